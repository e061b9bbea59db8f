import { expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

it('reads issues of Redmine: private notes, changes without words, a close that did not hold, a list without journals', async () => {
  const { tickets, notices } = await gathered(fixturePath('redmine/issues.json'))
  expect(tickets).toMatchObject([
    { id: '31', subject: 'Scanner en panne', status: 'open', priority: 'urgent', requester: { id: '8', name: 'Léa Roux' }, statistics: { reopens: 1 }, outcome: { reopened: true } },
    { id: '32', status: 'closed', closedAt: '2026-03-02T10:00:00Z', outcome: { reopened: false } },
  ])
  expect(tickets[0]?.closedAt).toBeUndefined()
  expect(voices(tickets[0])).toEqual(['customer public', 'agent public', 'agent internal', 'customer public'])
  expect(tickets[1]?.messages?.[0]?.at).toBeUndefined()
  expect(notices).toEqual([{ code: 'no-replies-in-export' }])
})

it('reads one issue', async () => {
  const issue = { id: 5, project: {}, tracker: {}, status: { name: 'New' }, author: { id: 1 }, subject: 's', description: 'd', created_on: '2026-03-02T09:00:00Z', journals: [] }
  expect((await gathered(text(JSON.stringify({ issue })))).tickets).toMatchObject([{ id: '5', status: 'new', messages: [{ author: 'customer', at: '2026-03-02T09:00:00Z' }] }])
})

it('takes a status that it does not know for closed when the issue has a day of closing, and nothing says that it is open', async () => {
  const issue = { id: 5, project: {}, tracker: {}, status: { id: 5, name: 'Cerrada' }, subject: 's', created_on: '2026-03-02T09:00:00Z', closed_on: '2026-03-03T09:00:00Z' }
  const { tickets, notices } = await gathered(text(JSON.stringify([issue])))
  expect(tickets).toMatchObject([{ status: 'closed', closedAt: '2026-03-03T09:00:00Z', outcome: { reopened: false } }])
  expect(notices).toEqual([{ code: 'no-replies-in-export' }])
})
