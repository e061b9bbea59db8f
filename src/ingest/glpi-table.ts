import { ticketOutcome } from './adapter.ts'
import { glpiId, glpiPerson, glpiPriorities, glpiStatuses, glpiText } from './glpi-values.ts'
import { priorityFrom, statusFrom } from './json-values.ts'
import type { NamedRecord } from './named-record.ts'
import type { Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import type { VendorContext } from './vendor.ts'

/** Headers of the list of tickets in English, French and Portuguese, folded; and the numbers that the search of the API has instead. */
const names = {
  id: ['id', '2'],
  subject: ['title', 'titre', 'titulo', '1'],
  status: ['status', 'statut', 'estado', '12'],
  priority: ['priority', 'priorite', 'prioridade', '3'],
  createdAt: ['opening date', 'date d ouverture', 'data de abertura', '15'],
  updatedAt: ['last update', 'derniere modification', 'ultima atualizacao', '19'],
  solvedAt: ['resolution date', 'date de resolution', 'data da solucao', 'data de solucao', '17'],
  closedAt: ['closing date', 'date de cloture', 'data de fechamento', '16'],
  requester: ['requester requester', 'demandeur demandeur', 'requerente requerente', '4'],
  organisation: ['entity', 'entite', 'entidade', '80'],
  channel: ['request source', 'source de la demande', 'origem da requisicao', '9'],
  description: ['description', 'descricao', '21'],
  followUps: ['followups description', 'suivis description', 'acompanhamentos descricao', '25'],
  solution: ['solution solution', 'solucao solucao', 'solution', 'solucao', '24'],
  satisfaction: ['satisfaction survey satisfaction', 'enquete de satisfaction satisfaction', '62'],
} as const

export function isGlpiTable(columns: ReadonlySet<string>): boolean {
  const any = (list: readonly string[]) => list.some((name) => columns.has(name))
  const { subject, status, updatedAt, createdAt, requester } = names
  return any(subject) && any(status) && (any(updatedAt) || any(createdAt)) && (any(requester) || any(['attribue a technicien', 'assigned to technician', 'atribuido para tecnico']))
}

/** A row of the list, which holds no thread: at most the description, follow-ups in one cell and the solution. */
export function rowTicket(row: NamedRecord, { notify }: VendorContext): Outcome {
  const title = row.text(...names.subject)
  const shown = /^(.*?)\s*\(([\d\s]+)\)$/s.exec(title ?? '')
  const id = glpiId(row.text(...names.id)) ?? glpiId(shown?.[2])
  const status = statusFrom(row.text(...names.status), glpiStatuses, notify)
  const solvedAt = row.date(...names.solvedAt)
  const { id: requesterId, name } = glpiPerson(row.text(...names.requester))
  const organisation = row.text(...names.organisation)
  const createdAt = row.date(...names.createdAt)
  const value = {
    id,
    subject: shown !== null && glpiId(shown[2]) === id ? shown[1] : title,
    status,
    priority: priorityFrom(row.text(...names.priority), glpiPriorities),
    createdAt,
    updatedAt: row.date(...names.updatedAt),
    closedAt: status !== undefined && status !== 'solved' && status !== 'closed' ? undefined : (row.date(...names.closedAt) ?? solvedAt),
    channel: row.text(...names.channel),
    requester: anyPresent({ id: requesterId, name, organisation }),
    messages: messagesOf(row, status === 'new' ? createdAt : undefined, solvedAt),
    outcome: anyPresent({ csat: ratingOf(row.text(...names.satisfaction)) }),
  }
  if (value.messages.length > 0 && status !== 'new') notify({ code: 'no-replies-in-export' })
  return ticketOutcome(value, row.place)
}

const ratingOf = (text: string | undefined): number | undefined => (text !== undefined && /^[1-5]$/.test(text) ? Number(text) : undefined)

/** Follow-ups in one cell name neither who wrote nor for whom: they pass for notes. */
function messagesOf(row: NamedRecord, openedAt: string | undefined, solvedAt: string | undefined) {
  const said = (author: string, visibility: string, body: string | undefined, at?: string) =>
    body === undefined || glpiText(body) === '' ? [] : [{ author, visibility, ...(at !== undefined && { at }), body: glpiText(body) }]
  return [
    ...said('customer', 'public', row.text(...names.description), openedAt),
    ...said('agent', 'internal', row.text(...names.followUps)),
    ...said('agent', 'public', row.text(...names.solution), solvedAt),
  ]
}
