import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

describe('OTRS', () => {
  it('reads tickets of OTRS 5: automatic replies, types of articles, the server\'s zone, a ticket that was opened again', async () => {
    const { tickets, notices } = await gathered(fixturePath('otrs/ticket-5.json'))
    expect(tickets).toMatchObject([{
      id: '2026030210000081', subject: 'VPN coupé', status: 'open', priority: 'urgent', channel: 'email', createdAt: '2026-03-02T09:00:00.000Z',
      requester: { id: 'zoe', name: 'Zoé Lys', organisation: 'mairie' }, statistics: { reopens: 1 }, outcome: { escalated: true, reopened: true },
    }])
    expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent internal', 'agent public'])
    expect(tickets[0]?.messages?.map(({ at }) => at)).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:01.000Z', '2026-03-02T09:30:00.000Z', '2026-03-02T09:31:00.000Z', '2026-03-02T10:00:00.000Z'])
    expect(notices).toEqual([])
  })

  it('reads tickets of OTRS 6: who may see an article is a field; times are in the zone named, else in UTC with a notice', async () => {
    const { tickets, rejects, notices, records } = await gathered(fixturePath('otrs/tickets-6.json'))
    expect(tickets.map(({ id, status }) => [id, status])).toEqual([['2026030310000090', 'closed']])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent internal', 'agent internal'])
    expect(tickets[0]?.messages?.[0]?.at).toBe('2026-03-03T08:00:00Z')
    expect(notices).toEqual([{ code: 'naive-times', columns: ['Created'] }])
    expect(rejects.map(({ record, code }) => [record, code])).toEqual([[2, 'deleted']])
    expect(records + rejects.length).toBe(2)
    const zoned = await gathered(fixturePath('otrs/tickets-6.json'), { timeZone: 'Europe/Berlin' })
    expect([zoned.tickets[0]?.messages?.[0]?.at, zoned.notices]).toEqual(['2026-03-03T08:00:00+01:00', []])
  })

  it('reads an article alone, and merges a state, which is no ticket', async () => {
    const article = { ArticleID: '1', TicketID: '7', TicketNumber: '777', Title: 'Alone', StateType: 'new', SenderType: 'customer', ArticleType: 'webrequest', Body: 'Hi', IncomingTime: '1772442000' }
    expect((await gathered(text(JSON.stringify(article)))).tickets).toMatchObject([{ id: '777', subject: 'Alone', status: 'new', messages: [{ author: 'customer', visibility: 'public' }] }])
    expect((await gathered(text(JSON.stringify({ ID: '2', Name: 'closed', TypeName: 'closed', ValidID: '1' })))).merged).toBe(1)
  })
})
