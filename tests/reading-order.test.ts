import { describe, expect, test } from 'vitest'
import { sampleTickets } from '../bench/sample-tickets.ts'
import { compiled } from '../src/lexicons/compiled.ts'
import { tableOf } from '../src/text/phrase-table.ts'
import { read } from '../src/text/read.ts'
import { restoreTable } from '../src/text/stored-table.ts'

/** A table works its answers out as texts come; whichever came first, they are the same. */
describe('what was read before changes nothing', () => {
  const texts = sampleTickets({ tickets: 60, messages: 6, characters: 300, languages: ['fr', 'en'] }).flatMap(({ messages = [] }) => messages.map(({ body }) => body))

  test('first and second time', () => {
    const table = restoreTable(compiled())
    const first = texts.map((text) => JSON.stringify(read(text, table)))
    expect(texts.map((text) => JSON.stringify(read(text, table)))).toEqual(first)
  })

  test('forwards and backwards', () => {
    const readings = (order: readonly string[]): Map<string, string> => {
      const table = restoreTable(compiled())
      return new Map(order.map((text) => [text, JSON.stringify(read(text, table))]))
    }
    const forwards = readings(texts)
    const backwards = readings([...texts].reverse())
    for (const text of texts) expect(backwards.get(text)).toBe(forwards.get(text))
  })

  test('each of thousands of phrases is found the first time', () => {
    const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26))
    const words = Array.from({ length: 5000 }, (_, i) => `zq${letters(i)}`)
    const table = tableOf([{ id: 'words', by: 'anyone', phrases: words.map((says) => ({ says })) }])
    expect(words.filter((word) => read(`so ${word} it is`, table).mentions.length !== 1)).toEqual([])
  })
})
