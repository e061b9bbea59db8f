/** What a field of a ticket may hold, in words; a closed set, so that interfaces can translate it. */
export type Expected =
  | 'a ticket (a JSON object)'
  | 'an id: a text or a whole number'
  | 'a time: ISO 8601 with a zone, or epoch milliseconds'
  | 'a text'
  | 'true or false'
  | 'a number, zero or more'
  | 'a list'
  | 'an object'
  | 'one of customer, agent, system'
  | 'one of public, internal'
  | 'one of new, open, waiting_customer, waiting_internal, solved, closed'
  | 'one of low, normal, high, urgent'
  | 'another value'

/** One reason why a value is not a ticket. */
export interface TicketIssue {
  /** `messages[3].at`; empty for the value itself. */
  readonly path: string
  readonly expected: Expected
  /** The value there, shortened. */
  readonly found: string
}

/** Thrown by `parseTicket`. */
export class TicketError extends Error {
  override readonly name = 'TicketError'
  readonly issues: readonly TicketIssue[]

  constructor(issues: readonly TicketIssue[]) {
    super(issues.map((issue) => `${issue.path || 'ticket'}: expected ${issue.expected}, found ${issue.found}`).join('; '))
    this.issues = issues
  }
}

/** The part of a zod issue that is read here. */
interface SchemaIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: string
  readonly values?: readonly unknown[]
}

const byField: Readonly<Record<string, Expected>> = {
  id: 'an id: a text or a whole number',
  authorId: 'an id: a text or a whole number',
  at: 'a time: ISO 8601 with a zone, or epoch milliseconds',
  createdAt: 'a time: ISO 8601 with a zone, or epoch milliseconds',
  closedAt: 'a time: ISO 8601 with a zone, or epoch milliseconds',
  author: 'one of customer, agent, system',
  visibility: 'one of public, internal',
  status: 'one of new, open, waiting_customer, waiting_internal, solved, closed',
  priority: 'one of low, normal, high, urgent',
}

const byType: Readonly<Record<string, Expected>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number, zero or more',
  array: 'a list',
  object: 'an object',
}

export function expectedOf(issue: SchemaIssue): Expected {
  const field = issue.path.at(-1)
  if (field === undefined) return 'a ticket (a JSON object)'
  const named = byField[String(field)]
  if (named !== undefined) return named
  if (issue.code === 'too_small') return 'a number, zero or more'
  return byType[issue.expected ?? ''] ?? 'another value'
}

export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '')
}

/** The value at a path, as a short text: enough to find it, never a whole message. */
export function foundIn(value: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value)
  if (found === undefined) return 'nothing'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object' && found !== null) return 'an object'
  const shown = JSON.stringify(found)
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown
}
