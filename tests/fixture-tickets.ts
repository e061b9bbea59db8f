import { readdirSync, readFileSync } from 'node:fs'
import type { Ticket } from '../src/ticket.ts'

const folder = new URL('../fixtures/', import.meta.url)

/** Every ticket of the situations in `fixtures/*.json`, however deep it lies in its file. */
export const fixtureTickets = (): readonly Ticket[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => ticketsIn(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))

const ticketsIn = (value: unknown): readonly Ticket[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isTicket(value)) return [value]
  return Object.values(value).flatMap(ticketsIn)
}

const isTicket = (value: object): value is Ticket => 'id' in value && 'messages' in value && Array.isArray(value.messages)
