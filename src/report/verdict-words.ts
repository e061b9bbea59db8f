import type { Language } from '../assessment.ts'
import { plainLine } from './plain-text.ts'
import type { TicketVerdict, VerdictEnd, VerdictKind } from './verdict.ts'

/** What is said of verdicts, in one language. */
export interface VerdictWords {
  readonly kinds: Readonly<Record<VerdictKind, string>>
  readonly ends: Readonly<Record<VerdictEnd, string>>
  readonly by: (name: string) => string
  readonly on: (day: string) => string
  readonly until: (day: string) => string
  readonly untilNews: string
}

export const verdictWords: Readonly<Record<Language, VerdictWords>> = {
  en: {
    kinds: { acknowledged: 'acknowledged', snoozed: 'snoozed', disagreed: 'score disagreed with' },
    ends: { 'customer-wrote': 'the customer has written since', 'panic-pressed': 'the panic button was pressed since', 'band-rose': 'the band has risen since', 'snooze-over': 'the snooze is over' },
    by: (name) => ` by ${name}`,
    on: (day) => ` on ${day}`,
    until: (day) => ` until ${day}`,
    untilNews: ' until something new happens',
  },
  fr: {
    kinds: { acknowledged: 'pris en compte', snoozed: 'mis en veille', disagreed: 'score contesté' },
    ends: { 'customer-wrote': 'le client a écrit depuis', 'panic-pressed': 'le bouton d’urgence a été pressé depuis', 'band-rose': 'le niveau a monté depuis', 'snooze-over': 'la veille est finie' },
    by: (name) => ` par ${name}`,
    on: (day) => ` le ${day}`,
    until: (day) => ` jusqu’au ${day}`,
    untilNews: ' jusqu’à du nouveau',
  },
}

/** `2026-01-20`, or with the hour where it is not midnight UTC. */
function dayOf(iso: string): string {
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

/** A verdict in one line: who, until when, why, and whether it still stands. */
export function verdictLine({ verdict, at, until, by, note, ended }: TicketVerdict, language: Language): string {
  const words = verdictWords[language]
  const who = by === undefined ? '' : words.by(plainLine(by))
  const when = verdict !== 'snoozed' ? words.on(at.slice(0, 10)) : until === undefined ? words.untilNews : words.until(dayOf(until))
  const why = note === undefined || note === '' ? '' : language === 'fr' ? ` : ${plainLine(note)}` : `: ${plainLine(note)}`
  return `${words.kinds[verdict]}${who}${when}${why}${ended === undefined ? '' : ` · ${words.ends[ended]}`}`
}
