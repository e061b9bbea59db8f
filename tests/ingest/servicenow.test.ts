import { describe, expect, it } from 'vitest'
import { journalEntries } from '../../src/ingest/servicenow-journal.ts'
import { fixturePath, gathered, text } from './gathered.ts'
import type { Ticket } from '../../src/ticket.ts'

const said = ({ messages }: Ticket) => messages?.map(({ at, author, visibility, body }) => `${String(at)} ${author} ${visibility}: ${body}`)
const batch = (...names: readonly string[]) => gathered(names.map((name) => ({ name, source: fixturePath(`servicenow/${name}`) })), { timeZone: 'Europe/Paris' })

describe('ServiceNow', () => {
  it('parts the journal in one cell, newest first, and leaves a pasted log in its note', async () => {
    const { tickets, rejects, notices } = await gathered(fixturePath('servicenow/list.csv'), { timeZone: 'Europe/Paris' })
    expect(rejects).toEqual([])
    expect(notices).toEqual([{ code: 'windows-1252', lines: 1 }])
    expect(tickets).toMatchObject([
      { id: 'INC0010001', subject: 'VPN fails', status: 'open', priority: 'normal', createdAt: '2026-01-08T09:00:00+01:00', updatedAt: '2026-01-09T08:00:00+01:00', channel: 'self-service', requester: { name: 'Ada Byrne' }, statistics: { reopens: 1, handoffs: 2 }, outcome: { escalated: false } },
      { id: 'INC0010002', subject: 'Écran noir', status: 'waiting_customer', priority: 'urgent', outcome: { escalated: true } },
    ])
    expect(tickets.map(said)).toEqual([
      [
        '2026-01-08T09:00:00+01:00 customer public: The VPN fails since this morning.',
        '2026-01-08T09:40:00+01:00 agent public: Hello Ada, could you restart the client?',
        '2026-01-08T10:02:00+01:00 agent internal: Log from the gateway:\n\n2026-01-08 09:12:33 - sshd (session opened)\n2026-01-08 09:12:34 - Ada Byrne (Additional comments)\nnothing odd',
        '2026-01-08T16:20:00+01:00 system public: Your incident has been updated.',
        '2026-01-09T08:00:00+01:00 customer public: Still broken. Third day.',
      ],
      [],
    ])
  })

  it.each(['sys_journal_field.csv', 'sys_journal_field.json'])('joins incidents of the API with %s; the API writes UTC', async (journal) => {
    const { tickets, rejects, records } = await batch(journal, 'incident.json')
    const zone = journal.endsWith('csv') ? '+01:00' : 'Z'
    expect(tickets).toMatchObject([{ id: 'INC0010003', status: 'solved', priority: 'low', createdAt: '2026-01-08T09:00:00Z', closedAt: '2026-01-08T12:00:00Z', requester: { id: '62826bf03710200044e0bfc8bcbe5df1' } }])
    expect(new Set(tickets.flatMap((ticket) => said(ticket) ?? []))).toEqual(
      new Set([
        '2026-01-08T09:00:00Z customer public: My mailbox is full.',
        `2026-01-08T09:30:00${zone} customer public: It is urgent.`,
        `2026-01-08T09:45:00${zone} agent internal: quota?`,
        `2026-01-08T12:00:00${zone} agent public: Done, you have 10 GB more.`,
      ]),
    )
    expect(rejects).toMatchObject([{ file: journal, code: 'orphan-comment' }])
    expect(records + rejects.length).toBe(5)
  })

  it('takes a journal alone for tickets of messages only, and says so', async () => {
    const { tickets, notices } = await batch('sys_journal_field.json')
    expect(tickets.map(({ messages }) => messages?.length)).toEqual([3, 1])
    expect(notices).toEqual([{ code: 'messages-only', tickets: 2 }])
  })

  it('reads labels for headers, and values that come twice', async () => {
    const table = await gathered(text('Number,Opened,Short description,Caller,Priority,State,Updated', 'INC1,2026-01-08 09:00:00,a,Ada,2 - High,Awaiting User Info,2026-01-08 09:00:00'))
    expect(table.tickets).toMatchObject([{ id: 'INC1', status: 'waiting_customer', priority: 'high', requester: { name: 'Ada' } }])
    const api = { sys_id: { display_value: 'x1', value: 'x1' }, number: { display_value: 'INC2', value: 'INC2' }, state: { display_value: 'New', value: '1' }, opened_at: { display_value: '08/01/2026 10:00', value: '2026-01-08 09:00:00' }, caller_id: { display_value: 'Ada', value: 'u1', link: 'https://x.example' } }
    expect((await gathered(text(JSON.stringify([api].map((one) => ({ ...one, sys_created_on: one.opened_at })))))).tickets).toMatchObject([{ id: 'INC2', status: 'new', createdAt: '2026-01-08T09:00:00Z', requester: { id: 'u1', name: 'Ada' } }])
  })
})

it('knows French labels, line breaks as HTML, and dates of a user', () => {
  expect(journalEntries('08/01/2026 10:00:00 - Léa (Notes de travail)<br>vu<br><br>08/01/2026 09:00:00 - Zoé (Commentaires supplémentaires)<br>Bonjour')).toEqual([
    { when: '08/01/2026 10:00:00', who: 'Léa', internal: true, text: 'vu' },
    { when: '08/01/2026 09:00:00', who: 'Zoé', internal: false, text: 'Bonjour' },
  ])
})
