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

  it('reads the CSV of all fields: comments in columns of one name, cut at the first two semicolons; a row wider than the header where its cells fit in one way', async () => {
    const { tickets, rejects, notices } = await gathered(fixturePath('jira/all-fields.csv'), { timeZone: 'Europe/Paris' })
    expect(tickets).toMatchObject([
      { id: 'SD-1', subject: 'Login fails', status: 'waiting_customer', priority: 'high', createdAt: '2026-09-05T09:00:00+02:00', tags: ['auth'], requester: { id: '5b10ac8d82e05b22cc7d4ef5', name: 'Ann' } },
      { id: 'SD-2', status: 'solved', closedAt: '2026-09-06T10:00:00+02:00', outcome: { csat: 4 } },
      { id: 'SD-3', tags: ['one', 'two'], messages: [{ author: 'customer', body: 'Text read as a comment' }] },
    ])
    expect(tickets[0]?.messages?.map(({ author, visibility, at, body }) => [author, visibility, at, body])).toEqual([
      ['customer', 'public', '2026-09-05T09:00:00+02:00', 'First run failed; then it hung'],
      ['agent', 'internal', '2026-09-05T11:00:00+02:00', 'We look; today'],
      ['customer', 'public', '2026-09-05T13:30:00+02:00', 'Still\nfailing; twice'],
    ])
    expect(tickets[1]?.messages?.[1]?.body).toBe('Solved itself\nthanks')
    expect(rejects).toEqual([])
    expect(notices).toEqual([{ code: 'unknown-visibility' }, { code: 'wide-rows', rows: 1 }])
  })

  it('reads rows with more comments than the header has columns, and never guesses', async () => {
    const header = 'Summary,Issue key,Issue id,Reporter,Created,Labels,Description,Comment,Comment'
    const said = (hour: number, what: string) => `2026-09-05 ${hour}:00;bob;${what}`
    const wide = `S,AB-1,1,ann,2026-09-05 09:00,,Text,${said(10, 'one')},${said(11, 'two')},${said(12, 'three')},${said(13, 'four')}`
    const either = 'S,AB-2,2,ann,2026-09-05 09:00,one,two,,,,'
    const { tickets, rejects, notices } = await gathered(text(header, wide, either), { timeZone: 'UTC' })
    expect(tickets.map(({ id, messages }) => [id, messages?.map(({ body }) => body)])).toEqual([['AB-1', ['Text', 'one', 'two', 'three', 'four']], ['AB-2', ['two']]])
    expect([rejects, notices]).toEqual([[], [{ code: 'wide-rows', rows: 1 }]])
    const unclear = await gathered(text(header, 'S,AB-3,3,ann,2026-09-05 09:00,one,two,,,three'), { timeZone: 'UTC' })
    expect(unclear.rejects.map(({ code }) => code)).toEqual(['column-count'])
    const both = await gathered(text('Summary,Issue key,Issue id,Labels,Description,Custom field (Reply)', 'S,AB-4,4,one,two,three,four'))
    expect(both.rejects.map(({ code }) => code)).toEqual(['column-count'])
  })

  it('reads requests of the service desk API as customers see them, with their comments', async () => {
    const person = (accountId: string, accountType: string) => ({ accountId, displayName: accountId.toUpperCase(), accountType })
    const at = (iso8601: string) => ({ iso8601, jira: `${iso8601.slice(0, 19)}.000+0200`, friendly: 'Monday', epochMillis: 1 })
    const request = {
      _expands: ['comment'], issueId: '10100', issueKey: 'IT-7', requestTypeId: '25', serviceDeskId: '10', createdDate: at('2026-03-02T10:00:00+0200'), reporter: person('zoe', 'customer'),
      requestFieldValues: [{ fieldId: 'summary', label: 'Objet', value: 'VPN coupé' }, { fieldId: 'description', label: 'Description', value: 'Plus de *VPN* depuis ce matin.' }],
      currentStatus: { status: 'Resolved', statusCategory: 'DONE', statusDate: at('2026-03-02T12:00:00+0200') },
    }
    const comment = (id: string, open: boolean, author: object) => ({ id, body: `Comment ${id}`, public: open, author, created: at('2026-03-02T11:00:00+0200'), _links: { self: `https://x.example/rest/servicedeskapi/request/10100/comment/${id}` } })
    const page = (values: readonly object[]) => text(JSON.stringify({ _expands: [], size: values.length, start: 0, limit: 50, isLastPage: true, _links: {}, values }))
    const comments = page([comment('1', false, person('bob', 'atlassian')), comment('2', true, person('bob', 'atlassian')), comment('3', true, person('zoe', 'customer'))])
    const { tickets, records } = await gathered([{ name: 'requests.json', source: page([request]) }, { name: 'comments.json', source: comments }])
    expect(tickets).toMatchObject([{ id: 'IT-7', subject: 'VPN coupé', status: 'solved', createdAt: '2026-03-02T10:00:00+02:00', closedAt: '2026-03-02T12:00:00+02:00', requester: { id: 'zoe', name: 'ZOE' } }])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent internal', 'agent public', 'customer public'])
    expect([tickets[0]?.messages?.[0]?.body, records]).toEqual(['Plus de VPN depuis ce matin.', 4])
    const alone = await gathered(page([request]))
    expect(alone.notices).toEqual([{ code: 'no-replies-in-export' }])
  })

  it('passes over fields, people and states', async () => {
    const fields = [{ id: 'summary', name: 'Summary', custom: false, orderable: true, navigable: true, searchable: true, clauseNames: ['summary'], schema: { type: 'string', system: 'summary' } }]
    const { tickets, rejects, merged, notices } = await gathered(text(JSON.stringify(fields)))
    expect([tickets, rejects, merged, notices]).toEqual([[], [], 1, [{ code: 'no-tickets', records: 1 }]])
  })

  it('reads comments of a project without customers as public', async () => {
    const { tickets, notices } = await gathered(text('Summary,Issue key,Issue id,Reporter,Created,Comment', 'S,AB-1,1,ann,2026-09-05 09:00,2026-09-05 10:00;bob;Done'), { timeZone: 'UTC' })
    expect(voices(tickets[0])).toEqual(['agent public'])
    expect(notices).toEqual([])
  })
})
