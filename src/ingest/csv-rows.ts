import type { Author, Message, Ticket, Visibility } from '../ticket.ts'
import { textOfHtml } from './body-text.ts'
import { type Cells, cellsBy } from './csv-cells.ts'
import type { Column, ColumnPlan } from './csv-columns.ts'
import { badAuthor, missingId } from './csv-rejects.ts'
import { authorIn, countIn, flagIn, priorityIn, ratingIn, statusIn, unguarded, visibilityIn, withoutThousands } from './csv-values.ts'
import { durationIn } from './durations.ts'
import { momentOf } from './moment.ts'
import type { Notice, Reject } from './outcome.ts'
import { anyPresent, present } from './present.ts'
import type { Dating } from './table-context.ts'
import type { Row } from './table-rows.ts'

/** A row of a table as the ticket it describes and, in a table of messages, the message it holds. */
export interface MessageRow {
  readonly ticket: Omit<Ticket, 'messages'>
  /** Undefined: the ticket has none. */
  readonly message: Message | undefined
}

export interface RowReader {
  readonly ticket: (row: Row) => Ticket | Reject
  readonly message: (row: Row) => MessageRow | Reject
}

/** Columns that hold dates. */
export const dateColumns = ['createdAt', 'updatedAt', 'resolvedAt', 'closedAt', 'firstReplyAt', 'at'] as const satisfies readonly Column[]

/** Reads rows by a plan; values that are no known word are left out and told once each. */
export function rowReader(plan: ColumnPlan, dates: ReadonlyMap<Column, Dating>, notify: (notice: Notice) => void): RowReader {
  const cells = cellsBy(plan, dates, notify)
  const ticketOf = ticketReader(cells)
  const bodyOf = cells.raw('body')
  const ticketFields = onceForRuns(plan, ticketOf)
  const readMessage = messageReader(cells)
  return {
    ticket: (row) => {
      const fields = ticketOf(row)
      if ('code' in fields) return fields
      const body = bodyOf(row)
      if (body === undefined || body.trim() === '') return fields
      return { ...fields, messages: [{ id: 'm1', author: 'customer', body: plainBody(body), ...firstMoment(fields) }] }
    },
    message: (row) => {
      const ticket = ticketFields(row)
      if ('code' in ticket) return ticket
      const message = readMessage(row, ticket)
      return message !== undefined && 'code' in message ? message : { ticket, message }
    },
  }
}

const messageColumns = ['author', 'body', 'at', 'messageId'] as const

/** Rows of a ticket mostly follow one another, and say the same of it: what they say is read once. */
function onceForRuns(plan: ColumnPlan, read: (row: Row) => Ticket | Reject): (row: Row) => Ticket | Reject {
  const own = new Set<Column>([...messageColumns, 'authorId', 'visibility', 'internal', 'kind', 'automatic'])
  const places = Object.entries(plan).flatMap(([column, { index }]) => (own.has(column as Column) ? [] : [index]))
  let last: { readonly cells: readonly string[]; readonly ticket: Ticket } | undefined
  return (row) => {
    const { cells } = row
    if (last !== undefined && sameAt(places, last.cells, cells)) return last.ticket
    const ticket = read(row)
    last = 'code' in ticket ? undefined : { cells, ticket }
    return ticket
  }
}

function sameAt(places: readonly number[], some: readonly string[], others: readonly string[]): boolean {
  for (const place of places) if (some[place] !== others[place]) return false
  return true
}

/** A lone description tells when the customer wrote only while nobody can have replied: otherwise no wait may be read from it. */
function firstMoment(ticket: Ticket): Pick<Message, 'at'> {
  const unanswered = ticket.status === 'new' || ticket.statistics?.replies === 0
  return unanswered && ticket.createdAt !== undefined ? { at: ticket.createdAt } : {}
}

function datesReader({ dater }: Cells) {
  const readers = (['createdAt', 'updatedAt', 'resolvedAt', 'closedAt', 'firstReplyAt'] as const).map(dater)
  return (row: Row) => {
    const [createdAt, updatedAt, resolvedAt, closedAt, firstReplyAt] = readers.map((read) => read(row))
    for (const one of [createdAt, updatedAt, resolvedAt, closedAt, firstReplyAt]) if (typeof one === 'object') return one
    return { createdAt: createdAt as string | undefined, updatedAt: updatedAt as string | undefined, closedAt: (closedAt ?? resolvedAt) as string | undefined, firstReplyAt: firstReplyAt as string | undefined }
  }
}

function ticketReader(cells: Cells): (row: Row) => Ticket | Reject {
  const { getter, header, worder } = cells
  const [idOf, subjectOf, tagsOf, channelOf] = [getter('id'), getter('subject'), getter('tags'), getter('channel')]
  const [escalatedOf, csatOf, priorityOf] = [getter('escalated'), getter('csat'), getter('priority')]
  const [statusWord, priorityWord] = [worder('status', statusIn), worder('priority', priorityIn)]
  const [datesOf, requesterOf, statisticsOf] = [datesReader(cells), requesterReader(cells), statisticsReader(cells)]
  return (row) => {
    const id = plainId(idOf(row))
    if (id === undefined) return missingId(row, header('id'))
    const dates = datesOf(row)
    if ('code' in dates) return dates
    const { createdAt, updatedAt, closedAt, firstReplyAt } = dates
    const status = statusWord(row)
    const priority = isMeasure(priorityOf(row)) ? undefined : priorityWord(row)
    const tags = tagsOf(row)?.split(/[,;|\s]+/).filter((tag) => tag !== '')
    const outcome = anyPresent({ escalated: flagIn(escalatedOf(row)), csat: ratingIn(csatOf(row)) })
    const statistics = statisticsOf(row, createdAt, firstReplyAt)
    return present({ id, subject: subjectOf(row), createdAt, updatedAt, closedAt, status, priority, channel: channelOf(row), tags, requester: requesterOf(row), statistics, outcome })
  }
}

/** `#101` is the ticket 101: some tables write it both ways. */
const plainId = (id: string | undefined) => (id?.startsWith('#') === true ? id.replace(/^#\s*(?=\d+$)/, '') : id)

/** Some helpdesks weigh tickets by numbers of each account's own. */
const isMeasure = (text: string | undefined) => text !== undefined && /^\d+$/.test(text)

function requesterReader({ getter }: Cells) {
  const [id, name, organisation, plan] = [getter('requesterId'), getter('requesterName'), getter('organisation'), getter('plan')]
  return (row: Row) => anyPresent({ id: id(row), name: name(row), organisation: organisation(row), plan: plan(row) })
}

function statisticsReader({ getter }: Cells) {
  const [stationsOf, repliesOf, reopensOf] = [getter('stations'), getter('replies'), getter('reopens')]
  const [minutesOf, hoursOf, timeOf] = [getter('firstReplyMinutes'), getter('firstReplyHours'), getter('firstReplyTime')]
  return (row: Row, createdAt: string | undefined, firstReplyAt: string | undefined) => {
    const stations = countIn(stationsOf(row))
    const firstReplyMs = durationIn(wholeMinutes(minutesOf(row)), 60_000) ?? durationIn(hoursOf(row), 3_600_000) ?? durationIn(timeOf(row)) ?? spanBetween(createdAt, firstReplyAt)
    return anyPresent({ replies: countIn(repliesOf(row)), reopens: countIn(reopensOf(row)), handoffs: stations === undefined ? undefined : Math.max(0, stations - 1), firstReplyMs })
  }
}

const wholeMinutes = (text: string | undefined) => (text === undefined ? undefined : withoutThousands(text))

function spanBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const [start, end] = [momentOf(from), momentOf(to)]
  return start === undefined || end === undefined || end < start ? undefined : end - start
}

/** Reads the message of a row; undefined when the row holds none. */
function messageReader({ raw, getter, header, dater }: Cells): (row: Row, ticket: Ticket) => Message | Reject | undefined {
  const [roleOf, idOf, bodyOf, atOf] = [getter('author'), getter('messageId'), getter('body'), getter('at')]
  const [textOf, dateOf] = [raw('body'), dater('at')]
  const [authorIdOf, automaticOf, kindOf, visibilityOf, internalOf] = [getter('authorId'), getter('automatic'), getter('kind'), getter('visibility'), getter('internal')]
  return (row, ticket) => {
    const role = roleOf(row)
    const id = idOf(row)
    if (role === undefined && id === undefined && bodyOf(row) === undefined && atOf(row) === undefined) return undefined
    const at = dateOf(row)
    if (typeof at === 'object') return at
    const author = flagIn(automaticOf(row)) === true ? 'system' : role === undefined ? undefined : (authorIn(role) ?? authorByName(role, ticket))
    if (author === undefined) return badAuthor(row, header('author'), role ?? '')
    const visibility: Visibility = isNote(kindOf(row)) ? 'internal' : visibilityIn(visibilityOf(row), internalOf(row))
    const authorId = authorIdOf(row)
    const body = plainBody(textOf(row) ?? '')
    // Spelt out for what most exports hold: it is read for every message.
    if (id !== undefined && at !== undefined && authorId === undefined) return { id, author, visibility, at, body }
    return present({ id, author, authorId, visibility, at, body })
  }
}

/** A whole cell of HTML, as some helpdesks write descriptions. */
const html = /^\s*<(p|div|html|body|span|table|ul|ol|h[1-6])\b[^<>]*>[^]*<\/\1>\s*$/i

/** A letter or the like, which no HTML begins with. */
const beginsPlainly = (body: string): boolean => body.charCodeAt(0) > 0x3c && body.charCodeAt(0) < 0x80

const plainBody = (body: string): string => (beginsPlainly(body) ? body : html.test(body) ? textOfHtml(body) : unguarded(body))

const isNote = (kind: string | undefined): boolean => kind !== undefined && /note|internal|interne|private|prive/i.test(kind)

/** A name instead of a role: the requester's own is the customer's, any other is an agent's. */
function authorByName(name: string, ticket: Ticket): Exclude<Author, 'system'> | undefined {
  const { id, name: requester } = ticket.requester ?? {}
  if (id === undefined && requester === undefined) return undefined
  return name === id || name === requester ? 'customer' : 'agent'
}
