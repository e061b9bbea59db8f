import type { Contribution, Language } from '../assessment.ts'
import { en } from '../explain/en.ts'
import { evidenceLines } from '../explain/evidence.ts'
import { fr } from '../explain/fr.ts'
import type { Column } from './column.ts'
import type { Scored } from './scored.ts'
import { tableWords } from './table-words.ts'

/** A contribution, with its ticket. */
export interface Reason {
  readonly scored: Scored
  readonly contribution: Contribution
}

/** One row per contribution; the rank of its ticket stands before them. */
export const reasonColumns: readonly Column<Reason>[] = [
  { name: { en: 'ticket', fr: 'ticket' }, kind: 'text', width: 14, of: ({ scored }) => scored.id },
  { name: { en: 'score', fr: 'score' }, kind: 'number', width: 7, of: ({ scored }) => scored.assessment.score },
  { name: { en: 'band', fr: 'niveau' }, kind: 'band', width: 9, of: ({ scored }) => scored.assessment.band },
  { name: { en: 'points', fr: 'points' }, kind: 'number', width: 8, of: ({ contribution }) => contribution.points },
  { name: { en: 'the customer', fr: 'le client' }, kind: 'text', width: 44, of: ({ contribution }) => contribution.meaning },
  { name: { en: 'signal', fr: 'signal' }, kind: 'text', width: 24, of: ({ contribution }) => contribution.signal },
  { name: { en: 'group', fr: 'groupe' }, kind: 'text', width: 10, of: ({ contribution }, language) => tableWords[language].group[contribution.group] },
  { name: { en: 'measures', fr: 'mesures' }, kind: 'text', width: 44, of: measuresOf },
  { name: { en: 'quotes', fr: 'citations' }, kind: 'text', width: 60, of: quotesOf, text: true },
  { name: { en: 'messages', fr: 'messages' }, kind: 'text', width: 14, of: messagesOf },
]

function measuresOf({ contribution }: Reason, language: Language): string {
  const measures = contribution.evidence.filter(({ kind }) => kind === 'measure')
  return evidenceLines(measures, language === 'fr' ? fr : en).join(' · ')
}

function quotesOf({ contribution }: Reason): string {
  return contribution.evidence.flatMap((one) => (one.kind === 'quote' ? [`« ${one.quote} »`] : [])).join(' ')
}

/** Where the quotes stand. */
function messagesOf({ contribution }: Reason): string {
  return [...new Set(contribution.evidence.flatMap((one) => (one.kind === 'quote' ? [one.messageId] : [])))].join(', ')
}
