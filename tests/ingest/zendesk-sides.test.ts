import { expect, it } from 'vitest'
import { fixturePath, gathered } from './gathered.ts'

const batch = (...names: readonly string[]) => gathered(names.map((name) => ({ name, source: fixturePath(`zendesk/side-files/${name}`) })))

it('joins tickets with comments and users that lie in files of their own, in any order', async () => {
  const names = ['comments-801.json', 'tickets.json', 'more-comments.json', 'users.json']
  const { tickets, rejects, records, merged } = await batch(...names)
  expect((await batch(...names.reverse())).tickets).toEqual(tickets)
  expect(tickets).toMatchObject([
    { id: '801', updatedAt: '2026-01-14T09:00:00Z', requester: { id: '51', name: 'Ada Byrne' } },
    { id: '802', requester: { name: 'Ravi Menon' }, messages: [{ body: 'How?' }] },
  ])
  expect(tickets[0]?.messages?.map(({ author, visibility, body }) => `${author} ${visibility}: ${body}`)).toEqual(['customer public: Where is my refund?', 'agent public: Checking.', 'agent internal: no record', 'customer public: And?'])
  expect(rejects).toMatchObject([{ file: 'more-comments.json', code: 'orphan-comment' }])
  expect(records + merged + rejects.length).toBe(2 + 4 + 1 + 4)
})

it('takes comments alone for tickets of messages only', async () => {
  const { tickets, notices } = await batch('comments-801.json', 'users.json')
  expect(tickets).toMatchObject([{ id: '801', messages: [{ author: 'customer' }, { author: 'agent' }, { author: 'agent', visibility: 'internal' }, { author: 'customer' }] }])
  expect(notices).toEqual([{ code: 'messages-only', tickets: 1 }])
})

it('takes who wrote first for the customer where neither ticket nor users came', async () => {
  const { tickets } = await batch('comments-801.json')
  expect(tickets[0]?.messages?.map(({ author }) => author)).toEqual(['customer', 'agent', 'agent', 'agent'])
})
