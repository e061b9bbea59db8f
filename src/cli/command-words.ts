import type { Language } from '../assessment.ts'

/** What the command itself says, whatever it is asked to do. */
export interface CommandWords {
  readonly fault: string
  readonly seeHelp: (command: string) => string
  readonly exitCodes: string
  readonly alreadyThere: (name: string, isSame: boolean) => string
  readonly noSuchTicket: (id: string, name: string, near: readonly string[]) => string
  /** Ids that begin as was typed; `more`: there are others. */
  readonly severalTickets: (typed: string, ids: readonly string[], more: boolean) => string
  readonly begunTicket: (typed: string, id: string) => string
  readonly stage: Readonly<Record<'live' | 'trial', string>>
  readonly noSuchSignal: (id: string, meant: string | undefined) => string
  readonly records: (records: string, tickets: string, merged: string, skipped: string) => string
  readonly settingsWritten: (name: string) => string
}

const english: CommandWords = {
  fault: 'bonsens: a fault of bonsens itself; please report it',
  seeHelp: (command) => `(${command} --help ${command === 'bonsens' ? 'lists the commands' : 'lists its options, with examples'})`,
  exitCodes:
    '\nExit codes: 0 done, 1 --fail-on was reached, 2 usage, 3 input not readable or, with --strict, something skipped, 70 a fault of bonsens, 130 interrupted.',
  alreadyThere: (name, isSame) => (isSame ? `${name} is already there: --force writes it anew` : `${name} is already there, and one settings file is enough: remove it first`),
  noSuchTicket: (id, name, near) => `no ticket ${id} in ${name}${near.length === 0 ? ': bonsens score lists them, with --top 0 all of them' : ` (did you mean ${near.join(' or ')}?)`}`,
  severalTickets: (typed, ids, more) => `several tickets begin with ${typed}: ${ids.join(', ')}${more ? '…' : ''}`,
  begunTicket: (typed, id) => `ticket ${id}, the only one that begins with ${typed}`,
  stage: { live: 'live', trial: 'trial' },
  noSuchSignal: (id, meant) => `no signal ${id}${meant === undefined ? ': bonsens signals lists them' : ` (did you mean ${meant}?)`}`,
  records: (records, tickets, merged, skipped) => `records read: ${records} = tickets ${tickets} + merged ${merged} + skipped ${skipped}`,
  settingsWritten: (name) => `${name} written; edit it, then: bonsens score <your export>`,
}

const french: CommandWords = {
  fault: 'bonsens : une faute de bonsens lui-même ; merci de la signaler',
  seeHelp: (command) => `(${command} --help ${command === 'bonsens' ? 'liste les commandes' : 'liste ses options, avec des exemples'})`,
  exitCodes:
    '\nCodes de retour : 0 fait, 1 --fail-on est atteint, 2 mauvais usage, 3 entrée illisible ou, avec --strict, des lignes ignorées, 70 une faute de bonsens, 130 interrompu.',
  alreadyThere: (name, isSame) => (isSame ? `${name} est déjà là : --force le récrit` : `${name} est déjà là, et un seul fichier de réglages suffit : ôtez-le d’abord`),
  noSuchTicket: (id, name, near) => `pas de ticket ${id} dans ${name}${near.length === 0 ? ' : bonsens score les liste, avec --top 0 tous' : ` (vouliez-vous dire ${near.join(' ou ')} ?)`}`,
  severalTickets: (typed, ids, more) => `plusieurs tickets commencent par ${typed} : ${ids.join(', ')}${more ? '…' : ''}`,
  begunTicket: (typed, id) => `ticket ${id}, le seul qui commence par ${typed}`,
  stage: { live: 'actif', trial: 'essai' },
  noSuchSignal: (id, meant) => `pas de signal ${id}${meant === undefined ? ' : bonsens signals les liste' : ` (vouliez-vous dire ${meant} ?)`}`,
  records: (records, tickets, merged, skipped) => `enregistrements lus : ${records} = tickets ${tickets} + réunis ${merged} + ignorés ${skipped}`,
  settingsWritten: (name) => `${name} est écrit ; adaptez-le, puis : bonsens score <votre export>`,
}

export const commandWords: Readonly<Record<Language, CommandWords>> = { en: english, fr: french }
