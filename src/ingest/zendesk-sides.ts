import { type Fields, fieldsOf, idOf, learnt, listOf, type Place, rejected, textOf } from './adapter.ts'
import type { Outcome } from './outcome.ts'

const roles = new Set(['end-user', 'agent', 'admin'])

export const isUser = (fields: Fields): boolean => roles.has(textOf(fields['role']) ?? '') && 'name' in fields && !('ticket_id' in fields)

export const isComment = (fields: Fields): boolean => 'author_id' in fields && 'public' in fields && ['body', 'plain_body', 'html_body'].some((key) => key in fields)

/** Pages of users or of a ticket's comments, which hold no tickets. */
export const isSidePage = (fields: Fields): boolean => !('id' in fields) && !('subject' in fields) && (listOf(fields['comments']).some(isComment) || listOf(fields['users']).some(isUser))

/** A record of the API that is about people, groups, fields and the like, told by its address; tickets, comments and users are told otherwise. */
const address = /\.zendesk\.com\/api\/v2\/(?!tickets\/|requests\/)(?:\w+\/)*\d+/
const isMetrics = (fields: Fields) => 'ticket_id' in fields && ('reply_time_in_minutes' in fields || 'assignee_stations' in fields)
const isRating = (fields: Fields) => 'ticket_id' in fields && 'score' in fields && 'assignee_id' in fields
const isOrganisation = (fields: Fields) => 'domain_names' in fields && 'name' in fields

export const isSideRecord = (fields: Fields): boolean => isMetrics(fields) || isRating(fields) || isOrganisation(fields) || (address.test(textOf(fields['url']) ?? '') && !('requester_id' in fields))

/** The number in a file's name. */
const inName = ({ file }: Place): string | undefined => /(\d+)(?!.*\d)/.exec(file?.replace(/^.*[\\/]/, '') ?? '')?.[1]

/** What came apart from the tickets: comments, and what names people and organisations or counts and rates a ticket. */
export class ZendeskSides {
  readonly users = new Map<string, Fields>()
  readonly organisations = new Map<string, string>()
  /** By ticket. */
  readonly metrics = new Map<string, Fields>()
  readonly ratings = new Map<string, Fields>()
  private readonly byTicket = new Map<string, { readonly fields: Fields; readonly place: Place }[]>()

  /** A user, a comment or a page of them; undefined: something else. */
  accept(fields: Fields, place: Place): readonly Outcome[] | undefined {
    if (isComment(fields)) return this.comment(fields, place, undefined)
    if (this.learnOne(fields)) return learnt
    if (!isSidePage(fields)) return undefined
    const ticketId = /tickets\/(\d+)\/comments/.exec(`${textOf(fields['next_page'])} ${textOf(fields['previous_page'])} ${textOf(fieldsOf(fields['links'])['next'])}`)?.[1]
    const comments = listOf(fields['comments'])
    this.learn(fields)
    return [...listOf(fields['users']).flatMap(() => learnt), ...comments.flatMap((comment) => this.comment(comment, place, ticketId ?? inName(place) ?? place.file?.replace(/^.*[\\/]|\.\w+$/g, '') ?? 'unnamed'))]
  }

  /** What lies beside the tickets of a page. */
  learn(page: Fields): void {
    for (const one of listOf(page['organizations'])) this.organisations.set(idOf(one['id']) ?? '', textOf(one['name']) ?? '')
    for (const list of ['users', 'metric_sets', 'ticket_metrics', 'satisfaction_ratings']) for (const one of listOf(page[list])) this.learnOne(one)
  }

  private learnOne(fields: Fields): boolean {
    const id = idOf(fields['id']) ?? ''
    if (isUser(fields)) this.users.set(id, fields)
    else if (isOrganisation(fields) || (textOf(fields['url']) ?? '').includes('/organizations/')) this.organisations.set(id, textOf(fields['name']) ?? '')
    else if (isMetrics(fields)) this.metrics.set(idOf(fields['ticket_id']) ?? '', fields)
    else if (isRating(fields)) this.ratings.set(idOf(fields['ticket_id']) ?? '', fields)
    else return isSideRecord(fields)
    return true
  }

  /** A comment of the API does not say whose it is: its page, which is of one ticket, may by its address, or the file by its name. */
  private comment(fields: Fields, place: Place, pageTicket: string | undefined): readonly Outcome[] {
    const ticketId = idOf(fields['ticket_id']) ?? pageTicket ?? inName(place)
    if (ticketId === undefined) return [rejected(place, 'orphan-comment', 'ticket_id', 'does not say which ticket it belongs to: name the file after it')]
    const held = this.byTicket.get(ticketId)
    if (held === undefined) this.byTicket.set(ticketId, [{ fields, place }])
    else held.push({ fields, place })
    return []
  }

  /** The comments of a ticket, once: what is left at the end has no ticket. */
  take(ticketId: string): readonly Fields[] {
    const comments = this.byTicket.get(ticketId) ?? []
    this.byTicket.delete(ticketId)
    return comments.map(({ fields }) => fields)
  }

  orphans(): readonly Outcome[] {
    return [...this.byTicket.values()].flat().map(({ place }) => rejected(place, 'orphan-comment', 'ticket_id', 'its ticket is not in the files'))
  }

  /** Where no ticket came at all, comments are tickets of messages only. */
  headless(): readonly (readonly [string, readonly Fields[], Place])[] {
    return [...this.byTicket].map(([id, comments]) => [id, this.take(id), comments[0]?.place ?? { line: 1, record: 1 }] as const)
  }
}
