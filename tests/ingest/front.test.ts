import { expect, it } from 'vitest'
import { fixturePath, gathered, voices } from './gathered.ts'

it('reads Front: messages, comments and events by the link to their conversation; drafts are no messages', async () => {
  const { tickets, rejects, notices, records, merged } = await gathered(fixturePath('front/all.json'))
  expect(tickets).toMatchObject([{
    id: 'cnv_1', subject: 'Quote', status: 'closed', channel: 'email', tags: ['sales'], createdAt: '2026-03-02T09:00:00.500Z', closedAt: '2026-03-02T11:00:00.000Z',
    requester: { id: 'joe@x.example', name: 'Joe' }, statistics: { reopens: 1 }, outcome: { reopened: true },
  }])
  expect(tickets[0]?.messages?.map(({ id, author, authorId }) => [id, author, authorId])).toEqual([['msg_1', 'customer', 'joe@x.example'], ['msg_2', 'agent', 'tea_1'], ['com_1', 'agent', 'tea_2'], ['msg_3', 'customer', undefined]])
  expect(voices(tickets[0])).toEqual(['customer public', 'agent public', 'agent internal', 'customer public'])
  expect(rejects.map(({ record, code }) => [record, code])).toEqual([[2, 'deleted']])
  expect([notices, records + rejects.length, merged]).toEqual([[], 9, 1])
})
