import { describe, expect, it } from 'vitest'
import { scoreTicket } from '../src/index.ts'

const at = '2026-01-12T09:00:00Z'

const quotesFrom = (body: string, signal = 'negative-wording'): readonly string[] =>
  (scoreTicket({ id: 't', messages: [{ id: 'm1', author: 'customer', at, body }] }, { asOf: at }).contributions.find((one) => one.signal === signal)?.evidence ?? []).flatMap((one) => {
    if (one.kind !== 'quote') return []
    expect(one.quote).toBe(body.slice(one.start, one.end))
    return [one.quote]
  })

describe('the quotes of a signal', () => {
  it.each([
    ['The invoice was not generated last night, and it is not complete, why?', ['not generated']],
    ["It won't open, and that isn't working either. Not today, not ever.", ["won't open"]],
    ['Le virement n’est pas arrivé et je n’ai aucune explication, non.', ['pas arrivé']],
  ])('say something: %s', (body, wanted) => {
    const quotes = quotesFrom(body)
    for (const quote of wanted) expect(quotes.some((found) => found.includes(quote)), `${quote} in ${JSON.stringify(quotes)}`).toBe(true)
    for (const quote of quotes) expect(quote.toLowerCase()).not.toMatch(/^(pas|non|not|no|ne|why|back|is not|t \w+|\w+['’])$/)
  })

  it('do not repeat the same words', () => {
    const quotes = quotesFrom('It is not acceptable, really not acceptable, not acceptable at all.', 'frustration')
    expect(new Set(quotes.map((quote) => quote.toLowerCase())).size).toBe(quotes.length)
  })
})
