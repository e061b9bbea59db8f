/**
 * How a folded word sounds, roughly, to a French or an English ear: `certificat` and `sertifika` have one key.
 * A light key of our own after the ideas of Soundex2 and Phonex: nasal vowels, soft c and g, silent endings.
 */

/** What is heard in both languages, or nearly, in order: `S` is the sound of `ch`, `$` in what has to follow the word's end. */
const RULES: readonly (readonly [spelled: string, sounds: string, before?: string])[] = [
  ['ph', 'f'],
  ['[cs]h', 'S'],
  ['h', ''],
  ['DOUBLED', ''],
  ['ck', 'k'],
  ['qu|q', 'k'],
  ['c', 's', 'eiy'],
  ['c', 'k'],
  ['x', 'ks', 'abcdefghijklmnopqrstuvwxyzS'],
  ['g', 'j', 'eiy'],
  ['z', 's'],
  ['y', 'i'],
  ['w', 'v'],
  ['eau|au', 'o'],
  ['[ae]in', 'in', 'bcdfghjklmnpqrstvwxyzS$'],
  ['[ae]i|ea', 'e'],
  ['[ae][nm]', 'an', 'bcdfghjklmnpqrstvwxyzS$'],
  ['m', 'n', 'bp'],
  ['ers|ent|ant|er|es', 'e', '$'],
  ['SILENT', ''],
  ['DOUBLED', ''],
]

const SILENT = 'estdxp'

/** Sounds are numbers: 0 to 25 the letters, then `S`; a bit each in a mask. */
const soundOf = (sign: string): number => (sign === 'S' ? 26 : sign === '$' ? END : sign.charCodeAt(0) - 97)
const END = 31
const ANYTHING = -1

/** Letters, or sounds, as numbers. */
export const soundsIn = (signs: string): number[] => Array.from(signs, soundOf)

const maskOf = (signs: string): number => soundsIn(signs).reduce((mask, sound) => mask | (1 << sound), 0)

interface Rule {
  /** Alternatives: the letters that may stand in each place, as masks. */
  readonly spelled: readonly (readonly number[])[]
  /** Letters that any alternative begins with. */
  readonly begins: number
  readonly sounds: readonly number[]
  readonly before: number
}

const ruleOf = ([spelled, sounds, before]: (typeof RULES)[number]): Rule => {
  const masks = spelled.split('|').map((alternative) => (alternative.match(/\[\w+\]|\w/g) ?? []).map((place) => maskOf(place.replace(/[[\]]/g, ''))))
  return {
    spelled: masks,
    begins: masks.reduce((all, [first = 0]) => all | first, 0),
    sounds: soundsIn(sounds),
    before: before === undefined ? ANYTHING : maskOf(before),
  }
}

type Rewrite = (key: Uint8Array, length: number) => number

interface Step {
  /** Sounds without one of which there is nothing to rewrite, as a mask. */
  readonly begins: number
  /** What it may bring in. */
  readonly brings: number
  readonly rewrite: Rewrite
}

const isSpelled = (places: readonly number[], before: number, key: Uint8Array, at: number, length: number): boolean => {
  const end = at + places.length
  if (end > length) return false
  for (let i = 1; i < places.length; i++) if (((places[i]! >> key[at + i]!) & 1) === 0) return false
  return ((before >> (end < length ? key[end]! : END)) & 1) === 1
}

/** How many letters from here on the rule rewrites; 0: none. */
const spelledAt = ({ spelled, before }: Rule, key: Uint8Array, at: number, length: number): number => {
  for (let i = 0; i < spelled.length; i++) {
    const places = spelled[i]!
    if (((places[0]! >> key[at]!) & 1) === 1 && isSpelled(places, before, key, at, length)) return places.length
  }
  return 0
}

/** The key as it was, while it is rewritten in place: `x` has more sounds than letters. Shared, since all words of the trade come by. */
let unwritten = new Uint8Array(64)

const rewrite = (rule: Rule): Rewrite => (key, length) => {
  const { begins, sounds } = rule
  let to = 0
  while (to < length && ((begins >> key[to]!) & 1) === 0) to++
  if (to === length) return length
  if (unwritten.length < length) unwritten = new Uint8Array(2 * length)
  for (let i = to; i < length; i++) unwritten[i] = key[i]!
  for (let from = to; from < length;) {
    const letters = ((begins >> unwritten[from]!) & 1) === 0 ? 0 : spelledAt(rule, unwritten, from, length)
    if (letters === 0) key[to++] = unwritten[from]!
    else for (let i = 0; i < sounds.length; i++) key[to++] = sounds[i]!
    from += letters === 0 ? 1 : letters
  }
  return to
}

const undouble: Rewrite = (key, length) => {
  let to = 0
  for (let from = 0; from < length; from++) if (to === 0 || key[from] !== key[to - 1]) key[to++] = key[from]!
  return to
}

const dropSilent = (silent: number): Rewrite => (key, length) => {
  let end = length
  while (end > 0 && ((silent >> key[end - 1]!) & 1) === 1) end--
  return end
}

const stepOf = (row: (typeof RULES)[number]): Step => {
  if (row[0] === 'DOUBLED') return { begins: ANYTHING, brings: 0, rewrite: undouble }
  if (row[0] === 'SILENT') return { begins: ANYTHING, brings: 0, rewrite: dropSilent(maskOf(SILENT)) }
  const rule = ruleOf(row)
  return { begins: rule.begins, brings: maskOf(row[1]), rewrite: rewrite(rule) }
}

let steps: readonly Step[] | undefined

/** Sounds that a word of so many letters may have. */
export const mostSounds = (letters: number): number => 2 * letters

/** Turns the letters (0 to 25) in `key` into sounds, in place; how many they are. `key` has room for `mostSounds`. */
export const soundOut = (key: Uint8Array, letters: number): number => {
  steps ??= RULES.map(stepOf)
  let length = letters
  // What may be there: too much costs a search that finds nothing.
  let held = 0
  for (let i = 0; i < letters; i++) held |= 1 << key[i]!
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!
    if ((held & step.begins) === 0) continue
    length = step.rewrite(key, length)
    held |= step.brings
  }
  return length
}

/** A folded word's key, as text. */
export const phoneticKey = (word: string): string => {
  const key = new Uint8Array(mostSounds(word.length))
  for (let i = 0; i < word.length; i++) key[i] = word.charCodeAt(i) - 97
  return Array.from(key.subarray(0, soundOut(key, word.length)), (sound) => (sound === 26 ? 'S' : String.fromCharCode(sound + 97))).join('')
}
