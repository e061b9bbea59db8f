import type { Avoidance, Contribution, Language } from '../assessment.ts'
import { avoidTexts } from './texts.ts'

interface Warning {
  readonly id: keyof (typeof avoidTexts)['en']
  readonly signals: readonly string[]
}

const WARNINGS: readonly Warning[] = [
  { id: 'same-link-again', signals: ['documentation-loop'] },
  { id: 'asking-again', signals: ['re-asked-information', 'repeat-contact'] },
  { id: 'we-are-looking-into-it', signals: ['no-progress', 'impatience', 'distrust'] },
  { id: 'another-promise-without-a-time', signals: ['broken-promise'] },
  { id: 'another-handoff', signals: ['handoff'] },
  { id: 'closing-in-silence', signals: ['silent-withdrawal', 'curt-ending', 'closed-unconfirmed', 'closed-unanswered', 'silence-after-loop'] },
  { id: 'technical-words', signals: ['jargon-mismatch'] },
]

/** Smaller reasons are no reason to warn. */
const FEWEST_POINTS = 4

/** What would make it worse. */
export const avoidFor = (contributions: readonly Contribution[], language: Language): readonly Avoidance[] =>
  WARNINGS.flatMap(({ id, signals }) => {
    const because = contributions.filter(({ signal, points }) => points >= FEWEST_POINTS && signals.includes(signal)).map(({ signal }) => signal)
    return because.length === 0 ? [] : [{ id, because, text: avoidTexts[language][id] }]
  })
