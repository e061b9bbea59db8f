import type { AsideKind, Coverage } from '../assessment.ts'
import { showsEnding } from '../features/ending.ts'
import type { Features } from '../features/features.ts'
import { momentOf } from '../features/moment.ts'
import type { Need, Signal } from '../signals/signal.ts'
import type { Statistics } from '../ticket.ts'

const INPUTS: readonly Need[] = ['messages', 'subject', 'timestamps', 'createdAt', 'status', 'priority', 'panic', 'statistics']

const isThere = (input: Need, { ticket, thread }: Features): boolean => {
  switch (input) {
    case 'messages': return thread.entries.length > 0
    case 'subject': return thread.subject !== undefined
    case 'timestamps': return thread.timed
    case 'createdAt': return momentOf(ticket.createdAt) !== undefined
    default: return ticket[input] !== undefined
  }
}

/** Which inputs tickets like this one have, which they lack, and what can be judged from them. */
export interface Inputs {
  readonly used: readonly Need[]
  readonly missing: readonly Need[]
  readonly evaluable: readonly Signal[]
  readonly notEvaluated: readonly string[]
}

const isEvaluable = ({ needs }: Signal, used: readonly Need[]): boolean =>
  needs.every((need) => (typeof need === 'string' ? used.includes(need) : need.some((one) => used.includes(one))))

const inputsFor = (mask: number, signals: readonly Signal[]): Inputs => {
  const used = INPUTS.filter((_, i) => (mask & (1 << i)) !== 0)
  return {
    used: Object.freeze(used),
    missing: Object.freeze(INPUTS.filter((input) => !used.includes(input))),
    evaluable: signals.filter((signal) => signal.stage === 'live' && isEvaluable(signal, used)),
    notEvaluated: Object.freeze(signals.filter((signal) => !isEvaluable(signal, used)).map(({ id }) => id)),
  }
}

const known = new WeakMap<readonly Signal[], Inputs[]>()

/** The inputs of a ticket. Tickets with the same inputs share one answer, frozen. */
export const inputsOf = (features: Features, signals: readonly Signal[]): Inputs => {
  let mask = 0
  for (let i = 0; i < INPUTS.length; i++) if (isThere(INPUTS[i]!, features)) mask |= 1 << i
  let all = known.get(signals)
  if (all === undefined) known.set(signals, (all = []))
  return (all[mask] ??= inputsFor(mask, signals))
}

const NOTHING: Partial<Record<AsideKind, number>> = Object.freeze({})

const setAsideIn = ({ thread }: Features): Partial<Record<AsideKind, number>> => {
  let units: Partial<Record<AsideKind, number>> | undefined
  for (const { reading } of thread.entries)
    for (const { kind, start, end } of reading.asides) {
      units ??= {}
      units[kind] = (units[kind] ?? 0) + end - start
    }
  return units ?? NOTHING
}

/** Whether the customer was entitled to a press is known from a policy and a ledger alone. */
const ENTITLEMENT = 'panic-entitlement'

/** Signals that, without messages, live on one count alone: another count says nothing of them. */
const COUNTED = { reopen: 'reopens', 'back-and-forth': 'replies', handoff: 'handoffs', 'slow-first-reply': 'firstReplyMs' } as const satisfies Readonly<Record<string, keyof Statistics>>

const uncounted = ({ ticket, thread }: Features, notEvaluated: readonly string[]): readonly string[] => {
  const { statistics } = ticket
  if (statistics === undefined || thread.entries.length > 0) return []
  return Object.entries(COUNTED).flatMap(([id, count]) => (statistics[count] === undefined && !notEvaluated.includes(id) ? [id] : []))
}

/** Signals that need the last words of a thread, not the first alone. */
const OF_THE_ENDING = ['closed-unanswered', 'closed-unconfirmed'] as const

const unended = (features: Features, notEvaluated: readonly string[]): readonly string[] =>
  features.thread.entries.length === 0 || showsEnding(features) ? [] : OF_THE_ENDING.filter((id) => !notEvaluated.includes(id))

const unseen = (features: Features, notEvaluated: readonly string[]): readonly string[] => {
  const counts = [...uncounted(features, notEvaluated), ...unended(features, notEvaluated)]
  const entitlement = features.ticket.panic !== undefined && features.panic === undefined ? [ENTITLEMENT] : []
  return counts.length + entitlement.length === 0 ? notEvaluated : [...notEvaluated, ...counts, ...entitlement]
}

/** What was seen of a ticket, and what could not be judged. */
export const coverageOf = (features: Features, { used, missing, notEvaluated }: Inputs): Coverage => ({
  used,
  missing,
  notEvaluated: unseen(features, notEvaluated),
  setAside: setAsideIn(features),
})
