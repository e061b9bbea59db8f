import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ name, source: fixturePath(name) }))

describe('Request Tracker', () => {
  it('joins tickets, transactions and attachments: comments are notes, copies of mail no messages, its own writing the system', async () => {
    const { tickets, rejects, merged, notices } = await gathered(fixturePath('rt/pages.json'))
    expect(tickets).toMatchObject([{
      id: '41', subject: 'Scanner makes blank pages', status: 'open', createdAt: '2026-03-02T08:00:00Z', updatedAt: '2026-03-04T09:00:00Z', requester: { id: 'mina@mairie.example' },
      statistics: { reopens: 1 }, outcome: { reopened: true },
    }])
    expect(tickets[0]?.closedAt).toBeUndefined()
    expect(tickets[0]?.priority).toBeUndefined()
    expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent public', 'customer public'])
    expect(tickets[0]?.messages?.map(({ body }) => body)).toEqual(['Le scanner sort des pages blanches.', 'We have received your request.', 'Drum is worn out', 'Please try again, the drum is new.', 'Still'])
    expect(rejects.map(({ code }) => code)).toEqual(['deleted'])
    expect([merged, notices]).toEqual([6, []])
  })

  it('reads the list of a search, whose times are spelled out and whose priorities are numbers', async () => {
    const { tickets, notices } = await gathered(fixturePath('rt/search.tsv'), { timeZone: 'UTC' })
    expect(tickets).toMatchObject([{ id: '41', status: 'waiting_customer', createdAt: '2026-03-02T08:00:00Z', updatedAt: '2026-03-04T09:00:00Z', requester: { name: 'mina@mairie.example' } }])
    expect(notices).toEqual([])
  })
})

describe('Odoo', () => {
  it('joins answers for tickets and for messages: notes, automatic answers, the customer by reference', async () => {
    const { tickets, rejects, notices, records } = await gathered(named('odoo/tickets.json', 'odoo/messages.json'))
    expect(tickets[0]).toMatchObject({
      id: '00007', subject: 'Facture en double', status: 'waiting_internal', priority: 'high', createdAt: '2026-03-02T08:00:00Z', updatedAt: '2026-03-03T10:00:00Z',
      requester: { id: '31', name: 'Jade Roux', organisation: 'Roux SARL' }, outcome: { escalated: true },
    })
    expect(voices(tickets[0])).toEqual(['customer public', 'system internal', 'system internal', 'agent internal', 'agent public', 'customer public'])
    expect(tickets[0]?.messages?.[0]).toMatchObject({ at: '2026-03-02T08:00:00Z', body: "On m'a facturé deux fois." })
    expect(tickets[1]).toMatchObject({ id: '00008', status: 'solved', closedAt: '2026-03-01T12:00:00Z', priority: 'low' })
    expect([rejects, notices, records]).toEqual([[], [{ code: 'no-replies-in-export' }], 7])
  })

  it('reads messages alone', async () => {
    const { tickets, notices } = await gathered(fixturePath('odoo/messages.json'))
    expect([tickets.map(({ id }) => id), voices(tickets[0]).at(-1), notices]).toEqual([['7'], 'customer public', [{ code: 'messages-only', tickets: 1 }]])
  })

  it('reads a French table whose further messages stand in rows below their ticket', async () => {
    const { tickets, rejects, records } = await gathered(fixturePath('odoo/export-fr.csv'), { timeZone: 'UTC' })
    expect(tickets).toMatchObject([
      { id: '__export__.helpdesk_ticket_9', subject: 'Livraison', status: 'new', priority: 'high', requester: { name: 'Roux SARL, Jade Roux' } },
      { id: '__export__.helpdesk_ticket_10', status: 'solved', priority: 'low', closedAt: '2026-03-01T12:00:00Z' },
    ])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent internal', 'agent public', 'customer public'])
    expect([rejects, records]).toEqual([[], 4])
  })
})

describe('osTicket', () => {
  it('joins the tables of its database: messages, replies, notes, what it writes itself', async () => {
    const tables = ['ost_ticket', 'ost_thread', 'ost_thread_entry', 'ost_ticket__cdata', 'ost_user'].map((name) => `osticket/${name}.csv`)
    const { tickets, rejects, records, merged } = await gathered(named(...tables), { timeZone: 'UTC' })
    expect(tickets).toMatchObject([
      { id: '554321', subject: 'Bill, again', status: 'open', priority: 'urgent', createdAt: '2026-03-02T08:00:00Z', channel: 'Email', requester: { id: '9', name: 'Mina Roy' }, outcome: { escalated: true, reopened: true } },
      { id: '554322', status: 'closed', closedAt: '2026-03-02T12:00:00Z' },
    ])
    expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent public', 'customer public'])
    expect(tickets[0]?.messages?.[0]?.body).toBe('Charged "twice".')
    expect([rejects, records, merged]).toEqual([[], 8, 6])
  })

  it('reads the tables as a database tool writes them in one JSON file', async () => {
    const ticket = { ticket_id: '5', number: '77', user_id: '9', status_id: '2', dept_id: '1', created: '2026-03-02 08:00:00', closed: null }
    const entry = { id: '1', thread_id: '3', staff_id: '0', user_id: '9', type: 'M', poster: 'M', body: '<p>Hi</p>', created: '2026-03-02 08:00:00' }
    const dump = [{ type: 'header', version: '5.2' }, { type: 'table', name: 'ost_ticket', data: [ticket] }, { type: 'table', name: 'ost_thread', data: [{ id: '3', object_id: '5', object_type: 'T' }] }, { type: 'table', name: 'ost_thread_entry', data: [entry] }]
    const { tickets } = await gathered(text(JSON.stringify(dump)), { timeZone: 'UTC' })
    expect(tickets).toMatchObject([{ id: '77', status: 'solved', messages: [{ author: 'customer', visibility: 'public', body: 'Hi' }] }])
  })

  it('reads the French list of a queue', async () => {
    const { tickets } = await gathered(fixturePath('osticket/queue-fr.csv'), { timeZone: 'Europe/Paris' })
    expect(tickets).toMatchObject([{ id: '554321', subject: '-20 % promis', status: 'open', priority: 'urgent', createdAt: '2026-03-15T14:05:00+01:00', requester: { id: 'mina@roy.example', name: 'Mina Roy' }, statistics: { reopens: 1 } }])
  })
})
