import type { Assessment, Quote } from '../../assessment.ts'
import { plainLine } from '../plain-text.ts'
import type { SavedMessage, SavedTicket } from '../saved-ticket.ts'
import { bodyParts, type MarkedSpan } from './body-parts.ts'
import { causeOf } from './causes.ts'
import type { Mark, PageMessage, PageTimeline } from './report-model.ts'
import { waitsOf } from './waits.ts'

/** The conversation in time, with what is found in each of its messages. */
export function timelineOf(ticket: SavedTicket, assessment: Assessment, withText: boolean): PageTimeline {
  const spans = spansByMessage(assessment)
  const messages = ticket.messages.map((one) => messageOf(one, spans.get(one.id) ?? [], withText))
  const times = messages.flatMap(({ at }) => at ?? [])
  const waits = waitsOf(ticket, assessment)
  const from = ticket.openedAt === undefined ? [] : [Date.parse(ticket.openedAt)]
  const to = [ticket.closedAt === undefined ? Date.parse(assessment.asOf) : Date.parse(ticket.closedAt)]
  const isTimed = times.length === messages.length
  return { messages, waits, ...(isTimed && { from: Math.min(...from, ...times), to: Math.max(...to, ...times) }) }
}

interface NamedSpan extends MarkedSpan {
  readonly message: string
}

const spanOf = ({ messageId, start, end }: Quote, mark: Mark): NamedSpan => ({ message: messageId, start, end, mark })

/** All quotes of an assessment, by message. */
function spansByMessage({ contributions, promises = [], requests }: Assessment): ReadonlyMap<string, readonly MarkedSpan[]> {
  const all = [
    ...contributions.flatMap(({ signal, points, evidence }) =>
      evidence.flatMap((one) => (one.kind === 'quote' && points !== 0 ? [spanOf(one, points < 0 ? 'relief' : (causeOf(signal) ?? 'stakes'))] : [])),
    ),
    ...promises.map(({ quote }) => spanOf(quote, 'promise')),
    ...requests.map(({ quote }) => spanOf(quote, 'request')),
  ]
  const byMessage = new Map<string, NamedSpan[]>()
  for (const one of all) {
    const known = byMessage.get(one.message)
    if (known === undefined) byMessage.set(one.message, [one])
    else known.push(one)
  }
  return byMessage
}

function messageOf({ id, author, internal, at, length, body }: SavedMessage, spans: readonly MarkedSpan[], withText: boolean): PageMessage {
  return {
    id: plainLine(id),
    author,
    ...(internal === true && { internal }),
    ...(at !== undefined && { at: Date.parse(at) }),
    length,
    marks: [...new Set(spans.map(({ mark }) => mark))],
    ...(withText && body !== undefined && { body: bodyParts(body, spans) }),
  }
}
