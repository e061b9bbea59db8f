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

/** Letters that packs may fill before the messages of the tickets that follow are left out: a page that can be mailed has some 15 MB. */
const mostLetters = 12_000_000

export function packedTickets(rows: readonly TicketRow[], details: readonly TicketDetails[], most = mostLetters): PackedTickets {
  const packs: string[] = []
  let letters = 0
  for (let at = 0; at < details.length; at += ticketsPerPack) {
    const some = details.slice(at, at + ticketsPerPack)
    const pack = packed(letters < most ? some : some.map(withoutBodies))
    letters += pack.length
    packs.push(pack)
  }
  return { rows: packed(rows), details: packs }
}

/** What was found in its messages stays, with its place. */
function withoutBodies({ timeline, ...rest }: TicketDetails): TicketDetails {
  if (timeline === undefined || timeline.messages.every(({ body }) => body === undefined)) return timeline === undefined ? rest : { ...rest, timeline }
  return { ...rest, timeline: { ...timeline, messages: timeline.messages.map(({ body: _body, ...message }) => message), cut: true } }
}
