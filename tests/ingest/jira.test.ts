import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

describe('Jira', () => {
  it('reads a search: wiki markup, notes, apps, breached times, ratings, a reopening, comments that the page leaves out', async () => {
    const { tickets, notices } = await gathered(fixturePath('jira/search-v2.json'))
    expect(tickets[0]).toMatchObject({
      id: 'SUP-12', subject: 'Reset fails', status: 'waiting_customer', priority: 'urgent', tags: ['auth'], createdAt: '2026-03-02T10:00:00.000+02:00',
      requester: { id: 'qm:7', name: 'Bob Rae' }, statistics: { reopens: 1 }, outcome: { escalated: true, csat: 2, reopened: true },
    })
    expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent public', 'customer public'])
    expect(tickets[0]?.messages?.[0]?.body).toBe('Reset fails for bob.\n\nSee the log.')
    expect(tickets[1]).toMatchObject({ id: 'SUP-13', status: 'solved', priority: 'low', closedAt: '2026-03-04T10:00:00.000+02:00', messages: [{ author: 'customer' }] })
    expect(tickets[1]?.messages?.[0]?.at).toBeUndefined()
    expect(notices).toEqual([{ code: 'no-replies-in-export' }, { code: 'threads-cut-short', tickets: 1 }])
  })

  it('joins pages of comments, restricted ones as internal, and reads them alone', async () => {
    const files = ['search-v2', 'comments-page'].map((name) => ({ name, source: fixturePath(`jira/${name}.json`) }))
    const { tickets, notices, records } = await gathered(files)
    expect(voices(tickets[0]).at(-1)).toBe('agent internal')
    expect(notices).not.toContainEqual({ code: 'threads-cut-short', tickets: 1 })
    expect(records).toBe(3)
    const alone = await gathered(fixturePath('jira/comments-page.json'))
    expect([alone.tickets.map(({ id }) => id), alone.notices]).toEqual([['10101'], [{ code: 'messages-only', tickets: 1 }]])
  })

  it('reads an issue of API v3, bodies in ADF', async () => {
    const { tickets } = await gathered(fixturePath('jira/issue-v3.json'))
    expect(tickets).toMatchObject([{ id: 'SUP-20', status: 'closed', priority: 'normal', closedAt: '2026-03-02T12:00:00.000+01:00' }])
    expect(tickets[0]?.messages?.map(({ author, body }) => [author, body])).toEqual([['customer', "Impossible d'imprimer"], ['agent', 'Corrigé.']])
  })

  it('reads the CSV of all fields: comments in columns of one name, cut at the first two semicolons; a row wider than the header is rejected', async () => {
    const { tickets, rejects, notices } = await gathered(fixturePath('jira/all-fields.csv'), { timeZone: 'Europe/Paris' })
    expect(tickets).toMatchObject([
      { id: 'SD-1', subject: 'Login fails', status: 'waiting_customer', priority: 'high', createdAt: '2026-09-05T09:00:00+02:00', tags: ['auth'], requester: { id: '5b10ac8d82e05b22cc7d4ef5', name: 'Ann' } },
      { id: 'SD-2', status: 'solved', closedAt: '2026-09-06T10:00:00+02:00', outcome: { csat: 4 } },
    ])
    expect(tickets[0]?.messages?.map(({ author, visibility, at, body }) => [author, visibility, at, body])).toEqual([
      ['customer', 'public', '2026-09-05T09:00:00+02:00', 'First run failed; then it hung'],
      ['agent', 'internal', '2026-09-05T11:00:00+02:00', 'We look; today'],
      ['customer', 'public', '2026-09-05T13:30:00+02:00', 'Still\nfailing; twice'],
    ])
    expect(tickets[1]?.messages?.[1]?.body).toBe('Solved itself\nthanks')
    expect(rejects.map(({ row, code }) => [row, code])).toEqual([[3, 'column-count']])
    expect(notices).toEqual([{ code: 'unknown-visibility' }])
  })

  it('reads comments of a project without customers as public', async () => {
    const { tickets, notices } = await gathered(text('Summary,Issue key,Issue id,Reporter,Created,Comment', 'S,AB-1,1,ann,2026-09-05 09:00,2026-09-05 10:00;bob;Done'), { timeZone: 'UTC' })
    expect(voices(tickets[0])).toEqual(['agent public'])
    expect(notices).toEqual([])
  })
})
