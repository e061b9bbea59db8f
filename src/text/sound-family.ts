import { soundsIn } from './phonetic-key.ts'

const H = 7

/** Letters and sounds that may stand for one another where a word begins; a silent `h` leaves that to what follows it. */
const FAMILIES = ['aeiouy', 'b', 'cksqxzS', 'd', 'fp', 'gj', 'l', 'mn', 'r', 't', 'vw']

const NO_FAMILY = FAMILIES.length
/** Families are numbers below this one. */
export const FAMILY_LIMIT = FAMILIES.length + 1

const tableOfFamilies = (): Uint8Array => {
  const table = new Uint8Array(32).fill(NO_FAMILY)
  FAMILIES.forEach((signs, family) => { for (const sound of soundsIn(signs)) table[sound] = family })
  return table
}

let families: Uint8Array | undefined

/** The family of the first letter, or sound, that is heard: words of two families never sound the same. */
export const familyOf = (signs: Uint8Array, from: number, end: number): number => {
  families ??= tableOfFamilies()
  let at = from
  while (at < end && signs[at] === H) at++
  return at < end ? families[signs[at]!]! : NO_FAMILY
}
