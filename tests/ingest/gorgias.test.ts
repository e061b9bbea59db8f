import { expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

it('reads tickets of Gorgias: stripped texts, internal notes, rules, times in UTC that do not say so, snoozed tickets', async () => {
  const { tickets, notices } = await gathered(fixturePath('gorgias/tickets.json'), { timeZone: 'Europe/Paris' })
  expect(tickets).toMatchObject([
    { id: '71', subject: 'Colis perdu', status: 'closed', priority: 'urgent', channel: 'email', createdAt: '2026-03-02T09:00:00Z', closedAt: '2026-03-02T12:00:00Z', tags: ['livraison'], requester: { id: '9', name: 'Ida Roy' } },
    { id: '72', status: 'waiting_internal', requester: { name: 'Al' } },
  ])
  expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent public'])
  expect(tickets[0]?.messages?.map(({ at, body }) => [at, body])).toEqual([
    ['2026-03-02T09:00:00Z', 'Mon colis est perdu.'],
    ['2026-03-02T09:00:01Z', 'Bien reçu.'],
    ['2026-03-02T10:00:00Z', 'Transporteur appelé'],
    ['2026-03-02T11:00:05Z', 'On vous rembourse.'],
  ])
  expect(notices).toEqual([])
})

it('joins messages and surveys of Gorgias to their ticket', async () => {
  const ticket = { id: 1, status: 'open', customer: { id: 2 }, messages_count: 2, created_datetime: '2026-03-02T09:00:00' }
  const message = { id: 3, ticket_id: 1, from_agent: false, public: true, body_text: 'Hi', created_datetime: '2026-03-02T09:00:00' }
  const survey = { id: 4, ticket_id: 1, score: 5, scored_datetime: '2026-03-03T09:00:00' }
  const { tickets, notices, records } = await gathered(text(...[ticket, message, survey].map((one) => JSON.stringify(one))))
  expect(tickets).toMatchObject([{ id: '1', messages: [{ author: 'customer' }], outcome: { csat: 5 } }])
  expect([notices, records]).toEqual([[{ code: 'threads-cut-short', tickets: 1 }], 3])
})
