import { describe, expect, it } from 'vitest'
import { parseTicket, safeParseTicket, TicketError } from '../../src/ingest/index.ts'

const time = 'a time: ISO 8601 with a zone, or epoch milliseconds'

describe('parseTicket', () => {
  it('keeps what it knows, drops the rest, and takes null for absent', () => {
    const ticket = parseTicket({ id: 4711, colour: 'blue', subject: null, createdAt: '2026-01-09T10:00:00+01:00', messages: [{ author: 'customer', at: null, body: 'Bonjour', label: 1 }] })
    expect(ticket).toEqual({ id: '4711', createdAt: '2026-01-09T10:00:00+01:00', messages: [{ author: 'customer', body: 'Bonjour' }] })
    expect(Object.keys(ticket)).not.toContain('subject')
  })

  it.each([
    ['2026-01-09T10:00:00Z', '2026-01-09T10:00:00Z'],
    ['2026-01-09T10:00Z', '2026-01-09T10:00:00Z'],
    ['2026-01-09 10:00:00+0100', '2026-01-09T10:00:00+01:00'],
    ['2026-01-09T10:00:00.1234567-05', '2026-01-09T10:00:00.123-05:00'],
    [1_767_949_200_000, 1_767_949_200_000],
  ])('reads the time %s, and keeps its zone', (given, kept) => {
    expect(parseTicket({ id: 't', createdAt: given }).createdAt).toBe(kept)
  })

  it.each([
    '2026-01-09T10:00:00', '2026-01-09', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-09T24:00:00Z', '2026-01-09T10:00:00+15:00', 'yesterday', '', '1767949200000',
    1_767_949_200, -1, Number.NaN, true, {},
  ])('refuses the time %s', (given) => {
    const parsed = safeParseTicket({ id: 't', closedAt: given })
    expect(parsed).toMatchObject({ success: false, issues: [{ path: 'closedAt', expected: time }] })
  })

  it.each([
    [null, '', 'a ticket (a JSON object)', 'null'],
    [[], '', 'a ticket (a JSON object)', 'a list'],
    [{}, 'id', 'an id: a text or a whole number', 'nothing'],
    [{ id: '' }, 'id', 'an id: a text or a whole number', '""'],
    [{ id: 1.5 }, 'id', 'an id: a text or a whole number', '1.5'],
    [{ id: 't', status: 'ouvert' }, 'status', 'one of new, open, waiting_customer, waiting_internal, solved, closed', '"ouvert"'],
    [{ id: 't', tags: 'a' }, 'tags', 'a list', '"a"'],
    [{ id: 't', messages: [{ author: 'customer', body: 'x' }, { author: 'client', body: 'x' }] }, 'messages[1].author', 'one of customer, agent, system', '"client"'],
    [{ id: 't', messages: [{ author: 'agent' }] }, 'messages[0].body', 'a text', 'nothing'],
    [{ id: 't', messages: [{ author: 'agent', body: 'x', at: 5 }] }, 'messages[0].at', time, '5'],
    [{ id: 't', statistics: { replies: -1 } }, 'statistics.replies', 'a number, zero or more', '-1'],
    [{ id: 't', panic: true }, 'panic', 'an object', 'true'],
  ])('names the field, what was expected and what was found: %j', (value, path, expected, found) => {
    expect(safeParseTicket(value)).toEqual({ success: false, issues: [{ path, expected, found }] })
  })

  it('throws a TicketError that holds every fault', () => {
    const attempt = () => parseTicket({ id: 't', status: 1, messages: [{ author: 'nobody', body: 'x' }] })
    expect(attempt).toThrow(TicketError)
    expect(attempt).toThrow(/status: expected one of new.*messages\[0\]\.author: expected one of customer/)
  })

  it('never shows more than a piece of a long value', () => {
    const parsed = safeParseTicket({ id: 't', priority: 'x'.repeat(10_000) })
    expect(parsed.success ? '' : parsed.issues[0]?.found.length).toBeLessThan(70)
  })
})
