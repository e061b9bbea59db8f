import { headers } from './csv-headers.ts'
import { presetOf } from './csv-presets.ts'
import { InputError } from './outcome.ts'

/** What a column of a generic table can hold. */
export type Column =
  | 'id' | 'subject' | 'status' | 'priority' | 'channel' | 'tags' | 'createdAt' | 'updatedAt' | 'resolvedAt' | 'closedAt'
  | 'requesterId' | 'requesterName' | 'organisation' | 'plan' | 'csat' | 'escalated'
  | 'replies' | 'reopens' | 'stations' | 'firstReplyMinutes' | 'firstReplyHours' | 'firstReplyTime' | 'firstReplyAt'
  | 'messageId' | 'author' | 'authorId' | 'visibility' | 'internal' | 'kind' | 'automatic' | 'at' | 'body'

export const columnNames = Object.keys(headers) as readonly Column[]

/** Which header holds what, said by the reader of the table. */
export type ColumnMapping = Readonly<Partial<Record<Column, string>>>

/** A column of the table at hand. */
export interface ColumnPlace {
  readonly index: number
  /** The header as it is written, and folded. */
  readonly header: string
  readonly name: string
}

export type ColumnPlan = Readonly<Partial<Record<Column, ColumnPlace>>>

/**
 * Which column of a table holds what: as `mapping` says, else as the helpdesk's preset does, else by the headers' words.
 *
 * @throws {InputError} when a column of the mapping is not in the table; its detail lists those that are.
 */
export function columnPlan(header: readonly string[], mapping: ColumnMapping = {}): ColumnPlan {
  const folded = header.map(foldName)
  const preset = presetOf(folded)?.columns ?? {}
  const mapped = new Set(Object.values(mapping).map((name) => mappedIndex(name, header, folded)))
  const placeAt = (index: number): ColumnPlace => ({ index, header: header[index]?.trim() ?? '', name: folded[index] ?? '' })
  const indexOf = (column: Column): number => {
    const said = mapping[column]
    if (said !== undefined) return mappedIndex(said, header, folded)
    const own = preset[column]
    if (own === null) return -1
    const name = [...(own === undefined ? [] : [own]), ...headers[column]].find((one) => folded.includes(one))
    const index = name === undefined ? -1 : folded.indexOf(name)
    return mapped.has(index) ? -1 : index
  }
  const places = columnNames.flatMap((column) => {
    const index = indexOf(column)
    return index === -1 ? [] : [[column, placeAt(index)] as const]
  })
  return Object.fromEntries(places)
}

function mappedIndex(name: string, header: readonly string[], folded: readonly string[]): number {
  const exact = header.findIndex((one) => one.trim() === name.trim())
  const index = exact === -1 ? folded.indexOf(foldName(name)) : exact
  if (index === -1) throw new InputError('no-such-column', `${name}; columns: ${header.map((one) => one.trim().slice(0, 60)).filter(Boolean).join(', ')}`)
  return index
}

/** Messages have rows of their own when someone or some moment is named for each. */
export function isOneRowPerMessage(plan: ColumnPlan): boolean {
  return plan.body !== undefined && (plan.author !== undefined || plan.messageId !== undefined || (plan.at !== undefined && plan.createdAt !== undefined))
}

/** Headers in French or another language of Europe but English make day/month the likelier order. */
export function looksEuropean(header: readonly string[]): boolean {
  return header.some((name) =>
    /^(objet|sujet|titre|statut|etat|priorite|cree le|date d|date de|derniere|auteur|numero|demandeur|ouvert le|corps|contenu|envoye le|resolu le|clos le|n|titulo|assunto|prioridade|requerente|ultima|data d[ei]|asunto|estado|prioridad|fecha|creado|descripcion|mensaje|mensagem|situacao|chamado|criado em|betreff|prioritat|erstellt|geschlossen am|beschreibung|datum|oggetto|stato|priorita|creato il|onderwerp|prioriteit|aangemaakt|omschrijving)\b/.test(foldName(name)),
  )
}

/** What is longer names nothing. */
const longestName = 1000

/** Lower case, no accents, one space between words; without the `(Ticket)` that Zoho writes behind a name. */
export function foldName(name: string): string {
  if (name.trim() === '#') return 'n'
  return name.slice(0, longestName).replace(/\(tickets?\)\s*$/i, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
}
