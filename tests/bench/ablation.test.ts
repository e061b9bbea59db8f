import { describe, expect, it } from 'vitest'
import { ablate, unmeasured } from '../../bench/ablation.ts'
import type { Measured } from '../../bench/ablation.ts'
import { rawOf, scoreWithout } from '../../bench/replay.ts'
import { scoreTicket } from '../../src/index.ts'
import { fixtureTickets } from '../fixture-tickets.ts'

const asOf = '2026-01-12T09:00:00.000Z'
const tickets = fixtureTickets()

describe('a replayed score', () => {
  it('is the score, for every fixture', () => {
    expect(tickets.length).toBeGreaterThan(5)
    const scores = tickets.map((ticket) => scoreTicket(ticket, { asOf }).total)
    expect(tickets.map((ticket) => scoreWithout(rawOf(ticket, asOf)).total)).toEqual(scores)
    expect(new Set(scores).size).toBeGreaterThan(3)
  })

  it('is what muting a signal gives', () => {
    const said = { id: 't', messages: [{ author: 'customer' as const, at: asOf, body: 'This is unacceptable!!! I AM FURIOUS. I want my money back, or I will call my lawyer.' }] }
    const { contributions, total } = scoreTicket(said, { asOf })
    const signal = contributions[0]?.signal ?? ''
    expect(scoreWithout(rawOf(said, asOf), signal).total).toBeLessThan(total)
    expect(scoreWithout(rawOf(said, asOf), 'no-such-signal').total).toBe(total)
  })
})

const raw = (points: Readonly<Record<string, number>>) =>
  Object.entries(points).map(([signal, worth]) => ({ signal, group: 'language' as const, points: worth, meaning: '', evidence: [] }))

const measured: Measured = {
  sets: [{ name: 'made-up', rows: [{ label: 1, raw: raw({ anger: 10 }) }, { label: 1, raw: raw({ anger: 9, noise: 1 }) }, { label: 0, raw: raw({ noise: 2 }) }, { label: 0, raw: [] }] }],
  pairs: [{ higher: raw({ loop: 40 }), lower: raw({ noise: 5 }) }],
  background: [raw({ loop: 48 }), raw({ noise: 3 })],
}

describe('ablation', () => {
  const rows = ablate(measured)
  const rowOf = (signal: string) => rows.find((row) => row.signal === signal)

  it('finds what each signal is worth, the most precious first', () => {
    expect(rows.map(({ signal }) => signal)).toEqual(['loop', 'anger', 'noise'])
    expect(rowOf('anger')).toMatchObject({ aucLost: 0.625, bySet: [{ set: 'made-up', auc: 0.625 }], pairsLost: 0, gapLost: 0 })
    expect(rowOf('loop')).toMatchObject({ aucLost: 0, pairsLost: 1, highLost: 1, gapLost: 40, alertsLost: 1 })
  })

  it('knows what it cannot judge', () => {
    const often = { ...measured, background: Array.from({ length: 30 }, () => raw({ noise: 3, chorus: 1 })) }
    expect(unmeasured(often, rows, ['loop', 'anger', 'noise', 'chorus', 'panic'])).toEqual(['loop', 'panic'])
  })

  it('finds what does more harm than good', () => {
    expect(rowOf('noise')?.aucLost).toBeLessThanOrEqual(0)
  })
})
