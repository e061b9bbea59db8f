import type { AuditItem, IncidentAudit } from '../../src/incident/audit.ts'
import type { IncidentQuote } from '../../src/incident/audit-quotes.ts'
import type { IncidentRecord, IncidentUpdate } from '../../src/incident/audit-record.ts'
import type { Ticket } from '../../src/ticket.ts'

/** What tests of the audit ask of a result. */

export const itemOf = ({ items }: IncidentAudit, id: AuditItem['id']): AuditItem => {
  const item = items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`no item ${id}`)
  return item
}

export const resultOf = (audit: IncidentAudit, id: AuditItem['id']): AuditItem['result'] => itemOf(audit, id).result

export const resultsOf = ({ items }: IncidentAudit): Readonly<Record<string, AuditItem['result']>> => Object.fromEntries(items.map(({ id, result }) => [id, result]))

export const quotesOf = (item: AuditItem): readonly string[] => item.evidence.flatMap((one) => (one.kind === 'quote' ? [one.quote] : []))

/** The text that a quote was taken from. */
export const textOf = ({ tickets = [], updates = [] }: IncidentRecord, { ticketId, messageId }: IncidentQuote): string => {
  if (ticketId === undefined) return updates.find(({ id }) => id === messageId)?.body ?? ''
  const ticket = tickets.find(({ id }) => id === ticketId)
  return messageId === 'subject' ? (ticket?.subject ?? '') : (ticket?.messages?.find(({ id }) => id === messageId)?.body ?? '')
}

export const withoutText = (tickets: readonly Ticket[]): readonly Ticket[] =>
  tickets.map(({ subject: _, ...ticket }) => ({ ...ticket, messages: (ticket.messages ?? []).map((message) => ({ ...message, body: 'x' })) }))

/** Updates on a status page, as `HH:MM` of one day in UTC and what was said. */
export const updatesAt = (...said: readonly (readonly [clock: string, body: string])[]): readonly IncidentUpdate[] =>
  said.map(([clock, body], i) => ({ id: `u${i + 1}`, at: clock.length > 5 ? clock : `2026-03-10T${clock}:00Z`, channel: 'status-page', audience: 'customers', body }))

/** Tickets of one message each, by different customers. */
export const ticketsAt = (...said: readonly (readonly [clock: string, body: string, answer?: string])[]): readonly Ticket[] =>
  said.map(([clock, body, answer], i) => {
    const at = `2026-03-10T${clock}:00Z`
    const answers = answer === undefined ? [] : [{ id: 'm2', author: 'agent' as const, at, body: answer }]
    return { id: `t${i + 1}`, createdAt: at, channel: 'email', requester: { id: `c${i + 1}` }, messages: [{ id: 'm1', author: 'customer', at, body }, ...answers] }
  })
