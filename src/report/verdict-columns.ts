import type { Column } from './column.ts'
import type { Scored } from './scored.ts'
import { verdictLine, verdictWords } from './verdict-words.ts'

/** Of lists that were written with verdicts at hand. */
export const verdictColumns: readonly Column<Scored>[] = [
  { name: { en: 'verdict', fr: 'avis' }, kind: 'text', width: 16, of: ({ verdict }, language) => verdict && verdictWords[language].kinds[verdict.verdict] },
  { name: { en: 'snoozed until', fr: 'en veille jusqu’au' }, kind: 'date', width: 17, of: ({ verdict }) => (verdict?.until === undefined ? undefined : Date.parse(verdict.until)) },
  { name: { en: 'since the verdict', fr: 'depuis l’avis' }, kind: 'text', width: 24, of: ({ verdict }, language) => verdict?.ended && verdictWords[language].ends[verdict.ended] },
  { name: { en: 'verdict in words', fr: 'avis en toutes lettres' }, kind: 'text', width: 40, of: ({ verdict }, language) => verdict && verdictLine(verdict, language), text: true },
]
