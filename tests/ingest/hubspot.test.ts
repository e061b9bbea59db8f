import { expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

it('reads HubSpot: properties of tickets, messages by way of their threads, bots, comments, stages of one\'s own, deleted tickets', async () => {
  const { tickets, rejects, notices, records, merged } = await gathered(fixturePath('hubspot/tickets-and-threads.json'))
  expect(tickets).toMatchObject([
    { id: '501', subject: 'Facture manquante', status: 'waiting_customer', priority: 'high', channel: 'email', createdAt: '2026-03-02T09:00:00.000Z', statistics: { firstReplyMs: 3_600_000 } },
    { id: '502', status: 'closed', createdAt: '2026-03-02T09:00:00.000Z', closedAt: '2026-03-02T11:00:00.000Z', messages: [] },
  ])
  expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent public'])
  expect(rejects.map(({ record, code }) => [record, code])).toEqual([[3, 'deleted']])
  expect([notices, records + merged + rejects.length]).toEqual([[], 9])
})

it('dates no opening of HubSpot when the thread is not there, and reads threads without a ticket', async () => {
  const ticket = { id: '1', properties: { content: 'Help', hs_pipeline_stage: '7', createdate: '2026-03-02T09:00:00.000Z' } }
  const alone = await gathered(text(JSON.stringify({ results: [ticket] })))
  expect(alone.tickets[0]?.messages).toEqual([{ id: 'content', author: 'customer', visibility: 'public', body: 'Help' }])
  expect(alone.notices).toEqual([{ code: 'no-replies-in-export' }])
  const message = { id: 'm', conversationsThreadId: '5', createdBy: 'A-1', type: 'MESSAGE', direction: 'INCOMING', text: 'Hi', createdAt: '2026-03-02T09:00:00Z' }
  const thread = await gathered(text(JSON.stringify({ results: [message] })))
  expect([thread.tickets.map(({ id }) => id), voices(thread.tickets[0]), thread.notices]).toEqual([['5'], ['customer public'], [{ code: 'messages-only', tickets: 1 }]])
})
