import type { Assessment, TicketLanguage } from '../../src/assessment.ts'
import type { Thread } from '../../src/features/thread.ts'
import { defaultPolicy, signals } from '../../src/index.ts'
import { jargonOf } from '../../src/jargon/jargon.ts'
import { decodeRequests } from '../../src/jargon/requests.ts'
import { defaultTable } from '../../src/lexicons/index.ts'
import { assess } from '../../src/score-ticket.ts'
import type { ToneTable } from '../../src/text/tone-table.ts'
import type { Ticket } from '../../src/ticket.ts'
import { version } from '../../src/version.ts'

export type Score = (ticket: Ticket, asOf: string) => Assessment

/** What is shipped, with another tone, or with none: all signals, caps and rounding as for every ticket. */
export const scoreWith = (tone: ToneTable | undefined): Score => {
  const { tone: _, ...table } = defaultTable()
  const jargon = jargonOf(tone === undefined ? table : { ...table, tone })
  const judge = {
    table: jargon.table,
    policy: tone === undefined ? { ...defaultPolicy, points: { ...defaultPolicy.points, 'negative-wording': 0, 'positive-wording': 0 } } : defaultPolicy,
    signals,
    language: 'en' as const,
    workingHours: undefined,
    usualCustomerMessages: undefined,
    readings: undefined,
    panic: undefined,
    decode: (thread: Thread, language: TicketLanguage) => decodeRequests(thread, jargon, language),
    engine: { version, lexicon: 'trial', policy: 'default' },
  }
  return (ticket, asOf) => assess(ticket, Date.parse(asOf), judge)
}
