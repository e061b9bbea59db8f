import { type Fields, idOf, type Place, ticketOutcome } from './adapter.ts'
import { textOfWiki, withoutTrail } from './body-text.ts'
import { numberIn } from './csv-values.ts'
import { threadOf } from './gathering.ts'
import { jiraPriorities, jiraStatus } from './jira-values.ts'
import { known, priorityFrom } from './json-values.ts'
import type { Outcome } from './outcome.ts'
import type { TableContext } from './table-context.ts'
import type { VendorContext } from './vendor.ts'

/** Folded headers, in English and as a French site writes them. */
const names = {
  key: ['issue key', 'key', 'cle de ticket', 'cle de demande', 'cle'],
  issueId: ['issue id', 'identifiant de ticket', 'id de ticket'],
  type: ['issue type', 'work type', 'type de ticket', 'type de demande'],
  summary: ['summary', 'resume'],
  status: ['status', 'etat', 'statut'],
  category: ['status category', 'categorie d etat', 'categorie de statut'],
  priority: ['priority', 'priorite'],
  reporter: ['reporter', 'rapporteur'],
  reporterId: ['reporter id', 'id du rapporteur', 'identifiant du rapporteur'],
  created: ['created', 'creation', 'cree', 'creee', 'date de creation'],
  updated: ['updated', 'mise a jour', 'mis a jour', 'modification', 'date de modification'],
  resolved: ['resolved', 'resolution date', 'resolu', 'resolue', 'date de resolution'],
  description: ['description'],
  labels: ['labels', 'etiquettes'],
  comments: ['comment', 'comments', 'commentaire', 'commentaires'],
  csat: ['satisfaction rating', 'custom field satisfaction rating', 'note de satisfaction'],
  requestType: ['custom field request type', 'custom field customer request type', 'request type', 'champs personnalises type de demande', 'champ personnalise type de demande'],
  organisation: ['custom field organizations', 'organizations', 'champs personnalises organisations'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type Column = keyof typeof names

export function isJiraTable(columns: ReadonlySet<string>): boolean {
  const has = (column: Column) => names[column].some((name) => columns.has(name))
  return has('key') && has('summary') && (has('issueId') || has('type') || has('reporter'))
}

/** An issue is a row; columns of several values, comments among them, have one header each time. */
export function jiraRow(row: Fields, place: Place, table: TableContext, context: VendorContext): Outcome {
  const all = (column: Column): readonly string[] => names[column].flatMap((name) => row[name] as string | readonly string[] | undefined ?? [])
  const one = (column: Column): string | undefined => all(column)[0]?.trim()
  const time = (column: 'created' | 'updated' | 'resolved') => timeIn(one(column), table, names[column].find((name) => name in row) ?? '')
  const status = jiraStatus(one('status'), one('category'), context.notify)
  const reporters = new Set([...all('reporterId'), ...all('reporter')].map((name) => name.trim()))
  const service = table.header.some((name) => /request type|satisfaction|type de demande/i.test(name))
  const createdColumn = names.created.find((name) => name in row) ?? ''
  const comments = all('comments').map((cell) => commentOf(cell, reporters, service, (text) => timeIn(text, table, createdColumn)))
  if (service && comments.some(({ author }) => author === 'agent')) context.notify({ code: 'unknown-visibility' })
  const body = wordsOf(one('description') ?? '')
  const opening = { author: 'customer', authorId: one('reporterId') ?? one('reporter'), visibility: 'public', at: time('created'), body }
  const value = {
    id: idOf(one('key') ?? one('issueId')),
    subject: one('summary'),
    createdAt: time('created'),
    updatedAt: time('updated'),
    closedAt: status === 'solved' || status === 'closed' ? time('resolved') : undefined,
    status,
    priority: priorityFrom(one('priority'), jiraPriorities),
    tags: all('labels'),
    requester: { id: one('reporterId') ?? one('reporter'), name: one('reporter'), organisation: one('organisation') },
    messages: threadOf(opening, comments),
    outcome: known({ csat: numberIn(one('csat')) }),
  }
  return ticketOutcome(value, place)
}

/** What is no date is given as it is, for the ticket's check to reject. */
function timeIn(text: string | undefined, table: TableContext, column: string): string | undefined {
  return text === undefined || text === '' ? undefined : (table.dateIn(column).read(text) ?? text)
}

/**
 * `05/Sep/26 11:00 AM;5b10ac8d82e05b22cc7d4ef5;The text; with semicolons`. The cell does not say who may see it: in a service
 * project, what is not the customer's own may be an internal note, and counts as one.
 */
function commentOf(cell: string, reporters: ReadonlySet<string>, service: boolean, timeOf: (text: string) => string | undefined) {
  const parts: readonly (string | undefined)[] = /^([^;]{6,40});([^;\n]{0,200});([\s\S]*)$/.exec(cell.trim()) ?? []
  const [, at, author = '', text = cell] = parts
  const authorId = author.trim()
  const isCustomer = reporters.has(authorId) || authorId.startsWith('qm:')
  const role = at === undefined || authorId === '' ? 'system' : isCustomer ? 'customer' : 'agent'
  return { author: role, authorId: authorId === '' ? undefined : authorId, visibility: role === 'customer' || !service ? 'public' : 'internal', at: at === undefined ? undefined : timeOf(at.trim()), body: wordsOf(text) }
}

/** Some exports write line breaks as `\n`. */
function wordsOf(text: string): string {
  return withoutTrail(textOfWiki(text.includes('\n') ? text : text.replaceAll('\\n', '\n'))).trim()
}
