import { readFileSync } from 'node:fs'
import type { Author, Message, Ticket } from '../src/ticket.ts'

/**
 * A case of `tests/signals/<id>.json`. `says` is one customer message, or a thread, a line a message:
 * `"+2h agent: We are looking into it."`, with the time since the ticket was opened (m, h or d); `internal` and `system` are authors too.
 */
export interface SignalCase {
  readonly says: string | readonly string[]
  /** Judged so long after the ticket was opened; absent: at its last message. */
  readonly asOf?: string
  /** Fields of the ticket beside its messages. */
  readonly ticket?: Partial<Ticket>
}

export interface FiringCase extends SignalCase {
  /** Exact quotes that the evidence must hold. */
  readonly quotes?: readonly string[]
  /** Measures that the evidence must hold. */
  readonly measures?: Readonly<Record<string, number>>
}

export interface SignalTable {
  readonly fires: readonly FiringCase[]
  readonly silent: readonly (SignalCase | string)[]
}

const OPENED = Date.UTC(2026, 0, 12, 9)
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }
const LINE = /^\+(\d+(?:\.\d+)?)([mhd]) (customer|agent|system|internal)(?: (\S+))?: ([\s\S]*)$/

const span = (words: string): number => {
  const found = /^\+?(\d+(?:\.\d+)?)([mhd])$/.exec(words)
  if (found === null) throw new Error(`${words}: a span such as 3h expected`)
  return Number(found[1]) * (UNITS[found[2] as string] as number)
}

const messageOf = (line: string, i: number): Message => {
  const found = LINE.exec(line)
  if (found === null) throw new Error(`${line}: "+2h agent: …" expected`)
  const [, amount, unit, who, authorId, body] = found
  return {
    id: `m${i + 1}`,
    author: who === 'internal' ? 'agent' : (who as Author),
    visibility: who === 'internal' ? 'internal' : 'public',
    ...(authorId === undefined ? {} : { authorId }),
    at: OPENED + span(`${amount}${unit}`),
    body: body as string,
  }
}

/** The ticket and the moment of a case. */
export const ticketOf = (given: SignalCase | string): { ticket: Ticket; asOf: number } => {
  const { says, asOf, ticket } = typeof given === 'string' ? { says: given } as SignalCase : given
  const messages = typeof says === 'string' ? [messageOf(`+0m customer: ${says}`, 0)] : says.map(messageOf)
  const last = Math.max(OPENED, ...messages.map(({ at }) => Number(at)))
  return { ticket: { id: 'case', createdAt: OPENED, messages, ...ticket }, asOf: asOf === undefined ? last : OPENED + span(asOf) }
}

/** The table of a signal. */
export const readTable = (id: string): SignalTable => JSON.parse(readFileSync(new URL(`signals/${id}.json`, import.meta.url), 'utf8')) as SignalTable
