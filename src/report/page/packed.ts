import { deflateRawSync } from 'node:zlib'
import { ticketsPerPack } from './pack-size.ts'
import type { TicketDetails, TicketRow } from './report-model.ts'


/** What the script unpacks: deflated and in letters that mean nothing to a parser of HTML. */
export function packed(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 6 }).toString('base64')
}

export interface PackedTickets {
  readonly rows: string
  readonly details: readonly string[]
}

export function packedTickets(rows: readonly TicketRow[], details: readonly TicketDetails[]): PackedTickets {
  const packs: string[] = []
  for (let at = 0; at < details.length; at += ticketsPerPack) packs.push(packed(details.slice(at, at + ticketsPerPack)))
  return { rows: packed(rows), details: packs }
}
