import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hintFinder } from '../../src/features/hints.ts'
import { pieceRules } from '../../src/features/promise-pieces.ts'
import { englishCues } from '../../src/features/promise-cues-en.ts'
import { frenchCues } from '../../src/features/promise-cues-fr.ts'

describe('finding hints', () => {
  const find = hintFinder([{ hints: [['soon', ' asap ']] }, { hints: [[' in #', ' at #'], ['day']] }, { hints: [] }])
  test.each([
    ['', [0, 0, 1]],
    ['rather soon', [1, 0, 1]],
    ['asap!', [1, 0, 1]],
    ['asaps', [0, 0, 1]],
    ['in 12 days', [0, 1, 1]],
    ['in  (12)', [0, 0, 1]],
    ['pain 12 days', [0, 0, 1]],
    ['at\u00a07 on monday, soon', [1, 1, 1]],
  ])('%s', (words, expected) => {
    expect([...find(words)]).toEqual(expected)
  })

  test('tells what searching for each list one by one tells', () => {
    const letters = fc.stringMatching(/^[ab ]{1,4}$/).filter((hint) => !hint.includes('  '))
    fc.assert(fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), fc.stringMatching(/^[ab ]{0,12}$/), (hints, words) => {
      const plain = ` ${words} `.replace(/ +/g, ' ')
      expect([...hintFinder(hints.map((hint) => ({ hints: [[hint]] })))(words)]).toEqual(hints.map((hint) => (plain.includes(hint) ? 1 : 0)))
    }))
  })
})

/** Where the group that opens at a place is closed. */
const endOfGroup = (source: string, open: number): number => {
  let depth = 0
  let inClass = false
  for (let at = open; at < source.length; at++) {
    const letter = source.charAt(at)
    if (letter === '\\') at++
    else if (inClass || letter === '[') inClass = letter !== ']'
    else if (letter === '(') depth++
    else if (letter === ')' && --depth === 0) return at + 1
  }
  return source.length
}

/** A pattern without what it looks at around its words; what may stand between them is a space. */
const wordsOf = ({ source }: RegExp): RegExp => {
  let plain = source
  for (let at = plain.search(/\(\?<?[=!]/); at >= 0; at = plain.search(/\(\?<?[=!]/)) plain = plain.slice(0, at) + plain.slice(endOfGroup(plain, at))
  const flowing = plain.replaceAll('[\\s"(-]*', '').replace(/\[\^[^\]]*\]\{0,\d+\}\??/g, ' ')
  return new RegExp(`^(?:${flowing.replace(/\\b|\^|\$/g, '')})$`)
}

describe.each([['pieces of times', pieceRules], ['English commitments', englishCues], ['French commitments', frenchCues]] as const)('hints of %s', (_, rules) => {
  const find = hintFinder(rules)
  test.each(rules.map(({ pattern }, rule) => [rule, pattern] as const))('%i', (rule, pattern) => {
    let matched = 0
    const around = fc.constantFrom('', ' ', 'at ', 'we ', 'we thought, ', 'by 3 ', ' 5', ' tomorrow', 'within two days', 'sous 2 jours')
    fc.assert(fc.property(fc.tuple(around, fc.stringMatching(wordsOf(pattern)), around), (parts) => {
      const words = parts.join('').toLowerCase()
      pattern.lastIndex = 0
      if (!pattern.test(words)) return
      matched++
      expect(find(words)[rule], words).toBe(1)
    }), { numRuns: 300 })
    expect(matched).toBeGreaterThan(0)
  })
})
