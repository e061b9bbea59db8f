import type { Author } from '../ticket.ts'

/** Tickets also come from code without types: what would be misread in silence is refused. */

const AUTHORS: Readonly<Record<Author, true>> = { customer: true, agent: true, system: true }

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value)

/** @throws TypeError on what is no object. */
export const checkTicket = (ticket: unknown): void => {
  if (typeof ticket !== 'object' || ticket === null || Array.isArray(ticket)) throw new TypeError(`a ticket expected, an object with an id, found ${kindOf(ticket)}`)
}

/** @throws TypeError on messages that are no list, and on one whose author or body is none. */
export const checkMessages = (ticketId: string, messages: unknown): void => {
  if (!Array.isArray(messages)) throw new TypeError(`ticket ${ticketId}: messages: a list expected, found ${kindOf(messages)}`)
  messages.forEach((message: { readonly id?: string, readonly author?: unknown, readonly body?: unknown } | null | undefined, i) => {
    const place = `ticket ${ticketId}, message ${message?.id ?? `m${i + 1}`}`
    if (typeof message?.body !== 'string') throw new TypeError(`${place}: body: a text expected, found ${kindOf(message?.body)}`)
    if (typeof message.author !== 'string' || !Object.hasOwn(AUTHORS, message.author)) throw new TypeError(`${place}: author: customer, agent or system expected, found ${String(message.author)}`)
  })
}
