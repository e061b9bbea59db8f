import type { Priority } from '../ticket.ts'
import { measure, type Signal } from './signal.ts'

const STRENGTH: Readonly<Record<Priority, number>> = { low: 0, normal: 0, high: 0.5, urgent: 1 }
const LEVEL: Readonly<Record<Priority, number>> = { low: 1, normal: 2, high: 3, urgent: 4 }

/** The ticket's own priority. */
export const priority: Signal = {
  id: 'priority',
  group: 'context',
  stage: 'live',
  points: 10,
  meaning: { en: 'has a ticket of high priority', fr: 'a un ticket de priorité haute' },
  needs: ['priority'],
  detect: ({ ticket, moods }) => {
    const level = ticket.priority
    if (level === undefined || STRENGTH[level] === 0) return undefined
    return { strength: STRENGTH[level] * moods.standing, evidence: [measure('priority', LEVEL[level], 'of 4')] }
  },
}
