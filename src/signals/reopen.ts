import { momentOf } from '../features/moment.ts'
import type { Features } from '../features/features.ts'
import { measure, type Signal, strengthAt } from './signal.ts'

const TIMES = [{ from: 2, strength: 1 }, { from: 1, strength: 0.6 }]

/** Written after the ticket was closed, and not to say thanks. */
const afterClosing = ({ ticket, thread, moods }: Features): number => {
  const closed = momentOf(ticket.closedAt)?.ms
  if (closed === undefined || moods.last === 'thankful' || moods.last === 'solved') return 0
  return thread.customer.some(({ moment }) => moment !== undefined && moment.ms > closed) ? 1 : 0
}

export const reopen: Signal = {
  id: 'reopen',
  group: 'exchange',
  stage: 'live',
  points: 12,
  meaning: { en: 'had to come back after the ticket was closed', fr: 'a dû revenir après la clôture' },
  needs: [['messages', 'statistics']],
  detect: (features) => {
    const times = Math.max(features.ticket.statistics?.reopens ?? 0, afterClosing(features))
    const strength = strengthAt(TIMES, times) * features.moods.standing
    return strength === 0 ? undefined : { strength, evidence: [measure('reopens', times, 'times')] }
  },
}
