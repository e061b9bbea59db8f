import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsIn } from '../bench/fit/rows.ts'
import { readTone, storeTone } from '../src/build/tone-source.ts'
import { defaultTable } from '../src/lexicons/index.ts'
import { read } from '../src/text/read.ts'
import { QUARTERS, restoreTone } from '../src/text/tone-table.ts'
import { bitterToneOf, toneOf } from '../src/text/tone.ts'

const english = readTone('en')
const french = readTone('fr')
const own = (terms: Record<string, number>) => ({ ...defaultTable(), tone: restoreTone(storeTone(terms), storeTone({ nul: 4 })) })
const toneBy = (terms: Record<string, number>, text: string) => read(text, own(terms), { by: 'customer' }).tone

describe('the tone of a text', () => {
  it('is what its terms were given by the fit', () => {
    const words = fc.constantFrom(...Object.keys(english).flatMap((term) => term.split(' ')), 'the', 'is', 'of', 'was', 'printer', '42', 'l’été')
    const text = fc.array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '-'))).map((parts) => `The of was is. ${parts.flat().join('')}`)
    fc.assert(fc.property(text, (body) => {
      const { tone, language } = read(body, defaultTable(), { by: 'customer' })
      fc.pre(language === 'en')
      const expected = termsIn(body).terms.reduce((sum, term) => sum + (english[term] ?? 0), 0)
      expect((tone.worry + tone.relief) / QUARTERS).toBeCloseTo(expected, 6)
    }), { numRuns: 300 })
  })

  it('counts a term once, in its order, within a sentence', () => {
    const terms = { 'not again': 2, again: 1 }
    expect(toneBy(terms, 'This is not again what it was').worry).toBe(3 * QUARTERS)
    expect(toneBy(terms, 'It is again. Again, again, not. Again').worry).toBe(1 * QUARTERS)
    expect(toneBy(terms, 'It was again not what it is').worry).toBe(1 * QUARTERS)
  })

  it('says nothing of quoted replies, nor of what an agent writes', () => {
    expect(toneBy({ again: 1 }, 'The printer is on.\n\n> again and again').worry).toBe(0)
    expect(read('It is again', own({ again: 1 }), { by: 'agent' }).tone.worry).toBe(0)
  })

  it('hears the words of both languages, unless the text is plainly in one', () => {
    expect(toneBy({ again: 1 }, 'nul again').worry).toBe(5 * QUARTERS)
    expect(toneBy({ again: 1 }, 'it is the end of what we have been nul').worry).toBe(0)
  })

  it('keeps the heaviest marks, at their places', () => {
    const text = 'It is a nice and awful day'
    const [first, second] = toneBy({ nice: -3, awful: 7 }, text).marks
    expect([first, second].map((mark) => text.slice(mark?.start, mark?.end))).toEqual(['awful', 'nice'])
  })

  it('adds up over the chunks of a long text, and stays within bounds', () => {
    const long = 'This is awful, and the day was nice. '.repeat(4000)
    const tone = toneBy({ nice: -3, awful: 7 }, long)
    expect(tone.words).toBe(4000 * 8)
    expect(Math.abs(toneOf(tone))).toBeLessThan(8)
    expect(tone.marks.every(({ start, end }) => ['awful', 'nice'].includes(long.slice(start, end)))).toBe(true)
  })

  it('is 0 without words, and takes kind words off where they are not meant', () => {
    expect(toneOf(toneBy({ nice: -3 }, ' … !'))).toBe(0)
    const tone = toneBy({ nice: -3, awful: 7 }, 'It is a nice and awful day')
    expect(bitterToneOf(tone)).toBeGreaterThan(toneOf(tone))
  })
})

describe('what was learned', () => {
  it.each([['en', english], ['fr', french]] as const)('%s: leans both ways, and holds no word of one trade', (_, terms) => {
    const points = Object.values(terms)
    expect(points.filter((one) => one > 0).length).toBeGreaterThan(300)
    expect(points.filter((one) => one < 0).length).toBeGreaterThan(300)
    expect(Object.keys(terms).filter((term) => /\b(flight|pizza|iphone|colis|livraison|error|erreur|bug)\b/.test(term))).toEqual([])
  })
})
