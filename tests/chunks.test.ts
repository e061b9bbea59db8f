import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultTable } from '../src/lexicons/index.ts'
import { read } from '../src/text/read.ts'
import { CHUNK } from '../src/text/scan.ts'

const table = defaultTable()

const quotes = (text: string): string[] => read(text, table).mentions.map(({ start, end }) => text.slice(start, end))

describe('texts longer than a chunk', () => {
  const filler = 'The page opens and the list is there, as it was on the day before.\n'

  test('are read to their end, with places in the whole text', () => {
    const text = `${filler.repeat(Math.ceil((2 * CHUNK) / filler.length))}This is unacceptable, I am furious.`
    expect(text.length).toBeGreaterThan(2 * CHUNK)
    expect(quotes(text)).toEqual(expect.arrayContaining(['unacceptable', 'furious']))
  })

  test('are cut anywhere if they have no white space', () => {
    const text = 'x'.repeat(3 * CHUNK + 7)
    expect(read(text, table).mentions).toEqual([])
  })

  test('give places that are in the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('not happy at all!! '), fc.constant('\ud800 > merci\n')), { maxLength: 40 }), (parts) => {
        const text = parts.join('').repeat(1 + Math.floor((CHUNK * 1.5) / (parts.join('').length + 1)))
        for (const { start, end } of read(text, table).mentions) expect(0 <= start && start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})
