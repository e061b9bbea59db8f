import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

describe('Chatwoot', () => {
  it('joins conversations and messages: bots, templates and activities are the system, ratings no message, the reply without its trail', async () => {
    const files = ['conversation-list', 'messages'].map((name) => ({ name, source: fixturePath(`chatwoot/${name}.json`) }))
    const { tickets, notices, records } = await gathered(files)
    expect(tickets[0]).toMatchObject({
      id: '51', subject: 'Charged twice', status: 'solved', priority: 'high', channel: 'email', tags: ['billing'], createdAt: '2026-03-02T09:00:00.000Z', closedAt: '2026-03-02T10:40:00.000Z',
      requester: { id: '70', name: 'Kim Ode' }, statistics: { firstReplyMs: 1_800_000 }, outcome: { csat: 4 },
    })
    expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent public', 'system internal', 'system public'])
    expect(tickets[0]?.messages?.[0]).toMatchObject({ at: '2026-03-02T09:00:00.000Z', body: 'I was charged twice.' })
    expect(tickets[1]).toMatchObject({ id: '52', status: 'waiting_internal', channel: 'webwidget' })
    expect(notices).toEqual([{ code: 'threads-cut-short', tickets: 1 }])
    expect(records).toBe(9)
  })

  it('reads webhooks, where types are words and times are written out', async () => {
    const { tickets, records } = await gathered(fixturePath('chatwoot/webhooks.ndjson'))
    expect(tickets).toMatchObject([{ id: '61', status: 'open', channel: 'whatsapp', requester: { name: 'Rémi' } }])
    expect(tickets[0]?.messages?.map(({ author, at }) => [author, at])).toEqual([['customer', '2026-03-02T09:00:00.000Z'], ['agent', '2026-03-02T09:20:00.000Z']])
    expect(records).toBe(2)
  })

  it('takes an outgoing message of unknown visibility for a note, and takes names from contacts', async () => {
    const message = { id: 1, conversation_id: 5, content: 'x', message_type: 1, created_at: 1772442000 }
    expect(voices((await gathered(text(JSON.stringify([message])))).tickets[0])).toEqual(['agent internal'])
    const { rejects, merged, notices } = await gathered(text(JSON.stringify([{ id: 1, name: 'Sales', channel_type: 'email', greeting_enabled: false }, { id: 2, name: 'Ada', phone_number: '+33', identifier: 'a' }])))
    expect([rejects, merged, notices]).toEqual([[], 2, [{ code: 'no-tickets', records: 2 }]])
    const conversation = { id: 5, inbox_id: 1, status: 'open', contact_id: 2, account_id: 1, created_at: 1772442000 }
    expect((await gathered(text(JSON.stringify([{ id: 2, name: 'Ada', phone_number: '+33', identifier: 'a' }, conversation])))).tickets).toMatchObject([{ id: '5', requester: { id: '2', name: 'Ada' } }])
  })
})
