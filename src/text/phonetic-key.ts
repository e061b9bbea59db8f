/** What is heard in both languages, or nearly: longest spellings first. Each is looked for only in words with all of its letters. */
const SOUNDS: readonly (readonly [letters: string, spelling: RegExp, sound: string])[] = [
  ['ph', /ph/g, 'f'],
  ['h', /[cs]h/g, 'S'],
  ['h', /h/g, ''],
  ['', /(.)\1+/g, '$1'],
  ['ck', /ck/g, 'k'],
  ['q', /qu?/g, 'k'],
  ['c', /c(?=[eiy])/g, 's'],
  ['c', /c/g, 'k'],
  ['x', /x(?=.)/g, 'ks'],
  ['g', /g(?=[eiy])/g, 'j'],
  ['z', /z/g, 's'],
  ['y', /y/g, 'i'],
  ['w', /w/g, 'v'],
  ['au', /eau|au/g, 'o'],
  ['in', /(?:ain|ein)(?![aeiou])/g, 'in'],
  ['', /ai|ei|ea/g, 'e'],
  ['', /[ae][nm](?=[^aeiou]|$)/g, 'an'],
  ['m', /m(?=[bp])/g, 'n'],
  ['', /(?:er|ers|es|ent|ant)$/, 'e'],
  ['', /[estdxp]+$/, ''],
  ['', /(.)\1+/g, '$1'],
]

/** A bit for each letter, modulo 32. */
const lettersOf = (word: string): number => {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << word.charCodeAt(i)
  return letters
}

let sounds: readonly (readonly [letters: number, spelling: RegExp, sound: string, made: number])[] | undefined

/**
 * How a folded word sounds, roughly, to a French or an English ear: `certificat` and `sertifika` have one key.
 * A light key of our own after the ideas of Soundex2 and Phonex: nasal vowels, soft c and g, silent endings.
 */
export const phoneticKey = (word: string): string => {
  sounds ??= SOUNDS.map(([letters, spelling, sound]) => [lettersOf(letters), spelling, sound, sound === '$1' ? 0 : lettersOf(sound)])
  let key = word
  let held = lettersOf(word)
  for (const [letters, spelling, sound, made] of sounds) {
    if ((held & letters) !== letters) continue
    key = key.replace(spelling, sound)
    // Too many cost a search that finds nothing; too few would miss one.
    held |= made
  }
  return key
}
