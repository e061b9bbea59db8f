import { readdirSync, readFileSync } from 'node:fs'
import type { Ticket } from '../src/ticket.ts'

const folder = new URL('../fixtures/', import.meta.url)

/** Every ticket of the situations in `fixtures/*.json` and `*.ndjson`, however deep it lies in its file. */
export const fixtureTickets = (): readonly Ticket[] =>
  readdirSync(folder)
    .filter((name) => /\.(nd)?json$/.test(name))
    .sort()
    .flatMap((name) => documentsIn(name).flatMap(ticketsIn))

const documentsIn = (name: string): readonly unknown[] => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const documents = name.endsWith('.json') ? [text] : text.split('\n').filter((line) => line.trim() !== '')
  return documents.map((document): unknown => JSON.parse(document))
}

const ticketsIn = (value: unknown): readonly Ticket[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isTicket(value)) return [value]
  return Object.values(value).flatMap(ticketsIn)
}

const isTicket = (value: object): value is Ticket => 'id' in value && 'messages' in value && Array.isArray(value.messages)
