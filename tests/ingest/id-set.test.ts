import { describe, expect, it } from 'vitest'
import { IdSet } from '../../src/ingest/id-set.ts'

describe('a set of ids', () => {
  it.each([
    ['numbers in a row', (at: number) => `T-${at}`],
    ['padded numbers', (at: number) => `INC${String(at).padStart(10, '0')}`],
    ['hexadecimal', (at: number) => `${(at * 2_654_435_761).toString(16).padStart(16, '0')}-aaaa-${at.toString(16)}`],
    ['mirrored pairs', (at: number) => `${String.fromCharCode(97 + (at % 26))}${at}é${String.fromCharCode(122 - (at % 26))}`],
  ])('takes no two of 300,000 for one: %s', (_, idOf) => {
    const ids = new IdSet()
    const taken: string[] = []
    for (let at = 0; at < 300_000; at += 1) {
      if (ids.has(idOf(at))) taken.push(idOf(at))
      ids.add(idOf(at))
    }
    expect(taken).toEqual([])
    expect(ids.has(idOf(299_999))).toBe(true)
    expect(ids.has(idOf(0))).toBe(true)
    expect(ids.has(idOf(300_000))).toBe(false)
  })

  it('knows the empty id, and forgets nothing when an id comes twice', () => {
    const ids = new IdSet()
    expect(ids.has('')).toBe(false)
    ids.add('')
    ids.add('')
    expect(ids.has('')).toBe(true)
  })
})
