import type { Language } from '../assessment.ts'

/** What one line of a file of verdicts lacks. */
export interface VerdictFault {
  readonly field: 'ticketId' | 'verdict' | 'at' | 'until' | 'band' | 'by' | 'note' | ''
  readonly expected: 'json' | 'id' | 'verdict' | 'time' | 'later' | 'snoozed-only' | 'band' | 'text' | 'field'
  readonly found: string
  readonly meant?: string
}

/** What is said of a file of verdicts, in one language. Numbers come formatted. */
export interface FeedbackWords {
  readonly fault: (name: string, line: number, fault: VerdictFault) => string
  readonly more: (count: string) => string
  readonly summary: (applied: string, setAside: string, elsewhere: string | undefined, skipped: string | undefined) => string
}

const english: FeedbackWords = {
  fault: (name, line, { field, expected, found, meant }) => `${name}, line ${line}${field === '' ? '' : `, ${field}`}: ${expectedInEnglish[expected]}, found ${found}${meant === undefined ? '' : ` (did you mean ${meant}?)`}; left out`,
  more: (count) => `… and ${count} more lines left out`,
  summary: (applied, setAside, elsewhere, skipped) =>
    `verdicts that stand: ${applied}, tickets put last: ${setAside}${elsewhere === undefined ? '' : `; on tickets that are not here: ${elsewhere}`}${skipped === undefined ? '' : `; lines left out: ${skipped}`}`,
}

const expectedInEnglish: Readonly<Record<VerdictFault['expected'], string>> = {
  json: 'expected a JSON object such as {"ticketId":"4711","verdict":"snoozed","at":"2026-01-09T10:00:00Z"}',
  id: 'expected the id of a ticket',
  verdict: 'expected acknowledged, snoozed or disagreed',
  time: 'expected a time such as 2026-01-09T10:00:00+01:00 or 2026-01-09',
  later: 'expected a time later than at',
  'snoozed-only': 'expected with snoozed only',
  band: 'expected calm, watch, high or critical',
  text: 'expected a text',
  field: 'expected a known field',
}

const expectedInFrench: Readonly<Record<VerdictFault['expected'], string>> = {
  json: 'attendu un objet JSON comme {"ticketId":"4711","verdict":"snoozed","at":"2026-01-09T10:00:00Z"}',
  id: 'attendu l’identifiant d’un ticket',
  verdict: 'attendu acknowledged, snoozed ou disagreed',
  time: 'attendu un moment comme 2026-01-09T10:00:00+01:00 ou 2026-01-09',
  later: 'attendu un moment après at',
  'snoozed-only': 'attendu avec snoozed seulement',
  band: 'attendu calm, watch, high ou critical',
  text: 'attendu un texte',
  field: 'attendu un champ connu',
}

const french: FeedbackWords = {
  fault: (name, line, { field, expected, found, meant }) => `${name}, ligne ${line}${field === '' ? '' : `, ${field}`} : ${expectedInFrench[expected]}, trouvé ${found === 'nothing' ? 'rien' : found}${meant === undefined ? '' : ` (vouliez-vous dire ${meant} ?)`} ; laissé de côté`,
  more: (count) => `… et ${count} lignes de plus laissées de côté`,
  summary: (applied, setAside, elsewhere, skipped) =>
    `avis en vigueur : ${applied}, tickets placés en dernier : ${setAside}${elsewhere === undefined ? '' : ` ; sur des tickets absents d’ici : ${elsewhere}`}${skipped === undefined ? '' : ` ; lignes laissées de côté : ${skipped}`}`,
}

export const feedbackWords: Readonly<Record<Language, FeedbackWords>> = { en: english, fr: french }
