import { setImmediate } from 'node:timers/promises'
import { detectIncidents, type Incident, type IncidentOptions } from '../index.ts'
import { momentOf } from '../ingest/moment.ts'
import type { Message, Ticket } from '../ticket.ts'
import type { Survey } from './survey.ts'

/** Tickets between two pauses, in which signals of the system are heard. */
const breath = 500
/** Beginnings of messages that detection reads. */
const readUnits = 2000

/** The incidents of a batch. Of each ticket only what detection reads is kept in memory. */
export async function findIncidents(survey: Survey, options: IncidentOptions): Promise<readonly Incident[]> {
  const tickets: Ticket[] = []
  for await (const ticket of survey.read()) {
    tickets.push(beginningOf(ticket))
    if (tickets.length % breath === 0) await setImmediate()
  }
  return detectIncidents(tickets, options)
}

/** The ticket as it came in: subject, requester and the customer's first message. */
function beginningOf({ id, subject, createdAt, requester, messages = [] }: Ticket): Ticket {
  const first = messages
    .map((message, index) => ({ ...message, id: message.id ?? `m${index + 1}`, body: message.body.slice(0, readUnits) }))
    .filter(({ author, visibility }) => author === 'customer' && visibility !== 'internal')
    .reduce<Message | undefined>((earliest, message) => (earliest === undefined || timeOf(message) < timeOf(earliest) ? message : earliest), undefined)
  return {
    id,
    ...(subject !== undefined && { subject }),
    ...(createdAt !== undefined && { createdAt }),
    ...(requester !== undefined && { requester }),
    messages: first === undefined ? [] : [first],
  }
}

function timeOf({ at }: Message): number {
  return momentOf(at) ?? Infinity
}
