import type { Assessment, Language } from '../../assessment.ts'
import { plainLine } from '../plain-text.ts'
import { bareVerdict, isSetAside } from '../verdict.ts'
import { verdictLine } from '../verdict-words.ts'
import type { SavedTicket } from '../saved-ticket.ts'
import { cutText } from './cut-text.ts'
import type { PageLanguage } from './page-language.ts'
import type { Reported } from './reported.ts'
import type { TicketRow } from './report-model.ts'
import { waitsOf } from './waits.ts'

/** How a row is made: whether words of tickets may be shown, and how customers are told apart where they may not. */
export interface RowOptions {
  readonly withText: boolean
  readonly language: Language
  readonly say: PageLanguage
  readonly numberOf: (customer: string) => number
}

/** Longer subjects are no subjects. */
const longestRead = 300
const longestTitle = 140

export function rowOf(reported: Reported, rank: number, options: RowOptions): TicketRow {
  const { assessment, ticket, id } = reported
  const { band, score, total, language, mode, contributions, requests, incident, panic } = assessment
  const wait = ticket === undefined ? undefined : waitsOf(ticket, assessment).find(({ open }) => open)
  const age = ageOf(reported)
  const [step] = options.say.steps(assessment, options.withText)
  return {
    rank,
    id: plainLine(id),
    ...wordsOf(reported, options),
    band,
    score,
    total,
    language,
    ...(ticket?.status !== undefined && { status: ticket.status }),
    ...(age !== undefined && { ageMs: age }),
    ...(wait !== undefined && { waitMs: wait.to - wait.from }),
    points: contributions.filter(({ points }) => points !== 0).map(({ signal, points }) => [signal, points] as const),
    operations: [...new Set(requests.map(({ operation }) => operation))],
    ...(step !== undefined && { step }),
    ...(incident !== undefined && { incident: incident.id }),
    ...(isGranted(assessment, panic) && { granted: true as const }),
    ...verdictOf(reported, options),
    ...(mode === 'metadata-only' && { bare: true as const }),
  }
}

function verdictOf({ verdict }: Reported, { withText, language }: RowOptions): Pick<TicketRow, 'verdict' | 'aside'> {
  if (verdict === undefined) return {}
  return { verdict: plainLine(verdictLine(withText ? verdict : bareVerdict(verdict), language)), ...(isSetAside(verdict) && { aside: true as const }) }
}

function isGranted({ contributions }: Assessment, panic: Assessment['panic']): boolean {
  return panic?.decision === 'grant' && contributions.some(({ signal }) => signal === 'panic')
}

function wordsOf({ subject, ticket }: Reported, { withText, numberOf }: RowOptions): Pick<TicketRow, 'subject' | 'customer'> {
  const customer = ticket?.customer
  return {
    ...(withText && titleOf(subject, ticket)),
    ...(customer !== undefined && { customer: typeof customer === 'number' ? customer : withText ? plainLine(customer) : numberOf(customer) }),
  }
}

/** The subject; where there is none, how the customer began. */
function titleOf(subject: string | undefined, ticket: SavedTicket | undefined): { readonly subject?: string } {
  const first = ticket?.messages.find(({ author, internal }) => author === 'customer' && internal !== true)?.body
  const title = [subject, first].map((text) => plainLine(cutText(text ?? '', longestRead))).find((text) => text !== '')
  return title === undefined ? {} : { subject: cutText(title, longestTitle) }
}

function ageOf({ ticket, assessment }: Reported): number | undefined {
  if (ticket?.openedAt === undefined) return undefined
  return Math.max(0, Date.parse(ticket.closedAt ?? assessment.asOf) - Date.parse(ticket.openedAt))
}
