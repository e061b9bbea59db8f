import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

const files = ['tickets-expanded', 'articles'].map((name) => ({ name, source: fixturePath(`zammad/${name}.json`) }))

describe('Zammad', () => {
  it('joins tickets and articles: senders, internal articles, late answers, a close that did not hold, merged and removed tickets', async () => {
    const { tickets, rejects, notices, records } = await gathered(files)
    const [ticket, merged, orphan] = tickets
    expect(ticket).toMatchObject({
      id: '44011', subject: "Badge refusé à l'entrée", status: 'open', priority: 'high', channel: 'email', requester: { id: '9', name: 'zoe@lys.example', organisation: 'Mairie de Lys' },
      statistics: { firstReplyMs: 1_800_000, reopens: 1 }, outcome: { reopened: true, escalated: true },
    })
    expect(ticket?.closedAt).toBeUndefined()
    expect(voices(ticket)).toEqual(['customer public', 'system public', 'agent public', 'agent internal'])
    expect(ticket?.messages?.[0]).toMatchObject({ at: '2026-03-02T08:00:00.000Z', body: 'Mon badge est refusé.' })
    expect(merged).toMatchObject({ id: '44012', status: 'closed', closedAt: '2026-03-02T10:00:00.000Z', channel: 'phone', outcome: { reopened: false } })
    expect([orphan?.id, voices(orphan)]).toEqual(['20', ['system public']])
    expect(rejects.map(({ file, record, code }) => [file, record, code])).toEqual([['tickets-expanded', 3, 'deleted']])
    expect(notices).toEqual([{ code: 'no-replies-in-export' }, { code: 'threads-cut-short', tickets: 1 }, { code: 'messages-only', tickets: 1 }])
    expect(records + rejects.length).toBe(8)
  })

  it('tells the states of an account by their names, and those of a new account by their ids', async () => {
    const ticket = (id: number, state: number) => ({ id, number: `9${id}`, title: 't', customer_id: 1, state_id: state, priority_id: 1, article_count: 1, created_at: '2026-03-02T08:00:00.000Z' })
    const alone = await gathered(text(JSON.stringify([ticket(1, 1), ticket(2, 4), ticket(3, 9)])))
    expect(alone.tickets.map(({ status, priority }) => [status, priority])).toEqual([['new', 'low'], ['closed', 'low'], ['open', 'low']])
    expect(alone.notices).toEqual([{ code: 'no-replies-in-export' }, { code: 'unknown-status', value: 'state_id 9' }])
    const state = { id: 9, state_type_id: 3, name: 'pending reminder', active: true }
    const named = await gathered([{ name: 'states', source: text(JSON.stringify([state])) }, { name: 'tickets', source: text(JSON.stringify([ticket(3, 9)])) }])
    expect([named.tickets.map(({ status }) => status), named.notices]).toEqual([['waiting_customer'], [{ code: 'no-replies-in-export' }]])
  })

  it('reads a record with assets, and a ticket beside its articles whose senders are addresses', async () => {
    const created = '2026-03-02T08:00:00.000Z'
    const full = { ticket_id: 5, ticket_article_ids: [6], assets: { Ticket: { 5: { id: 5, number: '905', title: 'Full', state_id: 2, customer_id: 7, created_at: created } }, TicketArticle: { 6: { id: 6, ticket_id: 5, sender_id: 2, internal: false, body: 'Hi', created_at: created } }, User: { 7: { id: 7, firstname: 'Eva', lastname: 'Moss' } } } }
    expect((await gathered(text(JSON.stringify(full)))).tickets).toMatchObject([{ id: '905', status: 'open', requester: { name: 'Eva Moss' }, messages: [{ author: 'customer', visibility: 'public' }] }])
    const article = (id: number, sender: string, internal: boolean) => ({ id, sender, internal, body_html: '<p>x</p>', created_at: created })
    const snapshot = { ticket: { id: 8, number: '908', title: 'Snapshot', created_at: created, customer: { id: 7, email: 'eva@moss.example' } }, articles: [article(1, 'eva@moss.example', false), article(2, 'agent@desk.example', true)] }
    expect(voices((await gathered(text(JSON.stringify(snapshot, undefined, 1)))).tickets[0])).toEqual(['customer public', 'agent internal'])
  })
})
