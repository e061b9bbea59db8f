import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../../src/assessment.ts'
import { defaultCatalogue } from '../../../src/jargon/catalogue.ts'
import { packedTickets } from '../../../src/report/page/packed.ts'
import { pageLanguage } from '../../../src/report/page/page-language.ts'
import type { Reported } from '../../../src/report/page/reported.ts'
import { detailsOf } from '../../../src/report/page/ticket-details.ts'
import { rowOf } from '../../../src/report/page/ticket-row.ts'
import { waitsOf } from '../../../src/report/page/waits.ts'
import { customerNumbers, savedTicketOf } from '../../../src/report/saved-ticket.ts'
import { savedRow } from '../../../src/report/saved-row.ts'
import { assessmentJson } from '../../../src/report/ndjson.ts'
import { scoredOf } from '../../../src/report/scored.ts'
import { createScorer } from '../../../src/index.ts'
import { fixtureTickets } from '../../fixture-tickets.ts'
import { assessmentOf } from '../assessments.ts'
import { madePage, madeTicket } from './made.ts'

const options = (withText: boolean) => ({ withText, language: 'en' as const, say: pageLanguage('en', defaultCatalogue()), numberOf: customerNumbers() })
const reported = (contributions: readonly Contribution[] = []): Reported => ({
  id: 't', subject: 'SECRET subject', assessment: { ...assessmentOf(40, 'watch'), ...(contributions.length > 0 && { contributions }) },
  ticket: { customer: 'SECRET Ltd', status: 'open', openedAt: '2026-01-14T09:00:00.000Z', messages: [
    { id: 'm1', author: 'customer', at: '2026-01-14T09:00:00.000Z', length: 30, body: 'SECRET body with a SECRET' },
    { id: 'm2', author: 'agent', at: '2026-01-14T11:00:00.000Z', length: 30, body: 'SECRET reply' },
    { id: 'm3', author: 'agent', internal: true, at: '2026-01-15T11:00:00.000Z', length: 30, body: 'SECRET note' },
    { id: 'm4', author: 'customer', at: '2026-01-15T09:00:00.000Z', length: 30, body: 'SECRET' },
  ] },
})

describe('without text', () => {
  it('no word of a ticket is in its row or its details', () => {
    const made = JSON.stringify([rowOf(reported(), 1, options(false)), detailsOf(reported(), options(false))])
    expect(made).not.toContain('SECRET')
    expect(made).toContain('"customer":1')
  })

  it('no word of a ticket is in the page, packed or not', () => {
    const html = madePage([reported(), madeTicket(2, { id: '4', subject: 'SECRET', body: 'SECRET', customer: 'SECRET' })], false)
    const packs = [...html.matchAll(/octet-stream" id="[^"]*">([^<]*)</g)].map(([, pack = '']) => inflateRawSync(Buffer.from(pack, 'base64')).toString())
    expect(packs.length).toBe(2)
    expect([html, ...packs].filter((text) => text.includes('SECRET'))).toEqual([])
  })

  it('with it, they are', () => {
    const { timeline, reasons } = detailsOf(reported(), options(true))
    expect(timeline?.messages[0]?.body?.join('')).toContain('SECRET body')
    expect(reasons[0]?.quotes[0]?.text).toBe('SECRET')
    expect(rowOf(reported(), 1, options(true))).toMatchObject({ subject: 'SECRET subject', customer: 'SECRET Ltd' })
  })
})

describe('a verdict', () => {
  const verdict = { verdict: 'snoozed' as const, at: '2026-01-16T08:00:00.000Z', until: '2026-01-20T00:00:00.000Z', by: 'SECRET name', note: 'SECRET note' }

  it('is shown with its ticket, and names nobody without text', () => {
    expect(rowOf({ ...reported(), verdict }, 1, options(false))).toMatchObject({ verdict: 'snoozed until 2026-01-20', aside: true })
    expect(rowOf({ ...reported(), verdict }, 1, options(true)).verdict).toContain('SECRET note')
    expect(rowOf({ ...reported(), verdict: { ...verdict, ended: 'customer-wrote' } }, 1, options(false))).not.toHaveProperty('aside')
  })
})

describe('a large page', () => {
  it('leaves messages of the last tickets out rather than growing without end, and says so', () => {
    const rows = Array.from({ length: 250 }, (_, at) => rowOf(reported(), at + 1, options(true)))
    const details = rows.map(() => detailsOf(reported(), options(true)))
    const unpackedAt = (packs: readonly string[], at: number) => inflateRawSync(Buffer.from(packs[at] ?? '', 'base64')).toString()
    const { details: packs } = packedTickets(rows, details, 1)
    expect(packs.length).toBe(3)
    expect(unpackedAt(packs, 0)).toContain('body with a SECRET')
    expect(unpackedAt(packs, 1)).not.toContain('body with a')
    expect(unpackedAt(packs, 1)).toContain('"cut":true')
  })
})

describe('waits', () => {
  it('run from the first message that nobody has answered to the reply that the customer can see', () => {
    const { ticket, assessment } = reported()
    expect(ticket === undefined ? [] : waitsOf(ticket, assessment).map(({ from, to, open }) => [(to - from) / 3_600_000, open])).toEqual([[2, false], [24, true]])
  })

  it('end with a ticket that is done, or a last word of thanks', () => {
    const { ticket, assessment } = reported([{ signal: 'gratitude', group: 'language', points: -4, meaning: 'is thankful', evidence: [{ kind: 'quote', messageId: 'm4', start: 0, end: 3, quote: 'SEC' }] }])
    if (ticket === undefined) throw new Error('a ticket expected')
    expect(waitsOf(ticket, assessment).some(({ open }) => open)).toBe(false)
    expect(waitsOf({ ...ticket, status: 'solved' }, reported().assessment).some(({ open }) => open)).toBe(false)
  })
})

describe('a saved row', () => {
  const scorer = createScorer({ asOf: '2026-01-16T09:00:00Z' })
  const tickets = fixtureTickets()

  it.each([true, false])('is read as it was written (text: %s)', (withText) => {
    const json = assessmentJson(withText)
    for (const ticket of tickets) {
      const read = savedRow(json(scoredOf(ticket, scorer.score(ticket))))
      if (!('row' in read)) throw new Error(`${ticket.id}: ${read.fault}`)
      expect(read.row.ticket).toEqual(savedTicketOf(ticket, withText, () => 0).customer === undefined || withText ? savedTicketOf(ticket, withText, () => 0) : { ...savedTicketOf(ticket, withText, () => 0), customer: read.row.ticket?.customer })
      expect(read.row.contributions.map(({ points }) => points)).toEqual(scorer.score(ticket).contributions.map(({ points }) => points))
    }
  })

  it('of an older version, without its ticket, is read too', () => {
    const read = savedRow(JSON.stringify(assessmentOf(70, 'critical')))
    expect('row' in read && read.row.score).toBe(70)
  })

  it.each([
    ['{', 'JSON'], ['[]', 'ticketId'], ['{"ticketId":1}', 'ticketId'], [JSON.stringify({ ...assessmentOf(1, 'calm'), score: '1' }), 'score'],
    [JSON.stringify({ ...assessmentOf(1, 'calm'), contributions: [{ signal: 's', points: 1, meaning: 'm', evidence: [{ kind: 'quote' }] }] }), 'contributions.0.evidence.0'],
    [JSON.stringify({ ...assessmentOf(1, 'calm'), asOf: 'yesterday' }), 'asOf'],
  ])('is refused with the field for which it is none: %s', (json, fault) => {
    expect(savedRow(json)).toEqual({ fault })
  })
})

describe('the page', () => {
  const html = madePage([reported(), ...Array.from({ length: 250 }, (_, index) => madeTicket(index, { id: `T-${index}`, subject: 's', body: 'b', customer: 'c' }))], true)

  it('names its one script and its one style by hash, and allows nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/)
    expect(html.match(/<style/g)?.length).toBe(1)
    expect(html.match(/<script>/g)?.length).toBe(1)
    expect(html.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')).not.toMatch(/\s(?:style|on\w+|src|srcset)=|javascript:/)
  })

  it('prints the first tickets for browsers without scripts, and says how many', () => {
    expect(html.match(/<li class="ticket /g)?.length).toBe(200)
    expect(html).toContain('only the first 200 of 251 tickets')
  })

  it('is the same bytes for the same tickets', () => {
    expect(madePage([reported()], true, 'fr')).toBe(madePage([reported()], true, 'fr'))
  })

  it('has no id twice', () => {
    const ids = [...html.replace(/<script.*?<\/script>/gs, '').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length - new Set(ids).size).toBe(0)
  })
})
