/** What is heard in both languages, or nearly: longest spellings first. */
const SOUNDS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/ph/g, 'f'],
  [/[cs]h/g, 'S'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/qu|ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x(?=.)/g, 'ks'],
  [/g(?=[eiy])/g, 'j'],
  [/z/g, 's'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/eau|au/g, 'o'],
  [/(?:ain|ein)(?![aeiou])/g, 'in'],
  [/ai|ei|ea/g, 'e'],
  [/[ae][nm](?=[^aeiou]|$)/g, 'an'],
  [/m(?=[bp])/g, 'n'],
  [/(?:er|ers|es|ent|ant)$/, 'e'],
  [/[estdxp]+$/, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * How a folded word sounds, roughly, to a French or an English ear: `certificat` and `sertifika` have one key.
 * A light key of our own after the ideas of Soundex2 and Phonex: nasal vowels, soft c and g, silent endings.
 */
export const phoneticKey = (word: string): string => {
  let key = word
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound)
  return key
}
