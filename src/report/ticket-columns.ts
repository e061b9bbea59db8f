import type { Contribution, Quote } from '../assessment.ts'
import type { Column } from './column.ts'
import { reasonsOf, type Scored } from './scored.ts'
import { tableWords } from './table-words.ts'
import { stepsWithoutText } from './without-text.ts'

/** Of a ranked list; its rank stands before them. */
export const ticketColumns: readonly Column<Scored>[] = [
  { name: { en: 'ticket', fr: 'ticket' }, kind: 'text', width: 14, of: ({ id }) => id },
  { name: { en: 'subject', fr: 'objet' }, kind: 'text', width: 40, of: ({ subject }) => subject, text: true },
  { name: { en: 'score', fr: 'score' }, kind: 'number', width: 7, of: ({ assessment }) => assessment.score },
  { name: { en: 'band', fr: 'niveau' }, kind: 'band', width: 9, of: ({ assessment }) => assessment.band },
  { name: { en: 'status', fr: 'statut' }, kind: 'text', width: 14, of: ({ status }, language) => status && tableWords[language].status[status] },
  { name: { en: 'opened', fr: 'ouvert le' }, kind: 'date', width: 17, of: ({ openedAt }) => openedAt },
  { name: { en: 'age', fr: 'âge' }, kind: 'duration', width: 10, of: ({ ageMs }) => ageMs },
  reasonColumn(0),
  reasonColumn(1),
  reasonColumn(2),
  { name: { en: 'next step', fr: 'à faire' }, kind: 'text', width: 60, of: ({ assessment }) => assessment.nextSteps[0]?.text, bare: ({ assessment }) => stepsWithoutText(assessment)[0]?.text },
  { name: { en: 'operation', fr: 'opération' }, kind: 'text', width: 24, of: ({ assessment }) => assessment.requests[0]?.operation },
  { name: { en: 'quotes', fr: 'citations' }, kind: 'text', width: 60, of: quotesOf, text: true },
  { name: { en: 'signals', fr: 'signaux' }, kind: 'text', width: 30, of: ({ assessment }) => assessment.contributions.map((one) => `${one.signal} ${signed(one)}`).join(', ') },
  { name: { en: 'language', fr: 'langue' }, kind: 'text', width: 10, of: ({ assessment }, language) => tableWords[language].language[assessment.language] },
  { name: { en: 'mode', fr: 'jugé sur' }, kind: 'text', width: 12, of: ({ assessment }, language) => tableWords[language].mode[assessment.mode] },
  { name: { en: 'incident', fr: 'incident' }, kind: 'text', width: 12, of: ({ assessment }) => assessment.incident?.id },
  { name: { en: 'as of', fr: 'jugé au' }, kind: 'date', width: 17, of: ({ assessment }) => Date.parse(assessment.asOf) },
]

/** Of files sorted by time left. */
export const timeLeftColumn: Column<Scored> = {
  name: { en: 'time left', fr: 'temps restant' },
  kind: 'duration',
  width: 12,
  of: ({ timeLeftMs }) => (timeLeftMs === undefined || !Number.isFinite(timeLeftMs) ? undefined : timeLeftMs),
}

function reasonColumn(index: number): Column<Scored> {
  return {
    name: { en: `reason ${index + 1}`, fr: `motif ${index + 1}` },
    kind: 'text',
    width: 44,
    of: ({ assessment }) => {
      const contribution = reasonsOf(assessment, 3)[index]
      return contribution === undefined ? undefined : `${contribution.meaning} (${signed(contribution)})`
    },
  }
}

function signed({ points }: Contribution): string {
  return points < 0 ? String(points) : `+${points}`
}

function quotesOf({ assessment }: Scored): string {
  const quotes = reasonsOf(assessment, 3).flatMap(({ evidence }) => evidence.filter((one): one is Quote => one.kind === 'quote'))
  return [...new Set(quotes.map(({ quote }) => quote))].slice(0, 6).map((quote) => `« ${quote} »`).join(' ')
}
