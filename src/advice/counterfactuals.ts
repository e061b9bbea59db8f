import type { Assessment, Band, DecodedRequest, Language } from '../assessment.ts'
import type { Policy } from '../score/policy.ts'
import type { Message, Ticket } from '../ticket.ts'
import { counterfactualTexts } from './texts.ts'

/** What somebody could do for a ticket now. */
export type ActionId = 'announce-a-time' | 'reply' | 'do-it'

/** What the score would be, had somebody just done it. */
export interface Counterfactual {
  readonly id: ActionId
  /** What is done, in words for the team. */
  readonly text: string
  /** Operation id, for `do-it`. */
  readonly operation?: string
  /** About how long it takes somebody, in minutes: an order of cost, not a plan. */
  readonly minutes: number
  /** 0 to 100. */
  readonly score: number
  readonly band: Band
  /** Points taken off the total, 0 or more. */
  readonly saves: number
  readonly leavesBand: boolean
}

export interface Counterfactuals {
  readonly ticketId: string
  /** ISO 8601. */
  readonly asOf: string
  readonly score: number
  readonly band: Band
  /** Cheapest first; empty where no conversation is known. */
  readonly actions: readonly Counterfactual[]
  /** The cheapest that leaves the band; absent: none does alone, or the ticket is calm. */
  readonly cheapest?: ActionId
}

/** Minutes of somebody's time: judgement, by the order of the catalogue's efforts. */
const REPLY = 5
const ANNOUNCEMENT = 2
const DEED: Readonly<Record<DecodedRequest['effort'], number>> = { seconds: 1, minutes: 15, hours: 180 }
/** Of a wrong guess nothing should be done. */
const SURE = 0.5

type Assess = (ticket: Ticket, asOf: number) => Assessment

const withReply = (ticket: Ticket, body: string, asOf: number, timed: boolean): Ticket => {
  const reply: Message = { id: 'counterfactual', author: 'agent', body, ...(timed && { at: asOf }) }
  return { ...ticket, messages: [...(ticket.messages ?? []), reply] }
}

interface Action {
  readonly id: ActionId
  readonly says: string
  readonly minutes: number
  readonly operation?: string
}

const actionsFor = ({ requests: [request], language }: Assessment): readonly Action[] => {
  const says = counterfactualTexts[language === 'fr' ? 'fr' : 'en'].says
  const deed = request === undefined || request.confidence < SURE || request.course.status === 'done' || request.actor === 'customer' || /\.(?:diagnose|report)-/.test(request.operation)
    ? []
    : [{ id: 'do-it' as const, says: `${says['do-it']} ${request.reformulated}`, minutes: DEED[request.effort], operation: request.operation }]
  return [...deed, { id: 'announce-a-time' as const, says: says['announce-a-time'], minutes: ANNOUNCEMENT }, { id: 'reply' as const, says: says.reply, minutes: REPLY }]
    .sort((a, b) => a.minutes - b.minutes)
}

/** Scores the ticket again as if each action had just been taken. */
export const askWhatIf = (ticket: Ticket, asOf: number, assess: Assess, policy: Policy, language: Language): Counterfactuals => {
  const now = assess(ticket, asOf)
  const bound = now.band === 'calm' ? 0 : policy.bands[now.band]
  const timed = (ticket.messages ?? []).every(({ at }) => at !== undefined)
  const actions = now.mode === 'metadata-only' ? [] : actionsFor(now).map(({ id, says, minutes, operation }): Counterfactual => {
    const { score, total, band } = assess(withReply(ticket, says, asOf, timed), asOf)
    return {
      id,
      text: counterfactualTexts[language].does[id],
      ...(operation !== undefined && { operation }),
      minutes, score, band,
      saves: Math.max(0, now.total - total),
      leavesBand: score < bound,
    }
  })
  const cheapest = actions.find(({ leavesBand }) => leavesBand)?.id
  return { ticketId: ticket.id, asOf: now.asOf, score: now.score, band: now.band, actions, ...(cheapest !== undefined && { cheapest }) }
}
