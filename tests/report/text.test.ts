import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, fitted, shortened, wrapped } from '../../src/report/display-width.ts'
import { plainJson, plainLine, plainLines } from '../../src/report/plain-text.ts'
import { durationInWords } from '../../src/report/words.ts'

describe('plainLine', () => {
  it.each([
    ['\u001B[31mred\u001B[0m', '\uFFFD[31mred\uFFFD[0m'],
    ['\u001B]0;title\u0007', '\uFFFD]0;title\uFFFD'],
    ['a\r\nb\tc\u2028d', 'a b c d'],
    ['abc\u202Egpj.exe', 'abcgpj.exe'],
    ['\u2066hidden\u2069\u200B\uFEFF', 'hidden'],
    ['bell\u0007 nul\0 c1\u009B31m del\u007F', 'bell\uFFFD nul\uFFFD c1\uFFFD31m del\uFFFD'],
    ['half \ud83d of it', 'half \uFFFD of it'],
    ['déjà vu 👩‍💻 日本', 'déjà vu 👩‍💻 日本'],
  ])('%j', (text, expected) => {
    expect(plainLine(text)).toBe(expected)
  })

  it('leaves nothing that a terminal obeys', () => {
    fc.assert(fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }), (text) => {
      // eslint-disable-next-line no-control-regex
      expect(plainLine(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
      expect(plainLines(text).split('\n').join('')).toBe(plainLines(text).replaceAll('\n', ''))
    }), { numRuns: 300 })
  })
})

describe('plainJson', () => {
  it('is the same value, and nothing that a terminal obeys', () => {
    const quote = 'a\u001B[2J \u009B31m \u007F \u202Eb\u2066 \u200Bdéjà 👩‍💻\n'
    const json = plainJson({ quote, list: [1] })
    expect(JSON.parse(json)).toEqual({ quote, list: [1] })
    // eslint-disable-next-line no-control-regex
    expect(json.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069]/)
    expect(json).toContain('déjà 👩‍💻')
  })
})

describe('display width', () => {
  it.each([['abc', 3], ['éàü', 3], ['e\u0301', 1], ['日本', 4], ['👩‍💻', 2], ['✓', 1], ['', 0]])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('fits any text into exactly the columns there are', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }).map(plainLine), fc.integer({ min: 2, max: 40 }), (text, columns) => {
      expect(displayWidth(fitted(text, columns))).toBe(columns)
      expect(displayWidth(shortened(text, columns))).toBeLessThanOrEqual(columns)
    }), { numRuns: 300 })
  })

  it('wraps between words and loses none', () => {
    expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four'])
    expect(wrapped('', 9)).toEqual([])
  })
})

it.each([
  [30_000, 'en', 'under a minute'],
  [45 * 60_000, 'fr', '45 minutes'],
  [108 * 60_000, 'en', '1 hour 48 minutes'],
  [27 * 3_600_000, 'fr', '1 jour 3 heures'],
  [5 * 86_400_000 + 3_600_000, 'en', '5 days'],
] as const)('%i ms in %s is %s', (ms, language, expected) => {
  expect(durationInWords(ms, language)).toBe(expected)
})
