import { measure, type Signal, strengthAt } from './signal.ts'
import { standingOf } from './standing.ts'

const TIMES = [{ from: 3, strength: 1 }, { from: 2, strength: 0.8 }, { from: 1, strength: 0.3 }]

/** The ticket passes from hand to hand. */
export const handoff: Signal = {
  id: 'handoff',
  group: 'exchange',
  stage: 'live',
  points: 10,
  meaning: { en: 'was passed from one person to the next', fr: 'a été passé d’une personne à l’autre' },
  needs: [['messages', 'statistics']],
  detect: (features) => {
    const { rounds, wording, ticket } = features
    const times = Math.max(rounds.handoffs.length, rounds.agents - 1, ticket.statistics?.handoffs ?? 0)
    const strength = strengthAt(TIMES, times) * standingOf(features)
    if (strength === 0) return undefined
    return { strength, evidence: [...rounds.handoffs.slice(0, 3).map(wording.quote), measure('handoffs', times, 'handoffs')] }
  },
}
