import type { Message, Ticket } from '../ticket.ts'
import type { Column, ColumnPlan } from './csv-columns.ts'
import { authorIn, cellValue, numberIn, priorityIn, statusIn, visibilityIn } from './csv-values.ts'
import type { DateOrder, Notice, Reject } from './outcome.ts'
import type { Dating } from './table-context.ts'
import type { Row } from './table-rows.ts'

/** A row of a table as the ticket it describes and, in a table of messages, the message it holds. */
export interface MessageRow {
  readonly ticket: Omit<Ticket, 'messages'>
  readonly message: Message
}

export interface RowReader {
  readonly ticket: (row: Row) => Ticket | Reject
  readonly message: (row: Row) => MessageRow | Reject
}

type Dates = ReadonlyMap<Column, Dating>

/** Reads rows by a plan; values that are no known word are left out and told once each. */
export function rowReader(plan: ColumnPlan, dates: Dates, notify: (notice: Notice) => void): RowReader {
  const cells = cellReader(plan, dates, onceEach(notify))
  return {
    ticket: (row) => {
      const fields = cells.ticketOf(row)
      if ('code' in fields) return fields
      const body = cells.raw(row, 'body')
      if (body === undefined) return fields
      return { ...fields, messages: [{ id: 'm1', author: 'customer', body, ...firstMoment(fields) }] }
    },
    message: (row) => {
      const ticket = cells.ticketOf(row)
      if ('code' in ticket) return ticket
      const message = cells.messageOf(row, ticket)
      return 'code' in message ? message : { ticket, message }
    },
  }
}

/** A lone description tells when the customer wrote only while nobody can have replied: otherwise no wait may be read from it. */
function firstMoment(ticket: Ticket): Pick<Message, 'at'> {
  const unanswered = ticket.status === 'new' || ticket.statistics?.replies === 0
  return unanswered && ticket.createdAt !== undefined ? { at: ticket.createdAt } : {}
}

function onceEach(notify: (notice: Notice) => void): (column: string, value: string) => void {
  const told = new Set<string>()
  return (column, value) => {
    const key = `${column}\n${value}`
    if (told.has(key) || told.size >= 50) return
    told.add(key)
    notify({ code: 'unknown-value', column, value })
  }
}

type Unknown = (column: string, value: string) => void

function cellReader(plan: ColumnPlan, dates: Dates, unknown: Unknown) {
  const raw = (row: Row, column: Column): string | undefined => {
    const place = plan[column]
    return place === undefined ? undefined : row.cells[place.index]
  }
  const get: Cell = (row, column) => cellValue(raw(row, column))
  const header = (column: Column) => plan[column]?.header ?? column
  const reading: CellReading = { raw, get, header, word: wordReader(get, header, unknown), date: dateCells(get, header, dates) }
  return { raw, ticketOf: (row: Row) => ticketOf(row, reading), messageOf: (row: Row, ticket: Ticket) => messageOf(row, ticket, reading) }
}

interface CellReading {
  readonly raw: Cell
  readonly get: Cell
  readonly header: (column: Column) => string
  readonly word: <T>(row: Row, column: Column, read: (text: string) => T | undefined) => T | undefined
  readonly date: (row: Row, column: Column) => string | undefined | Reject
}

function wordReader(get: Cell, header: (column: Column) => string, unknown: Unknown): CellReading['word'] {
  return (row, column, read) => {
    const text = get(row, column)
    const value = text === undefined ? undefined : read(text)
    if (text !== undefined && value === undefined) unknown(header(column), text.slice(0, 60))
    return value
  }
}

function dateCells(get: Cell, header: (column: Column) => string, dates: Dates): CellReading['date'] {
  return (row, column) => {
    const text = get(row, column)
    const dating = dates.get(column)
    return text === undefined || dating === undefined ? undefined : (dating.read(text) ?? badDate(row, header(column), text, dating.order))
  }
}

function ticketOf(row: Row, { get, header, word, date }: CellReading): Ticket | Reject {
  const id = get(row, 'id')
  if (id === undefined) return missing(row, header('id'))
  const createdAt = date(row, 'createdAt')
  const closedAt = date(row, 'closedAt')
  if (typeof createdAt === 'object') return createdAt
  if (typeof closedAt === 'object') return closedAt
  const tags = get(row, 'tags')?.split(/[,;|\s]+/).filter((tag) => tag !== '')
  const words = { status: word(row, 'status', statusIn), priority: word(row, 'priority', priorityIn) }
  return present({ id, subject: get(row, 'subject'), createdAt, closedAt, ...words, channel: get(row, 'channel'), tags, requester: requesterOf(row, get), statistics: statisticsOf(row, get) })
}

function messageOf(row: Row, ticket: Ticket, { raw, get, header, date }: CellReading): Message | Reject {
  const at = date(row, 'at')
  if (typeof at === 'object') return at
  const role = get(row, 'author')
  const author = role === undefined ? undefined : (authorIn(role) ?? authorByName(role, ticket))
  if (author === undefined) return badAuthor(row, header('author'), role ?? '')
  const visibility = visibilityIn(get(row, 'visibility'), get(row, 'internal'))
  return present({ id: get(row, 'messageId'), author, authorId: get(row, 'authorId'), visibility, at, body: raw(row, 'body') ?? '' })
}

type Cell = (row: Row, column: Column) => string | undefined

function requesterOf(row: Row, get: Cell) {
  const requester = { id: get(row, 'requesterId'), name: get(row, 'requesterName'), organisation: get(row, 'organisation'), plan: get(row, 'plan') }
  return Object.values(requester).every((value) => value === undefined) ? undefined : present(requester)
}

function statisticsOf(row: Row, get: Cell) {
  const minutes = numberIn(get(row, 'firstReplyMinutes'))
  const counts = { replies: numberIn(get(row, 'replies')), reopens: numberIn(get(row, 'reopens')), firstReplyMs: minutes === undefined ? undefined : minutes * 60_000 }
  return Object.values(counts).every((value) => value === undefined) ? undefined : present(counts)
}

/** A name instead of a role: the requester's own is the customer's, any other is an agent's. */
function authorByName(name: string, ticket: Ticket): 'customer' | 'agent' | undefined {
  const { id, name: requester } = ticket.requester ?? {}
  if (id === undefined && requester === undefined) return undefined
  return name === id || name === requester ? 'customer' : 'agent'
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

function present<T extends object>(fields: T): Present<T> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value
  return kept as Present<T>
}

function missing(row: Row, field: string): Reject {
  const expected = 'an id: a text or a whole number'
  return { line: row.line, row: row.row, field, code: 'missing-field', reason: `expected ${expected}, found nothing`, expected, found: 'nothing' }
}

function badDate(row: Row, field: string, text: string, order: DateOrder): Reject {
  const expected = order === 'dmy' ? 'a date: ISO 8601, or day/month/year with or without an hour' : 'a date: ISO 8601, or month/day/year with or without an hour'
  const found = JSON.stringify(text.slice(0, 60))
  return { line: row.line, row: row.row, field, code: 'invalid-field', reason: `expected ${expected}, found ${found}`, expected, found }
}

function badAuthor(row: Row, field: string, text: string): Reject {
  const expected = 'one of customer, agent, system'
  const found = text === '' ? 'nothing' : JSON.stringify(text.slice(0, 60))
  return { line: row.line, row: row.row, field, code: text === '' ? 'missing-field' : 'invalid-field', reason: `expected ${expected}, found ${found}`, expected, found }
}
