import type { Assessment, TicketLanguage } from '../../src/assessment.ts'
import { compileLexicons } from '../../src/build/compile-lexicons.ts'
import { type LexiconFile, readLexicons } from '../../src/build/read-lexicons.ts'
import type { Thread } from '../../src/features/thread.ts'
import { defaultPolicy, signals } from '../../src/index.ts'
import { jargonOf } from '../../src/jargon/jargon.ts'
import { decodeRequests } from '../../src/jargon/requests.ts'
import { assess } from '../../src/score-ticket.ts'
import { restoreTable, storeTable } from '../../src/text/stored-table.ts'
import type { Ticket } from '../../src/ticket.ts'
import { version } from '../../src/version.ts'
import { LEARNED } from './rows.ts'

export type Score = (ticket: Ticket, asOf: string) => Assessment

export const handWritten = (): readonly LexiconFile[] => readLexicons().filter(({ id }) => !(LEARNED as readonly string[]).includes(id))

/** What is shipped, with other lexicons: all signals, caps and rounding as for every ticket. */
export const scoreWith = (lexicons: readonly LexiconFile[]): Score => {
  const jargon = jargonOf(restoreTable(storeTable(compileLexicons(lexicons))))
  const judge = {
    table: jargon.table,
    policy: defaultPolicy,
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
