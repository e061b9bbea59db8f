import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { newestMoment } from '../../src/batch/moments.ts'
import { reaches, scoreBatch } from '../../src/batch/score-batch.ts'
import { spooled } from '../../src/batch/spool.ts'
import { surveyTickets } from '../../src/batch/survey.ts'
import { tally } from '../../src/batch/tally.ts'
import { ticketAt } from '../../src/batch/ticket-at.ts'
import { topRanked } from '../../src/batch/top-ranked.ts'
import { fixturePath, inPieces } from '../ingest/gathered.ts'
import { scoredAt } from '../report/assessments.ts'

const folder = mkdtempSync(join(tmpdir(), 'bonsens-batch-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const now = Date.parse('2026-01-20T00:00:00Z')
const source = (path: string) => ({ path, name: path })
const week = [source(fixturePath('helpdesk-week.ndjson'))]

describe('the newest moment', () => {
  it('looks everywhere in a ticket, and does not believe the future', () => {
    const moments = newestMoment(now)
    moments.add({ id: 'a', createdAt: '2026-01-01T00:00:00Z', closedAt: null, messages: [{ author: 'agent', body: '', at: '2026-01-09T10:00:00+01:00' }, { author: 'agent', body: '', at: '2099-01-01T00:00:00Z' }] })
    moments.add({ id: 'b', panic: { at: '2026-01-09T09:30:00Z' } })
    expect([moments.newest(), moments.ahead()]).toEqual([Date.parse('2026-01-09T09:30:00Z'), 1])
  })

  it('is absent when nothing has a time', () => {
    const moments = newestMoment(now)
    moments.add({ id: 'a' })
    expect(moments.newest()).toBeUndefined()
  })
})

describe('a ticket as it stood at a moment', () => {
  const asOf = Date.parse('2026-01-09T12:00:00Z')
  const [before, after] = ['2026-01-09T11:00:00Z', '2026-01-09T13:00:00Z']
  const said = (at: string | null) => ({ author: 'customer', body: 'x', at }) as const

  it('holds no later message; the others keep their ids, and what counts them all is gone', () => {
    const ticket = { id: 'a', createdAt: before, status: 'solved', statistics: { replies: 4 }, messages: [said(after), said(before), said(null)] } as const
    expect(ticketAt(ticket, asOf)).toEqual({ ticket: { id: 'a', createdAt: before, messages: [{ ...said(before), id: 'm2' }, { ...said(null), id: 'm3' }] }, laterMessages: 1 })
  })

  it('was not closed yet, nor the button pressed', () => {
    const ticket = { id: 'a', createdAt: before, closedAt: after, updatedAt: after, status: 'closed', panic: { at: after } } as const
    expect(ticketAt(ticket, asOf)).toEqual({ ticket: { id: 'a', createdAt: before }, laterMessages: 0 })
    expect(ticketAt({ ...ticket, closedAt: before }, asOf)?.ticket).toMatchObject({ status: 'closed', closedAt: before })
  })

  it('was there when anything of it was, or when nothing says when', () => {
    expect(ticketAt({ id: 'a', createdAt: after }, asOf)).toBeUndefined()
    expect(ticketAt({ id: 'a', messages: [said(after)] }, asOf)).toBeUndefined()
    expect(ticketAt({ id: 'a', createdAt: after, messages: [said(before)] }, asOf)?.laterMessages).toBe(0)
    expect(ticketAt({ id: 'a', messages: [said(null)] }, asOf)?.laterMessages).toBe(0)
  })
})

it('the median of a tally is that of a sorted list', () => {
  fc.assert(fc.property(fc.array(fc.nat(20), { minLength: 1 }), (values) => {
    const counts = tally()
    for (const value of values) counts.add(value)
    expect(counts.median()).toBe([...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1])
  }))
  expect(tally().median()).toBeUndefined()
})

it('the top is that of a stable sort, whatever its size', () => {
  fc.assert(fc.property(fc.array(fc.nat(30), { maxLength: 300 }), fc.nat(20), (scores, size) => {
    const top = topRanked(size)
    const all = scores.map((score, index) => scoredAt(score, String(index)))
    for (const scored of all) top.add(scored)
    const sorted = [...all].sort((a, b) => b.assessment.score - a.assessment.score).slice(0, size)
    expect(top.ranked().map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
  }))
})

it('a spool gives the same bytes and goes away', async () => {
  const bytes = Buffer.from('é'.repeat(100_000))
  const spool = await spooled(inPieces(bytes, 777))
  expect(readFileSync(spool.path).equals(bytes)).toBe(true)
  spool.discard()
  expect(existsSync(spool.path)).toBe(false)
})

describe('a survey', () => {
  it('knows how many, as of when, and what is usual', async () => {
    const seen: number[] = []
    const survey = await surveyTickets(week, {}, { onTicket: (tickets) => seen.push(tickets) }, now)
    expect(survey).toMatchObject({ tickets: 26, rejects: 0, newest: Date.parse('2026-01-16T10:00:00+01:00'), customerMessages: 3, withoutAgents: 0 })
    expect(seen.at(-1)).toBe(26)
  })

  it('knows what there was at the moment that is asked for', async () => {
    const asOf = Date.parse('2026-01-13T08:00:00Z')
    const survey = await surveyTickets(week, {}, {}, now, asOf)
    expect(survey.tickets + survey.later.tickets).toBe(26)
    expect(survey.newest).toBeLessThanOrEqual(asOf)
    for await (const ticket of survey.read()) expect(ticket.id).not.toBe('AH-2408')
  })

  it('reads the file again when the tickets do not fit into memory', async () => {
    const path = join(folder, 'large.ndjson')
    const ticket = (id: number) => JSON.stringify({ id, messages: [{ author: 'customer', body: 'x'.repeat(1_000_000) }] })
    writeFileSync(path, Array.from({ length: 20 }, (_, id) => ticket(id)).join('\nbroken\n'))
    const rejects: unknown[] = []
    const survey = await surveyTickets([source(path)], {}, { onReject: (reject) => rejects.push(reject) }, now)
    const ids: string[] = []
    for await (const { id } of survey.read()) ids.push(id)
    expect([ids.length, ids[19], survey.rejects, rejects.length]).toEqual([20, '19', 19, 19])
  })
})

describe('scoring a batch', () => {
  it('scores every ticket as of the newest moment', async () => {
    const survey = await surveyTickets(week, {}, {}, now)
    const scored = []
    for await (const one of scoreBatch(survey, { status: 'all' })) scored.push(one)
    expect(scored).toHaveLength(26)
    expect(new Set(scored.map(({ assessment }) => assessment.asOf))).toEqual(new Set(['2026-01-16T09:00:00.000Z']))
  })

  it('leaves out solved and closed tickets when only open ones are asked for', async () => {
    const survey = await surveyTickets(week, {}, {}, now)
    const statuses = new Set<string | undefined>()
    for await (const { status } of scoreBatch(survey, { status: 'open' })) statuses.add(status)
    expect(statuses).toEqual(new Set(['open', 'waiting_internal', 'waiting_customer', 'new']))
  })

  it('orders bands', () => {
    expect([reaches('high', 'high'), reaches('critical', 'high'), reaches('watch', 'high')]).toEqual([true, true, false])
  })
})
