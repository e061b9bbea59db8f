import { type Entry, readThread } from '../features/thread.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Ticket } from '../ticket.ts'
import { type Arrival, arrivalOf } from './arrivals.ts'
import { type Hear, type IncidentQuote, isHypothetical, openingOf, quoteIn, type Source } from './audit-quotes.ts'

/** A ticket or call of the incident, read. */
export interface Report {
  readonly id: string
  /** Who tells: organisation, person, or the ticket itself. */
  readonly reporter: string
  readonly isCall: boolean
  readonly isPartner: boolean
  readonly arrival: Arrival | undefined
  readonly customer: readonly Entry[]
  readonly agent: readonly Entry[]
  /** The first words that show the ticket; undefined when it holds none. */
  readonly opening: IncidentQuote | undefined
  /** All places where the customer or the agent says something of a lexicon, oldest first. */
  said(lexicon: string, by?: 'customer' | 'agent'): readonly Heard[]
}

/** Something that was said in a ticket, and when. */
export interface Heard {
  readonly quote: IncidentQuote
  readonly entry: Entry | undefined
  /** Epoch ms; undefined when nothing says. */
  readonly at: number | undefined
}

const CALL = /^\s*(?:phone|call|voice|tele?phone|téléphone|tél|tel|appel|hotline|inbound_call)/i
const PARTNER = /^\s*(?:partner|partenaire|reseller|revendeur|integrator|intégrateur)s?\s*$/i

const isPartner = ({ tags = [], requester }: Ticket): boolean => tags.some((tag) => PARTNER.test(tag)) || PARTNER.test(requester?.plan ?? '')

const sourceOf = (ticketId: string, { id, reading }: Entry): Source => ({ ticketId, messageId: id, reading })

const filled = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text.trim())

/** Reads one ticket; words in the subject are the customer's. */
export const readReport = (ticket: Ticket, table: PhraseTable, hear: Hear): Report => {
  const { id, requester, channel } = ticket
  const { customer, agent, entries, subject } = readThread(ticket, table)
  const title: Source[] = subject === undefined ? [] : [{ ticketId: id, messageId: 'subject', reading: subject }]
  const arrival = arrivalOf(ticket)
  const heardIn = (source: Source, lexicon: string, entry: Entry | undefined): Heard[] =>
    hear(source.reading, lexicon)
      .filter((span) => !isHypothetical(source.reading.text, span))
      .map((span) => ({ quote: quoteIn(source, span), entry, at: entry === undefined ? arrival?.at : entry.moment?.ms }))
  const first = customer[0] ?? entries[0]
  return {
    id,
    reporter: filled(requester?.organisation) ?? filled(requester?.id) ?? filled(requester?.name) ?? id,
    isCall: CALL.test(channel ?? ''),
    isPartner: isPartner(ticket),
    arrival,
    customer,
    agent,
    opening: (first === undefined ? undefined : openingOf(sourceOf(id, first))) ?? (title[0] === undefined ? undefined : openingOf(title[0])),
    said: (lexicon, by) => [
      ...(by === 'agent' ? [] : title.flatMap((source) => heardIn(source, lexicon, undefined))),
      ...entries.filter(({ author }) => by === undefined || author === by).flatMap((entry) => heardIn(sourceOf(id, entry), lexicon, entry)),
    ],
  }
}

/** What was sent to the vendor itself: resellers' tickets, where any are marked; users then called the reseller. */
export const sentToVendor = (reports: readonly Report[]): readonly Report[] => {
  const partners = reports.filter(({ isPartner }) => isPartner)
  return partners.length > 0 ? partners : reports
}

/** Everyone who tells of the incident once, with all their tickets. */
export const byReporter = (reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> => {
  const all = new Map<string, Report[]>()
  for (const report of reports) {
    const known = all.get(report.reporter)
    if (known === undefined) all.set(report.reporter, [report])
    else known.push(report)
  }
  return all
}
