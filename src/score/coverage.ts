import type { AsideKind, Coverage } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import { momentOf } from '../features/moment.ts'
import type { Need, Signal } from '../signals/signal.ts'

const INPUTS: readonly Need[] = ['messages', 'timestamps', 'createdAt', 'status', 'priority', 'panic', 'statistics']

const isThere = (input: Need, { ticket, thread }: Features): boolean => {
  switch (input) {
    case 'messages': return thread.entries.length > 0
    case 'timestamps': return thread.timed
    case 'createdAt': return momentOf(ticket.createdAt) !== undefined
    default: return ticket[input] !== undefined
  }
}

/** Which inputs a ticket has. */
export const inputsOf = (features: Features): ReadonlySet<Need> => new Set(INPUTS.filter((input) => isThere(input, features)))

/** Whether a signal can be judged from these inputs. */
export const isEvaluable = ({ needs }: Signal, inputs: ReadonlySet<Need>): boolean =>
  needs.every((need) => (typeof need === 'string' ? inputs.has(need) : need.some((one) => inputs.has(one))))

const setAsideIn = ({ thread }: Features): Partial<Record<AsideKind, number>> => {
  const units: Partial<Record<AsideKind, number>> = {}
  for (const { reading } of thread.entries) for (const { kind, start, end } of reading.asides) units[kind] = (units[kind] ?? 0) + end - start
  return units
}

/** What was seen of a ticket, and what could not be judged. */
export const coverageOf = (features: Features, inputs: ReadonlySet<Need>, signals: readonly Signal[]): Coverage => ({
  used: INPUTS.filter((input) => inputs.has(input)),
  missing: INPUTS.filter((input) => !inputs.has(input)),
  notEvaluated: signals.filter((signal) => !isEvaluable(signal, inputs)).map(({ id }) => id),
  setAside: setAsideIn(features),
})
