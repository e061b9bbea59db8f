import type { Entry } from '../features/thread.ts'
import type { Features } from '../features/features.ts'
import { measure, type Signal } from './signal.ts'

const COURTESIES = ['greeting', 'sign-off', 'gratitude'] as const
/** In a quick exchange nobody greets twice. */
const SAME_SITTING_MS = 3 * 3_600_000

const courtesies = ({ wording }: Features, entry: Entry): number => COURTESIES.filter((lexicon) => wording.saidIn(lexicon, entry).length > 0).length

/** Greeting and thanks of the first message are gone from the last. */
export const politenessLoss: Signal = {
  id: 'politeness-loss',
  group: 'language',
  stage: 'live',
  points: 8,
  meaning: { en: 'has dropped greeting and thanks', fr: 'ne salue plus et ne remercie plus' },
  needs: ['messages', 'timestamps'],
  detect: (features) => {
    const { customer } = features.thread
    const first = customer[0]
    const last = customer.at(-1)
    if (first?.moment === undefined || last?.moment === undefined || customer.length < 2) return undefined
    const before = customer.at(-2)?.moment?.ms ?? last.moment.ms
    if (last.moment.ms - before < SAME_SITTING_MS || features.moods.last === 'solved' || features.moods.last === 'thankful') return undefined
    const lost = courtesies(features, first) - courtesies(features, last)
    if (lost < 1 || courtesies(features, last) > 0) return undefined
    return { strength: lost > 1 ? 1 : 0.6, evidence: [measure('courtesiesLost', lost, 'courtesies')] }
  },
}
