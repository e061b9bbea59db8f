import { describe, expect, it } from 'vitest'
import { gathered, text, voices } from './gathered.ts'

const json = (value: unknown) => text(JSON.stringify(value, undefined, 1))

const ticket = { url: 'https://x.zendesk.com/api/v2/tickets/7.json', id: 7, created_at: '2026-03-02T08:00:00Z', updated_at: '2026-03-03T08:00:00Z', subject: 'Bill', description: 'Wrong bill', status: 'solved', priority: 'high', requester_id: 1, submitter_id: 1, organization_id: 5, via: { channel: 'web' }, tags: [], satisfaction_rating: { score: 'offered' } }
const metrics = { id: 3, ticket_id: 7, reopens: 2, replies: 3, solved_at: '2026-03-03T08:00:00Z', assignee_stations: 3, reply_time_in_minutes: { calendar: 100, business: 50 } }
const people = { users: [{ id: 1, name: 'Ann Lee', role: 'end-user' }, { id: 2, name: 'Bo', role: 'agent' }], organizations: [{ id: 5, name: 'Lee & Co' }] }
const comment = (id: number, author: number, open: boolean) => ({ id, type: 'Comment', author_id: author, body: `Comment ${id}`, public: open, created_at: `2026-03-02T0${id}:00:00Z` })

describe('answers of APIs', () => {
  it('reads one ticket in its envelope, with the people, the organisation and the counts beside it', async () => {
    const whole = { id: '7', status: 'solved', requester: { id: '1', name: 'Ann Lee', organisation: 'Lee & Co' } }
    expect((await gathered(json({ ticket, ...people }))).tickets).toMatchObject([whole])
    const page = await gathered(json({ tickets: [ticket], ...people, metric_sets: [metrics], next_page: null, count: 1 }))
    expect(page.tickets).toMatchObject([{ ...whole, closedAt: '2026-03-03T08:00:00Z', statistics: { replies: 3, reopens: 2, handoffs: 2, firstReplyMs: 6_000_000 } }])
    expect(page.tickets[0]?.outcome).toBeUndefined()
  })

  it('joins metrics, ratings, organisations and comments of Zendesk from files of their own', async () => {
    const rating = { id: 9, assignee_id: 2, requester_id: 1, ticket_id: 7, score: 'bad', created_at: '2026-03-04T08:00:00Z' }
    const sources = { tickets: { tickets: [ticket], count: 1 }, metrics: { ticket_metrics: [metrics], count: 1 }, ratings: { satisfaction_ratings: [rating] }, 'ticket-7-comments': { comments: [comment(1, 1, true), comment(2, 2, true), comment(3, 2, false)], ...people, count: 3 } }
    const { tickets, records, merged, rejects } = await gathered(Object.entries(sources).map(([name, value]) => ({ name: `${name}.json`, source: json(value) })))
    expect(tickets).toMatchObject([{ id: '7', statistics: { reopens: 2 }, outcome: { csat: 1 }, requester: { name: 'Ann Lee', organisation: 'Lee & Co' } }])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent public', 'agent internal'])
    expect([records, merged, rejects]).toEqual([4, 4, []])
  })

  it('reads comments that no ticket came with as one thread of messages only', async () => {
    const { tickets, notices } = await gathered(json({ comments: [comment(1, 1, true), comment(2, 2, false)], ...people, count: 2 }))
    expect([tickets.map(({ id }) => id), voices(tickets[0]), notices]).toEqual([['unnamed'], ['customer public', 'agent internal'], [{ code: 'messages-only', tickets: 1 }]])
  })

  it('rebuilds tickets from the events of the incremental export', async () => {
    const event = (child: readonly object[], created: string) => ({ ticket_id: 8, event_type: 'Audit', updater_id: 1, created_at: created, timestamp: 1, child_events: child })
    const first = event([{ id: 1, event_type: 'Create', subject: 'Slow' }, { id: 2, event_type: 'Create', status: 'new' }, { id: 3, event_type: 'Comment', author_id: 1, body: 'Slow again', public: true }], '2026-03-02T08:00:00Z')
    const second = event([{ id: 4, event_type: 'Change', status: 'open', previous_value: 'solved' }], '2026-03-03T08:00:00Z')
    const { tickets } = await gathered(json({ ticket_events: [first, second], end_of_stream: true, count: 2 }))
    expect(tickets).toMatchObject([{ id: '8', subject: 'Slow', status: 'open', updatedAt: '2026-03-03T08:00:00Z', requester: { id: '1' }, statistics: { reopens: 1 }, messages: [{ author: 'customer', visibility: 'public' }] }])
  })

  it('takes names of Freshdesk and Intercom from lists of people, which are no tickets', async () => {
    const desk = { id: 20, requester_id: 3, responder_id: 4, company_id: 6, status: 2, priority: 1, source: 2, subject: 'S', description_text: 'D', created_at: '2026-03-02T08:00:00Z', updated_at: '2026-03-02T09:00:00Z' }
    const contact = { id: 3, name: 'Rae', email: 'rae@x.example', mobile: null, job_title: null, company_id: 6 }
    const named = await gathered([{ name: 'contacts.json', source: json([contact]) }, { name: 'companies.json', source: json([{ id: 6, name: 'Acme', domains: [] }]) }, { name: 'tickets.json', source: json({ ticket: desk }) }])
    expect(named.tickets).toMatchObject([{ id: '20', updatedAt: '2026-03-02T09:00:00Z', requester: { name: 'Rae', organisation: 'Acme' } }])
    const alone = await gathered(json({ type: 'admin.list', admins: [{ type: 'admin', id: '1', name: 'Op' }] }))
    expect([alone.merged, alone.notices]).toEqual([1, [{ code: 'no-tickets', records: 1 }]])
  })

  it('leaves out the requests that a recorder wrote between the answers', async () => {
    const answer = { id: 1, number: '901', title: 'T', customer_id: 1, state_id: 1, priority_id: 2, article_count: 0, created_at: '2026-03-02T08:00:00.000Z' }
    const log = [JSON.stringify({ method: 'POST', url: 'https://x.example/api/v1/tickets', status_code: 201, headers: {} }), JSON.stringify(answer)]
    const { tickets, rejects } = await gathered(text(...log))
    expect([tickets.map(({ id }) => id), rejects]).toEqual([['901'], []])
  })

  it('reads the tickets that a search of Zammad gives beside the list of their numbers', async () => {
    const found = { id: 5, number: '905', title: 'Found', state_id: 2, customer_id: 7, created_at: '2026-03-02T08:00:00.000Z' }
    const { tickets, rejects } = await gathered(json({ tickets: [5], tickets_count: 1, assets: { Ticket: { 5: found } } }))
    expect([tickets.map(({ id }) => id), rejects]).toEqual([['905'], []])
  })

  it('reads comments of GitHub without their issue', async () => {
    const answer = { data: { node: { comments: { nodes: [{ author: { login: 'a' }, authorAssociation: 'NONE', body: 'One', createdAt: '2026-03-02T08:00:00Z' }, { author: { login: 'b' }, authorAssociation: 'MEMBER', body: 'Two', createdAt: '2026-03-02T09:00:00Z' }] } } } }
    const { tickets, notices } = await gathered(json(answer))
    expect([tickets.map(({ id }) => id), voices(tickets[0]), notices]).toEqual([['unnamed'], ['customer public', 'agent public'], [{ code: 'messages-only', tickets: 1 }]])
  })
})
