import { type Fields, fieldsOf, idOf, listOf, type Place, rejected, textOf } from './adapter.ts'
import type { Outcome } from './outcome.ts'

const roles = new Set(['end-user', 'agent', 'admin'])

export const isUser = (fields: Fields): boolean => roles.has(textOf(fields['role']) ?? '') && 'name' in fields && !('ticket_id' in fields)

export const isComment = (fields: Fields): boolean => 'author_id' in fields && 'public' in fields && ['body', 'plain_body', 'html_body'].some((key) => key in fields)

/** Pages of users or of a ticket's comments, which hold no tickets. */
export const isSidePage = (fields: Fields): boolean => !('id' in fields) && !('subject' in fields) && (listOf(fields['comments']).some(isComment) || listOf(fields['users']).some(isUser))

/** The number in a file's name. */
const inName = ({ file }: Place): string | undefined => /(\d+)(?!.*\d)/.exec(file?.replace(/^.*[\\/]/, '') ?? '')?.[1]

/** Comments that came apart from their tickets. */
export class ZendeskSides {
  private readonly byTicket = new Map<string, { readonly fields: Fields; readonly place: Place }[]>()

  constructor(private readonly users: Map<string, Fields>) {}

  /** A user, a comment or a page of them; undefined: something else. */
  accept(fields: Fields, place: Place): readonly Outcome[] | undefined {
    if (isUser(fields)) return this.user(fields)
    if (isComment(fields)) return this.comment(fields, place, undefined)
    if (!isSidePage(fields)) return undefined
    const ticketId = /tickets\/(\d+)\/comments/.exec(`${textOf(fields['next_page'])} ${textOf(fields['previous_page'])} ${textOf(fieldsOf(fields['links'])['next'])}`)?.[1]
    const comments = listOf(fields['comments'])
    return [...listOf(fields['users']).flatMap((user) => this.user(user)), ...comments.flatMap((comment) => this.comment(comment, place, ticketId ?? inName(place) ?? place.file?.replace(/^.*[\\/]|\.\w+$/g, '') ?? 'unnamed'))]
  }

  private user(fields: Fields): readonly Outcome[] {
    this.users.set(idOf(fields['id']) ?? '', fields)
    return [{ kind: 'merged', records: 1 }]
  }

  /** A comment of the API does not say whose it is: its page, which is of one ticket, may by its address, or the file by its name. */
  private comment(fields: Fields, place: Place, pageTicket: string | undefined): readonly Outcome[] {
    const ticketId = idOf(fields['ticket_id']) ?? pageTicket ?? inName(place)
    if (ticketId === undefined) return [rejected(place, 'orphan-comment', 'ticket_id', 'does not say which ticket it belongs to: name the file after it')]
    this.byTicket.set(ticketId, [...(this.byTicket.get(ticketId) ?? []), { fields, place }])
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
