import type { Column } from './csv-columns.ts'

/** How a helpdesk's table is read where its headers alone would mislead. */
export interface Preset {
  /** Folded headers that no other table has together. */
  readonly has: readonly string[]
  /** `null`: no column of this table is that. */
  readonly columns: Readonly<Partial<Record<Column, string | null>>>
  /** Bodies are cut short by the export. */
  readonly extracts?: true
}

const zendesk: Preset['columns'] = { id: 'id', requesterId: 'requester id', closedAt: 'solved at', stations: 'assignee stations' }

const presets: readonly Preset[] = [
  { has: ['summation column', 'id'], columns: zendesk },
  { has: ['requester id', 'group stations', 'reopens'], columns: zendesk },
  {
    has: ['ticket id', 'agent interactions', 'customer interactions'],
    columns: { id: 'ticket id', requesterName: 'full name', requesterId: 'contact id', firstReplyAt: 'initial response time', author: null, internal: null },
  },
  { has: ['ticket number', 'help topic', 'thread count'], columns: { requesterName: 'from', requesterId: 'from email', author: null, channel: 'source' } },
  { has: ['numero du ticket', 'statut actuel', 'de'], columns: { requesterName: 'de', requesterId: 'e mail de', author: null, channel: 'source' } },
  { has: ['numero de ticket', 'statut actuel', 'de'], columns: { requesterName: 'de', requesterId: 'email de', author: null, channel: 'source' } },
  { has: ['ticket id', 'ticket name', 'pipeline'], columns: { id: 'ticket id', subject: 'ticket name', requesterName: 'associated contact', organisation: 'associated company', author: null } },
  { has: ['n', 'projet', 'tracker', 'auteur'], columns: { requesterName: 'auteur', author: null } },
  { has: ['n', 'project', 'tracker', 'author'], columns: { requesterName: 'author', author: null } },
  { has: ['n', 'create channel', 'article count'], columns: { id: 'n', channel: 'create channel', author: null } },
  { has: ['message id', 'message author type', 'conversation id'], columns: { id: 'conversation id', messageId: 'message id', author: 'message author type' } },
  {
    has: ['message id', 'conversation id', 'direction', 'extract'],
    columns: { id: 'conversation id', messageId: 'message id', author: 'direction', authorId: 'author', body: 'extract', status: 'ticket status category', requesterName: 'contact name', requesterId: 'contact handle', at: 'message date', channel: null, resolvedAt: null },
    extracts: true,
  },
]

export function presetOf(folded: readonly string[]): Preset | undefined {
  return presets.find(({ has }) => has.every((name) => folded.includes(name)))
}
