import type { Language } from '../../assessment.ts'
import type { Catalogue } from '../../jargon/catalogue.ts'
import { type Policy, defaultPolicy } from '../../score/policy.ts'
import { customerNumbers } from '../saved-ticket.ts'
import { packedTickets } from './packed.ts'
import { pageHtml, type PrintedTicket } from './page.ts'
import { pageLanguage } from './page-language.ts'
import type { Reported } from './reported.ts'
import type { PageContext, TicketRow } from './report-model.ts'
import { type BatchFacts, summaryTally } from './summary-model.ts'
import { detailsOf } from './ticket-details.ts'
import { rowOf } from './ticket-row.ts'

export interface PageOptions {
  readonly language: Language
  readonly withText: boolean
  /** Epoch milliseconds. */
  readonly asOf: number
  /** IANA name. */
  readonly zone: string
  readonly catalogue: Catalogue
  readonly bands?: Policy['bands']
}

/** Tickets printed for browsers without scripts. */
const printedTickets = 200

/** The page of a batch. Every ticket counts; those in `listed`, in their order, are shown. */
export function reportPage(options: PageOptions) {
  const { language, withText, asOf, zone, catalogue } = options
  const say = pageLanguage(language, catalogue)
  const tally = summaryTally({ language, withText, asOf, zone }, say)
  const rowOptions = { withText, language, say, numberOf: customerNumbers() }
  const add = (reported: Reported) => {
    const opened = reported.ticket?.openedAt
    tally.add(reported.assessment, rowOf(reported, 0, rowOptions), opened === undefined ? undefined : Date.parse(opened))
  }
  const html = (listed: readonly Reported[], facts: BatchFacts): string => {
    const rows = listed.map((one, at) => rowOf(one, at + 1, rowOptions))
    const details = listed.map((one) => detailsOf(one, rowOptions))
    const summary = tally.summary(facts)
    const context: PageContext = { language, withText, asOf, zone, listed: rows.length, bands: options.bands ?? defaultPolicy.bands, ...namesOf(rows, say) }
    const printed = rows.slice(0, printedTickets).flatMap((row, at): readonly PrintedTicket[] => {
      const own = details[at]
      return own === undefined ? [] : [{ row, details: own }]
    })
    return pageHtml({ summary, context }, printed, packedTickets(rows, details))
  }
  return { add, html }
}

function namesOf(rows: readonly TicketRow[], say: ReturnType<typeof pageLanguage>): Pick<PageContext, 'meanings' | 'operations'> {
  const signals = new Set(rows.flatMap(({ points }) => points.map(([signal]) => signal)))
  const operations = new Set(rows.flatMap((row) => row.operations))
  return {
    meanings: Object.fromEntries([...signals].sort().flatMap((id) => {
      const meaning = say.meaningOf(id)
      return meaning === undefined ? [] : [[id, meaning]]
    })),
    operations: Object.fromEntries([...operations].sort().map((id) => [id, say.titleOf(id)])),
  }
}
