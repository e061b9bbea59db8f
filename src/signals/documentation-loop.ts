import type { Evidence } from '../assessment.ts'
import type { DocumentationCycle } from '../features/rounds.ts'
import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

/** A cycle that the customer says did not help counts whole; one that they passed over, in part. */
const WORTH: Readonly<Record<DocumentationCycle['outcome'], number>> = { failed: 1, unclear: 0.3, pending: 0.4 }
const LOOPS = [{ from: 3, strength: 1 }, { from: 2.3, strength: 0.9 }, { from: 2, strength: 0.8 }, { from: 1.3, strength: 0.6 }, { from: 1, strength: 0.4 }]
const MOST_QUOTES = 8

export const documentationLoop: Signal = {
  id: 'documentation-loop',
  group: 'exchange',
  stage: 'live',
  points: 30,
  meaning: { en: 'was sent back to the documentation again', fr: 'a encore été renvoyé à la documentation' },
  needs: ['messages'],
  detect: (features) => {
    const { rounds, wording, moods } = features
    const cycles = rounds.documentation
    if (cycles.length === 0 || moods.last === 'solved') return undefined
    let worth = 0
    for (const { outcome } of cycles) worth += WORTH[outcome]
    const strength = strengthAt(LOOPS, worth)
    if (strength === 0) return undefined
    const quotes: Evidence[] = cycles.flatMap(({ pointer, answer }) => [wording.quote(pointer), ...(answer === undefined ? [] : [wording.quote(answer)])])
    return { strength: strength * standingOf(features), evidence: [...quotes.slice(0, MOST_QUOTES), measure('loops', cycles.length, 'loops')] }
  },
}
