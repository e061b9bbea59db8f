import type { Facts } from './audit-facts.ts'
import type { GridFinding } from './audit-grid.ts'
import { type IncidentQuote, measureOf } from './audit-quotes.ts'
import { byReporter, type Heard, type Report, sentToVendor } from './audit-tickets.ts'

/** The rows that tell who knew, and where from. */

const MOST_QUOTES = 6

/** Those who stand between the vendor and its users; everyone, where no ticket is marked as theirs. */
const informants = ({ reports }: Facts): readonly (readonly Report[])[] => {
  const written = sentToVendor(reports).filter(({ customer }) => customer.length > 0)
  return [...byReporter(written).values()]
}

const firstSaid = (tickets: readonly Report[], lexicon: string): Heard | undefined => {
  let first: Heard | undefined
  for (const heard of tickets.flatMap((report) => report.said(lexicon, 'customer'))) {
    if (first === undefined || (heard.at ?? Infinity) < (first.at ?? Infinity)) first = heard
  }
  return first
}

/** In one message, what stands first came first. */
const isBefore = (a: Heard, b: Heard): boolean => (a.at ?? 0) < (b.at ?? 0) || (a.at === b.at && a.quote.messageId === b.quote.messageId && a.quote.start < b.quote.start)

const shareOf = (name: string, quotes: readonly IncidentQuote[], of: number): GridFinding => {
  if (of === 0) return { value: 'unknown', evidence: [] }
  const part = quotes.length
  const counts = [measureOf(name, part, 'reporters'), measureOf('reporters', of, 'customers')]
  return { value: part === 0 ? 'none' : part === of ? 'all' : 'some', share: { part, of }, evidence: [...counts, ...quotes.slice(0, MOST_QUOTES)] }
}

export const spreadRow = (facts: Facts): GridFinding => {
  const groups = informants(facts)
  const knowing = groups.map((tickets) => firstSaid(tickets, 'learnt-from-vendor')?.quote).filter((quote) => quote !== undefined)
  // What the vendor never sent, nobody has from it.
  return shareOf('knowFromVendor', facts.told.length === 0 ? [] : knowing, groups.length)
}

export const outsideRow = (facts: Facts): GridFinding => {
  const groups = informants(facts)
  const outside = groups.flatMap((tickets) => {
    const elsewhere = firstSaid(tickets, 'learnt-elsewhere')
    const vendor = firstSaid(tickets, 'learnt-from-vendor')
    return elsewhere !== undefined && (vendor === undefined || isBefore(elsewhere, vendor)) ? [elsewhere.quote] : []
  })
  return shareOf('learntElsewhere', outside, groups.length)
}
