import { expect, it } from 'vitest'
import { fixturePath, gathered, text } from './gathered.ts'

const files = ['ticket', 'ticket_comment', 'user', 'organization', 'ticket_field_history']
const batch = (names: readonly string[]) => gathered(names.map((name) => ({ name: `${name}.csv`, source: fixturePath(`warehouse/${name}.csv`) })), { timeZone: 'UTC' })

it('joins tickets, comments, users, organisations and histories by id, in any order', async () => {
  const { tickets, rejects, records, merged } = await batch(files)
  expect((await batch([...files].reverse())).tickets).toEqual(tickets)
  expect(tickets).toMatchObject([
    { id: '1077', subject: 'Refund', status: 'open', priority: 'high', channel: 'email', updatedAt: '2026-01-14T08:00:00Z', requester: { id: '2222', name: 'Ada Byrne', organisation: 'Byrne Ltd' }, statistics: { reopens: 1, handoffs: 1 } },
    { id: '1078', status: 'waiting_customer', messages: [{ author: 'customer', body: 'How do I export?' }] },
  ])
  expect(tickets[0]?.messages?.map(({ id, author, visibility, at }) => [id, author, visibility, at])).toEqual([
    ['1', 'customer', 'public', '2026-01-12T09:00:00Z'],
    ['2', 'agent', 'public', '2026-01-12T15:00:00Z'],
    ['3', 'agent', 'internal', '2026-01-13T09:00:00Z'],
    ['4', 'customer', 'public', '2026-01-14T08:00:00Z'],
  ])
  expect(rejects.map(({ file, code }) => [file, code])).toEqual([['ticket.csv', 'deleted'], ['ticket_comment.csv', 'orphan-comment']])
  expect(records + merged + rejects.length).toBe(3 + 5 + 3 + 1 + 5)
})

it('takes who wrote first for the customer where only comments came, and passes over tables that say nothing of tickets', async () => {
  const { tickets } = await batch(['ticket_comment'])
  expect(tickets.map(({ id, messages }) => [id, messages?.map(({ author }) => author)])).toEqual([
    ['1077', ['customer', 'agent', 'agent', 'agent']],
    ['7', ['customer']],
  ])
  const { merged, notices, rejects } = await gathered(text('ticket_id,sla_policy_id,_fivetran_synced', '1,2,x', '2,2,x'))
  expect([merged, rejects.length, notices]).toEqual([2, 0, [{ code: 'passed-over', names: ['table'] }]])
})
