import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePanicLedgers, type PanicLedger, panicPolicy, type PanicPolicy, pressPanic, type Ticket } from '../../src/index.ts'
import { yearAfter } from '../../src/panic/year.ts'

const DAY = 86_400_000
const empty: PanicLedger = { presses: {} }

const holds = <Values>(property: fc.IProperty<Values>): void => {
  fc.assert(property, { numRuns: 400 })
}

/** Any moment of a few years with leap days, the days around 29 February and the turn of the year more often than others. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2029, 11, 31) }),
  fc.tuple(fc.constantFrom(2023, 2024, 2025, 2027, 2028, 2029), fc.constantFrom([1, 28], [1, 29], [2, 1], [11, 31], [0, 1]), fc.integer({ min: 0, max: DAY - 1 }))
    .map(([year, [month = 0, day = 1], ms]) => Date.UTC(year, month, day) + ms),
)

/** The same moment as somebody else's clock shows it, or as a number. */
const notation = fc.oneof(fc.constant<number | undefined>(undefined), fc.integer({ min: -14 * 60, max: 14 * 60 }))

const written = (ms: number, offset: number | undefined): string | number => {
  if (offset === undefined) return ms
  const minutes = Math.abs(offset)
  const two = (value: number) => String(value).padStart(2, '0')
  return new Date(ms + offset * 60_000).toISOString().replace('Z', `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
}

interface Press {
  readonly ticket: Ticket
  readonly ms: number
}

const press = fc.tuple(moment, notation, fc.constantFrom('Alto', 'Brisk', '__proto__'), fc.constantFrom(true, undefined), fc.nat(1e6)).map(
  ([ms, offset, organisation, productionDown, n]): Press => ({
    ms,
    ticket: { id: `t${n}`, requester: { organisation, plan: 'standard' }, panic: { at: written(ms, offset), ...(productionDown !== undefined && { productionDown }) } },
  }),
)

const presses = fc.array(press, { maxLength: 25 })

const pressAll = (all: readonly Press[], policy: PanicPolicy = panicPolicy, from = empty): PanicLedger =>
  all.reduce((ledger, { ticket }) => pressPanic({ ticket, ledger, policy }).ledger, from)

const grants = (ledger: PanicLedger): readonly (readonly number[])[] =>
  Object.values(ledger.presses).map((list) => list.filter(({ decision }) => decision === 'grant').map(({ at }) => Date.parse(at)).sort((a, b) => a - b))

const expectAtMost = (n: number, ledger: PanicLedger): void => {
  for (const granted of grants(ledger))
    for (let i = n; i < granted.length; i++) {
      expect(granted[i]! - granted[i - n]!).toBeGreaterThanOrEqual(365 * DAY)
      expect(granted[i]).toBeGreaterThanOrEqual(yearAfter(granted[i - n]!))
    }
}

/** A year later by the calendar, told apart from the code by the platform's own. */
const sameDateNextYear = (ms: number): number => {
  const date = new Date(ms)
  const isLeapDay = date.getUTCMonth() === 1 && date.getUTCDate() === 29
  if (isLeapDay) return Date.UTC(date.getUTCFullYear() + 1, 2, 1)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.getTime()
}

describe('a year', () => {
  it('ends at the same time of the same date, and after 29 February with 28 February', () => {
    holds(fc.property(moment, (ms) => { expect(yearAfter(ms)).toBe(sameDateNextYear(ms)) }))
    expect(new Date(yearAfter(Date.UTC(2024, 1, 29, 23, 30))).toISOString()).toBe('2025-03-01T00:00:00.000Z')
    expect(new Date(yearAfter(Date.UTC(2027, 1, 28, 23, 30))).toISOString()).toBe('2028-02-28T23:30:00.000Z')
  })

  it('is never shorter than 365 days, and of two years the later one never ends first', () => {
    holds(fc.property(moment, fc.integer({ min: 0, max: 3 * DAY }), (ms, later) => {
      expect(yearAfter(ms) - ms).toBeGreaterThanOrEqual(365 * DAY)
      expect(yearAfter(ms + later)).toBeGreaterThanOrEqual(yearAfter(ms))
    }))
  })
})

describe('presses in any order', () => {
  it('are never granted twice in a year on a once-a-year plan', () => {
    holds(fc.property(presses, (all) => { expectAtMost(1, pressAll(all)) }))
  })

  it('are never granted more than n times in a year', () => {
    holds(fc.property(presses, fc.integer({ min: 1, max: 4 }), (all, n) => { expectAtMost(n, pressAll(all, { ...panicPolicy, plans: { standard: { presses: n } } })) }))
  })

  it('are never granted twice in a calendar year, where that is what the plan says', () => {
    holds(fc.property(presses, (all) => {
      const ledger = pressAll(all, { ...panicPolicy, plans: { standard: { presses: 1, per: 'calendar' } } })
      for (const granted of grants(ledger)) expect(new Set(granted.map((ms) => new Date(ms).getUTCFullYear())).size).toBe(granted.length)
    }))
  })

  it('are refused only for a grant in the same year, before or after', () => {
    holds(fc.property(presses, press, (all, one) => {
      const ledger = pressAll(all)
      const { ruling } = pressPanic({ ticket: one.ticket, ledger })
      const before = Object.entries(ledger.presses).find(([name]) => name === ruling.customer)?.[1] ?? []
      if (before.some(({ id }) => id === ruling.press.id)) return
      const granted = before.filter(({ decision }) => decision === 'grant').map(({ at }) => Date.parse(at))
      const isTaken = granted.some((ms) => (ms <= one.ms ? one.ms < yearAfter(ms) : ms < yearAfter(one.ms)))
      expect(ruling.decision).toBe(isTaken ? 'refuse' : 'grant')
    }))
  })

  it('name a moment for the next press at which it is granted indeed', () => {
    holds(fc.property(presses, press, fc.integer({ min: 1, max: 3 }), (all, one, n) => {
      const policy: PanicPolicy = { ...panicPolicy, plans: { standard: { presses: n } } }
      const ledger = pressAll(all, policy)
      const { nextAt, decision } = pressPanic({ ticket: one.ticket, ledger, policy }).ruling
      if (decision !== 'refuse' || nextAt === undefined) return
      expect(Date.parse(nextAt)).toBeGreaterThan(one.ms)
      const next = { ...one.ticket, id: 'next', panic: { at: nextAt, productionDown: true } }
      expect(pressPanic({ ticket: next, ledger, policy }).ruling.decision).toBe('grant')
    }))
  })

  it('are the same press in every notation of its time', () => {
    holds(fc.property(press, notation, (one, offset) => {
      const first = pressPanic({ ticket: one.ticket })
      const again = pressPanic({ ticket: { ...one.ticket, panic: { ...one.ticket.panic, at: written(one.ms, offset) } }, ledger: first.ledger })
      expect(again.ledger).toEqual(first.ledger)
      expect(again.ruling.decision).toBe('grant')
    }))
  })

  it('leave the ledger that was handed in as it was, and survive JSON', () => {
    holds(fc.property(presses, press, (all, one) => {
      const ledger = pressAll(all)
      const text = JSON.stringify(ledger)
      const after = pressPanic({ ticket: one.ticket, ledger })
      expect(JSON.stringify(ledger)).toBe(text)
      const back = JSON.parse(text) as PanicLedger
      expect(JSON.stringify(pressPanic({ ticket: one.ticket, ledger: back }))).toBe(JSON.stringify(after))
      expect(JSON.parse(JSON.stringify(after.ledger))).toEqual(after.ledger)
    }))
  })
})

describe('ledgers that were kept apart', () => {
  const merge = (...ledgers: readonly PanicLedger[]): PanicLedger => mergePanicLedgers(ledgers, panicPolicy)

  it('merge into one that holds no two grants in a year, and every press', () => {
    holds(fc.property(presses, presses, (a, b) => {
      const merged = merge(pressAll(a), pressAll(b))
      expectAtMost(1, merged)
      const ids = (ledger: PanicLedger) => Object.entries(ledger.presses).flatMap(([customer, list]) => list.map(({ id }) => `${customer} ${id}`))
      expect(new Set(ids(merged))).toEqual(new Set([...ids(pressAll(a)), ...ids(pressAll(b))]))
      expect(ids(merged).length).toBe(new Set(ids(merged)).size)
    }))
  })

  it('merge alike in any order, in any grouping, and again', () => {
    holds(fc.property(presses, presses, presses, (a, b, c) => {
      const [one, two, three] = [pressAll(a), pressAll(b), pressAll(c)]
      const merged = merge(one, two, three)
      expect(merge(three, one, two)).toEqual(merged)
      expect(merge(merge(one, two), three)).toEqual(merged)
      expect(merge(one, merge(two, three))).toEqual(merged)
      expect(merge(merged, merged, two)).toEqual(merged)
      expect(merge(one)).toEqual(merge(one, empty))
    }))
  })

  it('go on granting rightly once they are merged', () => {
    holds(fc.property(presses, presses, presses, (a, b, later) => {
      const ledger = pressAll(later, panicPolicy, merge(pressAll(a), pressAll(b)))
      expectAtMost(1, ledger)
      expect(merge(ledger)).toEqual(ledger)
    }))
  })

  it('tell of a grant that was made apart, and of which one stands', () => {
    const at = (day: string): Ticket => ({ id: day, requester: { organisation: 'Alto', plan: 'standard' }, panic: { at: `2026-${day}T08:00:00Z`, productionDown: true } })
    const merged = merge(pressPanic({ ticket: at('05-02') }).ledger, pressPanic({ ticket: at('04-01') }).ledger)
    expect(merged.presses['Alto']?.map(({ ticketId, decided, decision }) => [ticketId, decided, decision])).toEqual([['04-01', 'grant', 'grant'], ['05-02', 'grant', 'refuse']])
    expect(pressPanic({ ticket: at('05-02'), ledger: merged }).ruling).toMatchObject({ decision: 'refuse', reasons: ['none-left'] })
  })
})
