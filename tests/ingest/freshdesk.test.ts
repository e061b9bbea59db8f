import { describe, expect, it } from 'vitest'
import { fixturePath, gathered, text, voices } from './gathered.ts'

describe('Freshdesk', () => {
  it('reads v2 tickets with conversations: the description first, notes, automatic replies, escalation, spam', async () => {
    const { tickets, rejects, records } = await gathered(fixturePath('freshdesk/tickets-with-conversations.json'))
    const [first, second] = tickets
    expect(voices(first)).toEqual(['customer public', 'system public', 'agent public', 'customer internal', 'customer public'])
    expect(first).toMatchObject({
      id: '301', status: 'open', priority: 'high', channel: 'email', tags: ['compta'],
      requester: { id: '71000000001', name: 'Nadia Belkacem', organisation: 'Belkacem Textiles' },
      statistics: { firstReplyMs: 7_200_000, reopens: 1 }, outcome: { escalated: true, reopened: true },
    })
    expect(first?.closedAt).toBeUndefined()
    expect(first?.messages?.map(({ at }) => at)).toEqual(['2026-03-03T08:12:00Z', '2026-03-03T08:12:01Z', '2026-03-03T10:12:00Z', '2026-03-04T07:00:00Z', '2026-03-05T09:00:00Z'])
    expect(first?.messages?.[0]?.body).toBe("Bonjour,\nl'export comptable est vide depuis mardi.")
    expect(first?.messages?.[2]?.body).toBe('Bonjour Nadia, nous regardons.')
    expect(second?.messages?.map(({ id }) => id)).toEqual(['9010'])
    expect(second).toMatchObject({ status: 'solved', closedAt: '2026-03-04T15:00:00Z', outcome: { csat: 1, reopened: false } })
    expect(second?.statistics).toBeUndefined()
    expect(rejects.map(({ record, code, field }) => [record, code, field])).toEqual([[3, 'deleted', 'spam']])
    expect(records + rejects.length).toBe(3)
  })

  it('reads the v1 shape: notes, its own names, the number that people see, deleted notes left out', async () => {
    const { tickets } = await gathered(fixturePath('freshdesk/v1-ticket.json'))
    expect(tickets).toMatchObject([{ id: '12', status: 'waiting_customer', priority: 'urgent', channel: 'phone', createdAt: '2026-02-02T09:00:00+10:00', requester: { name: 'Tom Abbot' }, outcome: { escalated: true } }])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent public', 'agent internal', 'customer public'])
    expect(tickets[0]?.messages?.[1]?.body).toBe('Could you restart it?')
  })

  it('joins conversations of another file; those without their ticket are read alone; a list without replies dates nothing', async () => {
    const files = ['search', 'conversations'].map((name) => ({ name, source: fixturePath(`freshdesk/${name}.json`) }))
    const { tickets, notices, records } = await gathered(files)
    expect(tickets.map(({ id, status, channel }) => [id, status, channel])).toEqual([['410', 'open', 'chat'], ['411', 'open', 'email'], ['499', undefined, undefined]])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent public', 'customer public'])
    expect(tickets[1]?.messages).toEqual([])
    expect(voices(tickets[2])).toEqual(['customer public'])
    expect(notices).toEqual([{ code: 'unknown-status', value: '8' }, { code: 'messages-only', tickets: 1 }])
    expect(records).toBe(6)
    const alone = await gathered(fixturePath('freshdesk/search.json'))
    expect(alone.tickets[0]?.messages).toMatchObject([{ author: 'customer', body: "J'ai deux factures pour mars." }])
    expect(alone.tickets[0]?.messages?.[0]?.at).toBeUndefined()
    expect(alone.notices).toContainEqual({ code: 'no-replies-in-export' })
  })

  it('takes a conversation that does not say whether it is private for a note', async () => {
    const conversation = { id: 1, ticket_id: 5, body: 'x', incoming: false, private: null, user_id: 4, created_at: '2026-01-01T00:00:00Z' }
    expect(voices((await gathered(text(JSON.stringify([conversation])))).tickets[0])).toEqual(['agent internal'])
  })
})

describe('specification files', () => {
  it.each([
    ['OpenAPI', { openapi: '3.0.1', info: { title: 'Tickets' }, paths: {} }],
    ['OpenAPI', { swagger: '2.0', info: {}, paths: {} }],
    ['JSON Schema', { $schema: 'http://json-schema.org/draft-07/schema#', properties: { id: {} } }],
    ['JSON Schema', { type: ['null', 'object'], additionalProperties: false, properties: { id: { type: ['null', 'integer'] }, status: { type: ['null', 'string'] } } }],
    ['a catalogue of streams', { streams: [{ stream: { name: 'tickets', json_schema: {} } }] }],
  ])('are refused in one sentence: %s', async (kind, file) => {
    await expect(gathered(text(JSON.stringify(file, undefined, 1)))).rejects.toMatchObject({ code: 'specification', detail: kind })
  })
})
