import { describe, expect, it } from 'vitest'
import { askingOf, eachSlot, SLOTS, wordShare } from '../../src/jargon/asking.ts'
import { keyOf, wholeOf, type Word } from '../../src/jargon/telling-words.ts'

const wordsIn = (text: string): readonly Word[] =>
  text.split('. ').flatMap((part, sentence) => part.split(' ').map((one) => ({ key: keyOf(one, 0, one.length), whole: wholeOf(one, 0, one.length), start: 0, end: 1, sentence })))

const slotsOf = (words: readonly Word[]): ReadonlySet<number> => {
  const slots = new Set<number>()
  eachSlot(words, (slot) => slots.add(slot))
  return slots
}

describe('slots', () => {
  it('are one for each word and one for each pair, each once', () => {
    expect(slotsOf(wordsIn('one two')).size).toBe(4)
    expect(slotsOf(wordsIn('one. one. one')).size).toBe(2)
    expect(slotsOf([]).size).toBe(0)
  })
  it('tell the order of words, and their endings', () => {
    expect(slotsOf(wordsIn('works now'))).not.toEqual(slotsOf(wordsIn('now works')))
    expect(slotsOf(wordsIn('ajouté'))).not.toEqual(slotsOf(wordsIn('ajouter')))
    expect(slotsOf(wordsIn('Ajouté 403'))).toEqual(slotsOf(wordsIn('AJOUTE 12')))
  })
  it('stay in the table', () => {
    for (const slot of slotsOf(wordsIn('zzzzz zzzzz ab résilier zqhost'))) expect(slot >= 0 && slot < SLOTS).toBe(true)
  })
  it('count less each in a long text', () => {
    expect(wordShare(10)).toBe(1)
    expect(wordShare(40)).toBe(0.5)
  })
})

describe('asking', () => {
  it.each([
    ['could you reset the password', 'the password works again'],
    ['je voudrais une facture', 'la facture est bien arrivée merci'],
    ['please restore my files', 'my files are back thank you'],
    ['please reboot the server', 'we rebooted the server'],
    ['peux-tu ajouter le champ', "j'ai ajouté le champ"],
  ])('%s is told from %s', (asks, idle) => expect(askingOf(wordsIn(asks))).toBeGreaterThan(askingOf(wordsIn(idle)) + 4))
})
