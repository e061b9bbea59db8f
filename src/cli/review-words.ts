import type { Language } from '../assessment.ts'
import type { Severity } from '../index.ts'

/** What `bonsens review` says. Both languages have the same keys. */
export interface ReviewWords {
  readonly severities: Readonly<Record<Severity, string>>
  readonly line: (line: number) => string
  readonly nothing: string
  readonly summary: (errors: number, warnings: number, notes: number) => string
  readonly failed: (count: number, severity: string) => string
  readonly bothStdin: string
  readonly chooseTicket: (file: string, count: string) => string
  readonly noTicket: (file: string) => string
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
/** French counts 0 and 1 as one. */
const compte = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`

export const reviewWords: Readonly<Record<Language, ReviewWords>> = {
  en: {
    severities: { error: 'error', warning: 'warning', info: 'note' },
    line: (line) => `line ${line}`,
    nothing: 'nothing found',
    summary: (errors, warnings, notes) => `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}, ${counted(notes, 'note', 'notes')}`,
    failed: (count, severity) => `${counted(count, 'finding', 'findings')} at ${severity} or above`,
    bothStdin: 'only one of the two files can be read from stdin',
    chooseTicket: (file, count) => `${file} holds ${count} tickets: --ticket <id> says which one is answered`,
    noTicket: (file) => `${file} holds no ticket`,
  },
  fr: {
    severities: { error: 'erreur', warning: 'attention', info: 'note' },
    line: (line) => `ligne ${line}`,
    nothing: 'rien à redire',
    summary: (errors, warnings, notes) => `${compte(errors, 'erreur', 'erreurs')}, ${compte(warnings, 'avertissement', 'avertissements')}, ${compte(notes, 'note', 'notes')}`,
    failed: (count, severity) => `${compte(count, 'remarque', 'remarques')} au niveau « ${severity} » ou au-dessus`,
    bothStdin: 'un seul des deux fichiers peut être lu sur l’entrée standard',
    chooseTicket: (file, count) => `${file} contient ${count} tickets : --ticket <id> dit auquel on répond`,
    noTicket: (file) => `${file} ne contient aucun ticket`,
  },
}
