import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text } from './gathered.ts'

const authors = (messages: readonly { readonly author: string; readonly visibility?: string }[] | undefined) => messages?.map(({ author, visibility = 'public' }) => `${author} ${visibility}`)

describe('Zendesk', () => {
  it('reads the account export: a first line that is no ticket, roles, notes, triggers, a deleted ticket', async () => {
    const { tickets, rejects, records } = await gathered(fixturePath('zendesk/account-export.json'))
    expect(tickets.map(({ id, status, priority }) => [id, status, priority])).toEqual([['50012', 'open', 'high'], ['50013', 'solved', undefined]])
    expect(authors(tickets[0]?.messages)).toEqual(['customer public', 'system public', 'agent internal', 'customer public', 'customer public'])
    expect(tickets[0]?.messages?.[1]?.body).not.toContain('##-')
    expect(tickets[0]).toMatchObject({ channel: 'email', tags: ['webmail'], requester: { id: '361000000101', name: 'Lucie Morvan', organisation: 'Morvan Traiteur' }, statistics: { handoffs: 1 } })
    expect(tickets[1]).toMatchObject({ closedAt: '2026-01-13T09:40:00Z', statistics: { replies: 1, firstReplyMs: 1_500_000 } })
    expect(rejects.map(({ line, code }) => [line, code])).toEqual([[1, 'not-a-ticket'], [4, 'deleted']])
    expect(records + rejects.length).toBe(4)
  })

  it('reads pages in a row: users at the end of a page, the newest version of a ticket, no claim about waits', async () => {
    const { tickets, rejects, notices } = await gathered(fixturePath('zendesk/incremental-pages.json'))
    expect(tickets.map(({ id, status, requester }) => [id, status, requester?.name])).toEqual([['50020', 'waiting_customer', 'Peter Vance'], ['50021', 'new', 'Marc Morvan']])
    expect(tickets.map(({ messages }) => messages?.[0]?.at)).toEqual([undefined, '2026-01-15T17:00:00Z'])
    expect(rejects.map(({ record, code }) => [record, code])).toEqual([[1, 'duplicate'], [4, 'deleted']])
    expect(notices).toEqual([{ code: 'no-replies-in-export' }])
  })

  it('rebuilds tickets from audits: the comment has its audit\'s time, the last change holds', async () => {
    const { tickets, records } = await gathered(fixturePath('zendesk/audits.json'))
    expect(tickets.map(({ id }) => id)).toEqual(['50030', '50031'])
    expect(tickets[0]).toMatchObject({ subject: 'Erreur 500 au paiement', status: 'open', priority: 'high', createdAt: '2026-01-12T08:00:00Z', statistics: { reopens: 1 }, tags: ['paiement'] })
    expect(tickets[0]?.closedAt).toBeUndefined()
    expect(tickets[0]?.messages?.map(({ at, author, visibility }) => [at, author, visibility])).toEqual([
      ['2026-01-12T08:00:00Z', 'customer', 'public'],
      ['2026-01-12T09:30:00Z', 'agent', 'public'],
      ['2026-01-13T07:45:00Z', 'customer', 'public'],
      ['2026-01-13T08:10:00Z', 'agent', 'internal'],
    ])
    expect(records).toBe(5)
  })

  it('takes a comment that does not say whether it is public for a note, unless the requester wrote it', async () => {
    const ticket = { id: 1, subject: 's', status: 'open', requester_id: 5, submitter_id: 5, via: { channel: 'web' }, comments: [{ id: 2, author_id: 5, body: 'a', created_at: '2026-01-01T00:00:00Z' }, { id: 3, author_id: 9, body: 'b', created_at: '2026-01-01T01:00:00Z' }] }
    expect(authors((await gathered(text(JSON.stringify([ticket])))).tickets[0]?.messages)).toEqual(['customer public', 'agent internal'])
  })
})

describe('GitHub', () => {
  it('joins issues with comments that follow in the same file; pull requests are no tickets', async () => {
    const { tickets, rejects, notices, records } = await gathered(fixturePath('github/issues-and-comments.json'))
    expect(tickets.map(({ id, status }) => [id, status])).toEqual([['41', 'open'], ['43', 'closed'], ['44', 'open']])
    expect(tickets[0]?.messages?.map(({ author, authorId }) => [author, authorId])).toEqual([
      ['customer', 'mrowe'],
      ['system', 'panel-triage[bot]'],
      ['agent', 'lea-armor'],
      ['customer', 'mrowe'],
      ['customer', 'jkt'],
    ])
    expect(rejects).toMatchObject([{ record: 2, code: 'pull-request' }])
    expect(notices).toEqual([])
    expect(records + rejects.length).toBe(9)
  })

  it('reads the shape of gh issue list', async () => {
    const { tickets } = await gathered(fixturePath('github/gh-issue-list.json'))
    expect(tickets).toMatchObject([{ id: '57', subject: 'Blank backup page', status: 'open', tags: ['bug'], messages: [{ author: 'customer' }, { author: 'agent', at: '2026-01-13T09:00:00Z' }, { author: 'customer' }] }])
  })

  it('does not date the opening when replies are missing, and says that they are', async () => {
    const issue = { url: 'https://api.github.com/repos/o/r/issues/1', number: 1, title: 't', body: 'b', user: { login: 'u' }, state: 'open', comments: 3, created_at: '2026-01-01T00:00:00Z', closed_at: null }
    const { tickets, notices } = await gathered(text(JSON.stringify([issue])))
    expect(tickets[0]?.messages).toEqual([{ id: 'issue', author: 'customer', authorId: 'u', body: 'b' }])
    expect(notices).toEqual([{ code: 'no-replies-in-export' }])
  })

  it('reads answers in GraphQL, pages in a list, and comments that a tool joined to their issue', async () => {
    const issue = { number: 7, title: 'GraphQL', url: 'https://github.com/o/r/issues/7', body: 'b', state: 'OPEN', author: { login: 'u' }, createdAt: '2026-01-01T00:00:00Z', labels: { nodes: [{ name: 'bug' }] }, comments: { totalCount: 1, nodes: [{ author: { login: 'm' }, authorAssociation: 'MEMBER', body: 'c', createdAt: '2026-01-02T00:00:00Z' }] } }
    const one = await gathered(text(JSON.stringify({ data: { repository: { issue } } })))
    expect(one.tickets).toMatchObject([{ id: '7', tags: ['bug'], messages: [{ author: 'customer' }, { author: 'agent', at: '2026-01-02T00:00:00Z' }] }])
    expect((await gathered(text(JSON.stringify({ data: { repository: { issues: { nodes: [issue, { ...issue, number: 8, url: 'https://github.com/o/r/issues/8' }] } } } }, undefined, 1)))).tickets.map(({ id }) => id)).toEqual(['7', '8'])
    const rest = (number: number) => ({ url: `https://api.github.com/repos/o/r/issues/${number}`, number, title: 't', body: 'b', user: { login: 'u' }, state: 'open', comments: 1, comments_data: [{ id: 1, user: { login: 'v' }, author_association: 'OWNER', body: 'x', created_at: '2026-01-02T00:00:00Z' }], created_at: '2026-01-01T00:00:00Z' })
    expect((await gathered(text(JSON.stringify([[rest(1)], [rest(2)]])))).tickets.map(({ id, messages }) => [id, messages?.length])).toEqual([['1', 2], ['2', 2]])
    const comments = { data: { node: { comments: { nodes: issue.comments.nodes } } } }
    expect((await gathered(text(JSON.stringify(comments)))).notices).toEqual([{ code: 'messages-only', tickets: 1 }])
  })

  it('rejects comments without their issue, and names the repository when there are several', async () => {
    const issue = (repository: string) => ({ url: `https://api.github.com/repos/${repository}/issues/1`, number: 1, title: 't', body: 'b', user: { login: 'u' }, state: 'open', comments: 0, created_at: '2026-01-01T00:00:00Z' })
    const orphan = { issue_url: 'https://api.github.com/repos/o/r/issues/9', author_association: 'NONE', id: 1, body: 'x', user: { login: 'v' }, created_at: '2026-01-01T00:00:00Z' }
    const { tickets, rejects } = await gathered(text(JSON.stringify([issue('o/r'), issue('o/s')]), JSON.stringify([orphan])))
    expect(tickets.map(({ id }) => id)).toEqual(['o/r#1', 'o/s#1'])
    expect(rejects).toMatchObject([{ code: 'orphan-comment' }])
  })
})

it('--format decides against the content', async () => {
  const { tickets, rejects } = await gathered(fixturePath('github/gh-issue-list.json'), { format: 'canonical' })
  expect([tickets.length, rejects.length]).toEqual([0, 1])
})
