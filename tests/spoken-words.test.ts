import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepText, numbersOf, sharedWith, shareWords } from '../src/features/shared-words.ts'
import { spokenWords } from '../src/features/spoken-words.ts'

/** The same, by plain means. */
const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\d+/gu) ?? []
const plainSentences = (text: string): string[][] => text.split(/[.!?]\s|\n/u).map(plainWords).filter(({ length }) => length > 0)

const countsIn = (text: string): number[] => {
  const { count, sentences } = spokenWords(text, true)
  const counts = new Map<number, number>()
  for (const sentence of sentences.subarray(0, count)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return [...counts.values()]
}

const shared = (before: readonly string[], text: string): number[] => {
  const index = shareWords([...before, text].reduce((sum, { length }) => sum + length + 1, 0))
  const numbers = (one: string): readonly number[] => {
    const said = spokenWords(one, false)
    return numbersOf(said, 0, said.count, index)
  }
  for (const one of before) keepText(numbers(one), index)
  return Array.from(sharedWith(numbers(text), 0, index))
}

const plainlyShared = (before: readonly string[], text: string): number[] =>
  before.map((one) => [...new Set(plainWords(text))].filter((word) => plainWords(one).includes(word)).length)

const piece = fc.constantFrom(
  'serveur', 'Serveur', 'SERVEUR', 'été', 'ÉTÉS', 'v2', 'ab1c', 'a1b2', '12', '123456', 'ligne', 'œuvre', 'naïve', 'nai\u0308ve', '²³¹⁴', '日本語日本', '𝒳𝒴𝒵𝒲',
  'İstanbul', 'straße', 'ΟΔΟΣ', 'οδος', '😀', '€', '’', ' ', ' ', ' ', '. ', '!\u00a0', '?\u2028', '.', '\n', '-', '_',
)
const text = fc.oneof(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme', maxLength: 60 }))
const holds = <Values>(property: fc.IProperty<Values>): void => {
  fc.assert(property, { numRuns: 500 })
}

describe('spoken words', () => {
  it('are those of four letters, and numbers, sentence by sentence', () => {
    expect(countsIn('Le serveur ne répond plus. Depuis 3 jours, version v2 !\nBonjour')).toEqual([3, 5, 1])
    holds(fc.property(text, (one) => {
      expect(countsIn(one)).toEqual(plainSentences(one).map(({ length }) => length))
    }))
  })

  it('are shared whatever their case', () => {
    expect(shared(['Le serveur ne répond plus', 'rien ici'], 'SERVEUR, serveur : RÉPOND-il ?')).toEqual([2, 0])
    holds(fc.property(fc.array(text, { maxLength: 5 }), text, (before, one) => {
      expect(shared(before, one)).toEqual(plainlyShared(before, one))
    }))
  })

  it('are shared by long texts, too', () => {
    const long = Array.from({ length: 9000 }, (_, i) => `word${i}`).join(' ')
    expect(shared([long, 'word7 word8'], `${long} word9001`)).toEqual([9000, 2])
  })
})
