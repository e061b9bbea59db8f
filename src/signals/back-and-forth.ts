import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

/** Customer messages of an ordinary ticket, where no batch says better: the median of 2,992 public support threads is 2. */
const USUAL_MESSAGES = 2
const TIMES_USUAL = [{ from: 5, strength: 1 }, { from: 3.5, strength: 0.6 }, { from: 2.5, strength: 0.35 }]

/** The exchange has taken more rounds than tickets usually do, and is not settled. */
export const backAndForth: Signal = {
  id: 'back-and-forth',
  group: 'exchange',
  stage: 'live',
  points: 8,
  meaning: { en: 'has gone back and forth more than is usual', fr: 'a échangé plus de messages que d’habitude' },
  needs: [['messages', 'statistics']],
  detect: (features) => {
    const { thread, ticket, rounds, moods, usualCustomerMessages } = features
    const seen = Math.min(thread.customer.length, rounds.turns + 1)
    // Replies that are counted and not there: the export holds the description alone.
    const messages = thread.agent.length > 0 ? seen : Math.max(seen, ticket.statistics?.replies ?? 0)
    const usual = Math.max(USUAL_MESSAGES, usualCustomerMessages ?? 0)
    const strength = strengthAt(TIMES_USUAL, messages / usual) * standingOf(features) * (moods.last === 'calm' ? 0.7 : 1)
    if (strength === 0 || moods.last === 'thankful' || moods.last === 'solved') return undefined
    return { strength, evidence: [measure('rounds', messages, 'messages'), measure('usualRounds', usual, 'messages')] }
  },
}
