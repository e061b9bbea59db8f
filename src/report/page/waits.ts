import type { Assessment } from '../../assessment.ts'
import type { SavedMessage, SavedTicket } from '../saved-ticket.ts'
import type { PageWait } from './report-model.ts'

const isHeard = ({ author, internal }: SavedMessage): boolean => author !== 'system' && internal !== true

/** Each time a customer waited: from their first message that nobody had answered to the answer. */
export function waitsOf({ messages, status, closedAt }: SavedTicket, assessment: Assessment): readonly PageWait[] {
  const heard = messages.filter(isHeard).map(({ author, at }) => ({ author, at: at === undefined ? Number.NaN : Date.parse(at) }))
  if (heard.length === 0 || heard.some(({ at }) => Number.isNaN(at))) return []
  const waits: PageWait[] = []
  let since: number | undefined
  for (const { author, at } of heard) {
    if (author === 'customer') since ??= at
    else if (since !== undefined) {
      waits.push({ from: since, to: at, open: false })
      since = undefined
    }
  }
  const asOf = Date.parse(assessment.asOf)
  const isDone = status === 'solved' || status === 'closed' || closedAt !== undefined
  if (since !== undefined && !isDone && since < asOf && !isContent(messages, assessment)) waits.push({ from: since, to: asOf, open: true })
  return waits
}

/** The customer's last word was thanks or a confirmation: nothing waits for an answer. */
function isContent(messages: readonly SavedMessage[], { contributions }: Assessment): boolean {
  if (contributions.some(({ signal }) => signal === 'requester-wait' || signal === 'unanswered-follow-up')) return false
  const last = messages.filter(isHeard).at(-1)?.id
  const glad = contributions.filter(({ signal }) => signal === 'solution-confirmed' || signal === 'gratitude')
  return glad.some(({ evidence }) => evidence.some((one) => one.kind === 'quote' && one.messageId === last))
}
