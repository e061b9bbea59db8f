import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

describe('Intercom', () => {
  it('reads conversations: bots, notes, parts that act and speak at once, events without words, deleted words, statistics', async () => {
    const { tickets, notices, records } = await gathered(fixturePath('intercom/conversations.ndjson'))
    const [first, second] = tickets
    expect(voices(first)).toEqual(['customer public', 'system public', 'agent internal', 'agent public', 'customer public', 'agent public'])
    expect(first?.messages?.map(({ at, body }) => [at, body])).toEqual([
      ['2026-03-02T09:00:00.000Z', 'Bonjour, le paiement échoue.'],
      ['2026-03-02T09:00:01.000Z', 'Je cherche dans nos articles…'],
      ['2026-03-02T09:51:40.000Z', 'Même carte que lundi.'],
      ['2026-03-02T10:00:00.000Z', "C'est corrigé."],
      ['2026-03-03T14:46:40.000Z', 'Toujours pas !'],
      ['2026-03-03T15:46:40.000Z', ''],
    ])
    expect(first).toMatchObject({
      id: '501', status: 'closed', priority: 'high', channel: 'chat', tags: ['paiement'], createdAt: '2026-03-02T09:00:00.000Z', closedAt: '2026-03-03T16:46:40.000Z',
      requester: { id: 'c1', name: 'Hugo Caron' }, statistics: { reopens: 1, handoffs: 2, firstReplyMs: 3_600_000 }, outcome: { csat: 2, escalated: true, reopened: true },
    })
    expect(second).toMatchObject({ id: '502', subject: 'Welcome', status: 'waiting_internal', priority: 'normal', channel: 'email', statistics: { reopens: 1 } })
    expect(voices(second)).toEqual(['system public', 'customer public', 'system public'])
    expect(notices).toEqual([{ code: 'threads-cut-short', tickets: 1 }])
    expect(records).toBe(2)
  })

  it('brings webhooks of one conversation together, each of which holds one part', async () => {
    const { tickets, records } = await gathered(fixturePath('intercom/webhooks.ndjson'))
    expect(tickets).toMatchObject([{ id: '700', status: 'closed', closedAt: '2026-03-02T11:00:00.000Z', requester: { id: 'u1', name: 'Mia Holt' } }])
    expect(tickets[0]?.messages?.map(({ author, body }) => [author, body])).toEqual([['customer', 'The invoice is wrong.'], ['agent', 'Looking into it.']])
    expect(records).toBe(3)
  })

  it('reads lists, which hold no parts, and tickets, back-office ones as our own', async () => {
    const { tickets, notices } = await gathered(fixturePath('intercom/lists.json'))
    expect(tickets.map(({ id, subject, status }) => [id, subject, status])).toEqual([['601', undefined, 'open'], ['40', 'Refund', 'waiting_customer'], ['41', 'Check stock', 'solved']])
    expect(tickets[0]?.messages).toEqual([{ id: '910', author: 'customer', authorId: 'c3', visibility: 'public', body: 'Where is my order?' }])
    expect(voices(tickets[1])).toEqual(['customer public', 'agent public'])
    expect(voices(tickets[2])).toEqual(['agent internal'])
    expect(notices).toEqual([{ code: 'no-replies-in-export' }])
  })

  it('reads the streams of a connector: conversations, then their parts', async () => {
    const conversation = { type: 'conversation', id: '1', created_at: 1772442000, updated_at: 1772442000, state: 'open', source: { id: '9', body: '<p>Hi</p>', author: { type: 'user', id: 'u' } } }
    const part = { id: '2', conversation_id: '1', part_type: 'comment', body: '<p>Hello</p>', created_at: 1772442060, author: { type: 'admin', id: 'a' } }
    const singer = [{ type: 'SCHEMA', stream: 'conversations', schema: {} }, { type: 'RECORD', stream: 'conversations', record: conversation }, { type: 'RECORD', stream: 'conversation_parts', record: part }, { type: 'STATE', value: {} }]
    const airbyte = [{ stream: 'conversations', data: conversation, emitted_at: 1 }, { stream: 'conversation_parts', data: part, emitted_at: 1 }]
    for (const lines of [singer, airbyte]) {
      const { tickets, rejects, records } = await gathered(text(...lines.map((line) => JSON.stringify(line))))
      expect(voices(tickets[0])).toEqual(['customer public', 'agent public'])
      expect([tickets.length, rejects.length, records]).toEqual([1, 0, 2])
    }
  })
})
