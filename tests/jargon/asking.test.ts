import { describe, expect, it } from 'vitest'
import { askingOf, SLOTS, slotShare, slotsOf } from '../../src/jargon/asking.ts'
import { keyOf, type Word } from '../../src/jargon/telling-words.ts'

const wordsIn = (text: string): readonly Word[] =>
  text.split('. ').flatMap((part, sentence) => part.split(' ').map((one) => ({ key: keyOf(one, 0, one.length), start: 0, end: 1, sentence })))

describe('slots', () => {
  it('are one for each word and one for each pair, each once', () => {
    expect(slotsOf(wordsIn('one two'))).toHaveLength(4)
    expect(slotsOf(wordsIn('one. one. one'))).toHaveLength(2)
    expect(slotsOf([])).toEqual([])
  })
  it('tell the order of words', () => expect(new Set(slotsOf(wordsIn('works now')))).not.toEqual(new Set(slotsOf(wordsIn('now works')))))
  it('stay in the table', () => {
    for (const slot of slotsOf(wordsIn('zzzzz zzzzz ab résilier zqhost'))) expect(slot >= 0 && slot < SLOTS).toBe(true)
  })
  it('count less each in a long text', () => {
    expect(slotShare(20)).toBe(1)
    expect(slotShare(80)).toBe(0.5)
  })
})

describe('asking', () => {
  it.each([
    ['could you reset the password', 'the password works again'],
    ['je voudrais une facture', 'la facture est bien arrivée merci'],
    ['please restore my files', 'my files are back thank you'],
  ])('%s is told from %s', (asks, idle) => expect(askingOf(wordsIn(asks))).toBeGreaterThan(askingOf(wordsIn(idle)) + 16))
})
