import { describe, expect, it } from 'vitest'
import { decodeJargon, scoreTicket } from '../../src/index.ts'

const MEGABYTE = 1_000_000

const filled = (unit: string, length = MEGABYTE): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Texts that nobody writes, by the piece that they are made of. */
const pieces: readonly (readonly [name: string, unit: string])[] = [
  ['what is not to be done', 'do not cancel my mailbox, ne supprimez pas le site. '],
  ['words', 'je voudrais que la table soit prête demain pour le repas du soir. '],
  ['words of the trade', 'je voudrais charger un SSL, mon disque est plein et le site boutique.fr est en panne. '],
  ['one letter without a space', 'a'],
  ['a word of the trade without a space', 'certificat'],
  ['words of the trade on one line', 'ssl ftp dns mail site serveur base domaine '],
  ['misspelt words', 'sertificat hébèrgement serveure '],
  ['names like domains', 'a.b.c.'],
  ['domains', 'www.boutique.fr '],
  ['addresses', 'bob@shop.com '],
  ['almost an address', 'a@'],
  ['emoji', '\u{1F469}\u200D\u{1F4BB}\u{1F525}'],
  ['right-to-left marks', '\u202E\u200F\u2067'],
  ['high surrogates', '\uD83D'],
  ['low surrogates', '\uDE00'],
  ['zeros', '\u0000'],
  ['accents with nothing below', '\u0301'],
  ['blanks', ' \u00A0\u200B'],
  ['line ends', '\n'],
  ['quoted lines', '> ssl\n'],
  ['quotes that never close', '« ssl "'],
  ['digits and dots', '1.1.'],
  ['error codes', '500 404 '],
  ['links', 'https://a.fr/ssl '],
  ['braces', '{domaine}[x|'],
  ['negations', 'ne pas ne plus jamais '],
  ['questions', 'ssl ? '],
]

describe('whatever the text', () => {
  it.each([['empty', ''], ['one blank', ' '], ['one mark', '\u202E'], ['one lone surrogate', '\uD83D'], ['one emoji', '\u{1F525}'], ['half a pair in a word', 's\uD83Dsl']])('%s: nothing is asked for', (_, text) => {
    expect(decodeJargon(text)).toEqual([])
  })

  it.each(pieces)('1 MB of %s: an answer or none, never a throw', (_, unit) => {
    const text = filled(unit)
    for (const { quote, why, confidence, operation } of decodeJargon(text)) {
      expect(operation).toMatch(/^[a-z]+\.[a-z0-9-]+$/)
      expect(confidence).toBeGreaterThan(0)
      for (const { start, end, quote: words } of [quote, ...why.slice(0, 50)]) expect(text.slice(start, end)).toBe(words)
    }
  })

  it('a request is found between what nobody can read', () => {
    const [reading] = decodeJargon(`\u202E\uD83D \u{1F525}\u{1F525} je voudrais charger un SSL sur boutique.fr \uDE00\u200F`)
    expect(reading).toMatchObject({ operation: 'tls.issue-certificate', quote: { quote: expect.stringContaining('charger un SSL') as string } })
    expect(reading?.reformulated).toContain('boutique.fr')
  })

  it.each(pieces.slice(0, 4))('a ticket that holds 1 MB of %s is scored', (_, unit) => {
    const { score } = scoreTicket({ id: '1', messages: [{ author: 'customer', at: '2026-01-08T09:00:00Z', body: filled(unit) }] }, { asOf: '2026-01-09T09:00:00Z' })
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(100)
  })
})

/** The least of several runs: what others do on the machine only ever adds. */
const leastMs = (text: string, runs: number): number => {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    decodeJargon(text)
    least = Math.min(least, performance.now() - started)
  }
  return least
}

const MOST = 2.3

const NOISE_MS = 8
const LONGEST = 1_200_000

/** A text that takes longer than a clock's noise, and the same twice. */
const longEnough = (unit: string, length: number): readonly [once: string, twice: string] => {
  const once = filled(unit, length)
  return length * 2 > LONGEST || leastMs(once, 2) > NOISE_MS ? [once, filled(unit, 2 * length)] : longEnough(unit, 2 * length)
}

/** Measured in turn, so that a machine that slows down slows both; tried again while noise may explain it. */
const growthOf = (unit: string, length: number): number => {
  const [once, twice] = longEnough(unit, length)
  decodeJargon(once)
  let [onceMs, twiceMs] = [leastMs(once, 2), leastMs(twice, 2)]
  for (let more = 0; more < 15 && twiceMs / onceMs > MOST; more++) {
    onceMs = Math.min(onceMs, leastMs(once, 1))
    twiceMs = Math.min(twiceMs, leastMs(twice, 1))
  }
  return twiceMs / onceMs
}

describe('time', () => {
  // Another process may take the machine for a while: what grows too fast does so every time.
  it.each(pieces)('grows no faster than the text: %s', { retry: 3, timeout: 60_000 }, (_, unit) => {
    expect(growthOf(unit, 150_000)).toBeLessThanOrEqual(MOST)
  })
})
