import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

describe('Help Scout', () => {
  it('reads v1, newest first: line items and drafts are no messages, calls are by who made them, a close and a return is a reopening', async () => {
    const { tickets, notices } = await gathered(fixturePath('helpscout/v1-conversation.json'))
    const [ticket] = tickets
    expect(ticket).toMatchObject({ id: '810', subject: 'Sync stops', status: 'open', channel: 'email', tags: ['sync'], requester: { id: '55', name: 'Ana Lund' }, statistics: { reopens: 1 }, outcome: { reopened: true } })
    expect(ticket?.closedAt).toBeUndefined()
    expect(ticket?.messages?.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '7'])
    expect(voices(ticket)).toEqual(['customer public', 'agent public', 'agent public', 'agent internal', 'customer public'])
    expect(ticket?.messages?.at(-1)?.body).toBe('It stops again.\nThird time.')
    expect(notices).toEqual([])
  })

  it('reads pages of v2: embedded threads, spam, a list without threads, an empty page', async () => {
    const { tickets, rejects, notices, records } = await gathered(fixturePath('helpscout/v2-page.json'))
    expect(tickets).toMatchObject([
      { id: '901', status: 'closed', closedAt: '2026-02-11T15:00:00Z', channel: 'chat', tags: ['vip'], requester: { name: 'Luc Petit' } },
      { id: '903', status: 'waiting_customer', messages: [] },
    ])
    expect(voices(tickets[0])).toEqual(['customer public'])
    expect(rejects.map(({ record, code }) => [record, code])).toEqual([[2, 'deleted']])
    expect(notices).toEqual([{ code: 'no-replies-in-export' }])
    expect(records).toBe(2)
  })

  it('reads a thread alone, whose conversation nobody names, as messages only, and threads that name theirs', async () => {
    const thread = { id: 1, type: 'customer', status: 'active', state: 'published', body: 'Hi', createdBy: { id: 2, type: 'customer' }, createdAt: '2026-01-01T00:00:00Z' }
    const alone = await gathered(text(JSON.stringify(thread)))
    expect([alone.tickets.map(({ id, messages }) => [id, messages?.length]), alone.notices]).toEqual([[['unnamed', 1]], [{ code: 'messages-only', tickets: 1 }]])
    expect((await gathered(text(JSON.stringify([{ ...thread, conversation_id: 9 }])))).tickets).toMatchObject([{ id: '9', messages: [{ author: 'customer' }] }])
  })

  it('reads FreeScout, whose API speaks alike', async () => {
    const thread = (id: number, type: string, creator: string, createdAt: string) => ({ id, type, status: 'active', state: 'published', body: `<p>${type}</p>`, createdBy: { id: 4, type: creator }, createdAt })
    const threads = [thread(3, 'note', 'user', '2026-03-02T11:00:00Z'), thread(2, 'message', 'user', '2026-03-02T10:00:00Z'), thread(1, 'customer', 'customer', '2026-03-02T09:00:00Z'), { ...thread(4, 'lineitem', 'user', '2026-03-02T12:00:00Z'), body: null }]
    const conversation = { id: 77, number: 5, threadsCount: 3, type: 'email', status: 'active', state: 'published', subject: 'Colis', mailboxId: 1, customer: { id: 4, firstName: 'Ida', lastName: 'Roy' }, createdAt: '2026-03-02T09:00:00Z', _embedded: { threads } }
    const { tickets } = await gathered(text(JSON.stringify({ _embedded: { conversations: [conversation] }, page: { size: 50, totalElements: 1, totalPages: 1, number: 1 } })))
    expect(tickets).toMatchObject([{ id: '77', status: 'open', requester: { id: '4', name: 'Ida Roy' } }])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent public', 'agent internal'])
  })
})
