import type { Message, Ticket } from '../ticket.ts'
import { isEveryday } from './moment.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isId: Check = (value) => typeof value === 'string' && value !== ''
const isTime: Check = (value) => typeof value === 'string' && isEveryday(value)
const isFlag: Check = (value) => typeof value === 'boolean'
const isCount: Check = (value) => typeof value === 'number' && value >= 0 && value < Infinity
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const oneOf = (...words: readonly string[]): Check => {
  const known = new Set<unknown>(words)
  return (value) => known.has(value)
}

type Shape = readonly (readonly [string, Check])[]

const message: Shape = [['id', isId], ['author', oneOf('customer', 'agent', 'system')], ['authorId', isId], ['visibility', oneOf('public', 'internal')], ['at', isTime], ['body', isText]]
const requester: Shape = [['id', isId], ['name', isText], ['organisation', isText], ['plan', isText]]
const statistics: Shape = [['replies', isCount], ['reopens', isCount], ['handoffs', isCount], ['firstReplyMs', isCount]]
const outcome: Shape = [['escalated', isFlag], ['csat', isNumber], ['reopened', isFlag]]
const ticket: Shape = [
  ['id', isId], ['subject', isText], ['createdAt', isTime], ['updatedAt', isTime], ['closedAt', isTime],
  ['status', oneOf('new', 'open', 'waiting_customer', 'waiting_internal', 'solved', 'closed')], ['priority', oneOf('low', 'normal', 'high', 'urgent')], ['channel', isText],
]

/** The fields of a shape that are there; undefined when one is not as it should be. */
function shaped(value: unknown, shape: Shape): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const kept: Record<string, unknown> = {}
  for (const [name, check] of shape) {
    const field = (value as Fields)[name]
    if (field === undefined || field === null) continue
    if (!check(field)) return undefined
    kept[name] = field
  }
  return kept
}

/** In the order of the schema. */
const inner: readonly (readonly [string, (value: unknown) => unknown])[] = [
  ['tags', (value) => (Array.isArray(value) && value.every(isText) ? [...(value as readonly string[])] : undefined)],
  ['requester', (value) => shaped(value, requester)],
  ['messages', messagesOf],
  ['statistics', (value) => shaped(value, statistics)],
  ['outcome', (value) => shaped(value, outcome)],
]

/** Reads what is a ticket beyond doubt, as most are, many times faster than `safeParseTicket`, which reads all else and says what is wrong. */
export function plainTicket(value: unknown): Ticket | undefined {
  const fields = value as Fields
  const kept = shaped(value, ticket)
  if (kept?.['id'] === undefined || 'panic' in fields) return undefined
  for (const [name, read] of inner) {
    if (fields[name] === undefined || fields[name] === null) continue
    const value = read(fields[name])
    if (value === undefined) return undefined
    kept[name] = value
  }
  return kept as unknown as Ticket
}

function messagesOf(value: unknown): readonly Message[] | undefined {
  if (!Array.isArray(value)) return undefined
  const messages: Message[] = []
  for (const one of value as readonly unknown[]) {
    const kept = shaped(one, message)
    if (kept?.['author'] === undefined || kept['body'] === undefined) return undefined
    messages.push(kept as unknown as Message)
  }
  return messages
}
