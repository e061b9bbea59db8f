import { describe, expect, it } from 'vitest'
import { arrivalOf, busiestHour, onsetOf } from '../../src/incident/arrivals.ts'

const at = (clock: string, day = 9): number => Date.parse(`2018-01-${String(day).padStart(2, '0')}T${clock}:00+01:00`)

describe('arrivals', () => {
  it('takes creation, or else the first public word of the customer', () => {
    expect(arrivalOf({ id: 'a', createdAt: '2018-01-09T09:10:00+01:00', messages: [] })).toEqual({ ticketId: 'a', at: at('09:10'), offset: 60 })
    const messages = [
      { author: 'customer', at: '2018-01-09T08:30:00Z', body: '' },
      { author: 'customer', at: '2018-01-09T08:20:00Z', body: '' },
      { author: 'customer', visibility: 'internal', at: '2018-01-09T07:00:00Z', body: '' },
      { author: 'agent', at: '2018-01-09T06:00:00Z', body: '' },
    ] as const
    expect(arrivalOf({ id: 'b', messages })).toEqual({ ticketId: 'b', at: at('09:20'), offset: undefined })
    expect(arrivalOf({ id: 'c', createdAt: 'yesterday' })).toBeUndefined()
  })

  it('finds the busiest sixty minutes across the hour', () => {
    expect(busiestHour([at('08:00'), at('08:50'), at('09:10'), at('09:40')])).toEqual({ from: at('08:50'), count: 3 })
    expect(busiestHour([])).toBeUndefined()
  })
})

describe('onset', () => {
  it('is progressive when calls trickle in from the day before', () => {
    const onset = onsetOf([at('16:40', 8), at('18:05', 8), at('08:10'), at('08:45'), at('08:50'), at('09:00'), at('09:05')])
    expect(onset).toMatchObject({ kind: 'progressive', first: at('16:40', 8), busiest: { count: 5 } })
  })

  it('is sudden when half of the peak comes within the hour, however long it goes on', () => {
    const steady = Array.from({ length: 60 }, (_, i) => at('08:00') + i * 10 * 60_000)
    expect(onsetOf(steady)).toMatchObject({ kind: 'sudden', busiest: { count: 6 } })
    expect(onsetOf([at('08:35'), at('08:36'), at('08:40'), at('08:50'), at('11:00')])).toMatchObject({ kind: 'sudden', riseMs: 60_000 })
  })

  it('does not take one stray ticket in twenty for the beginning', () => {
    const burst = Array.from({ length: 20 }, (_, i) => at('09:00') + i * 60_000)
    expect(onsetOf([at('09:00', 6), ...burst])?.kind).toBe('sudden')
  })

  it('says nothing of two tickets, and does not call three lonely ones sudden', () => {
    expect(onsetOf([at('08:00'), at('08:01')])).toBeUndefined()
    expect(onsetOf([at('08:00', 1), at('08:00', 2), at('08:00', 3)])?.kind).toBe('progressive')
  })
})
