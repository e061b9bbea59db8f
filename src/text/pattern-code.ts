/**
 * Patterns as numbers, ready to be expanded when a text first touches them.
 *
 * A pattern is `sense, choices, …`; a choice is 0 for a gap, or a head (1 optional, 2 has single words, 4 × its rows), then the
 * set of its single words if it has any, then each row as its length and its sets.
 */
export interface PatternCode {
  readonly code: Int32Array
  /** Words of each set: `members[offsets[s]]` up to `offsets[s + 1]`. Set 0 is any word, known or not. */
  readonly offsets: Int32Array
  readonly members: Uint16Array
  /** Added to a set's number, and to a sense's, where several codes work together. */
  readonly base: number
  readonly firstSense: number
}

/** A choice with its words as sets. */
export interface SetChoice {
  /** All the one-word branches as one set; undefined: there are none. */
  readonly single: number | undefined
  readonly rows: readonly (readonly number[])[]
  readonly optional: boolean
}

/** The set that any word is in. */
export const ANY = 0

export const GAP_WORDS = 3

const packChoice = (choice: SetChoice | 'gap'): number[] => {
  if (choice === 'gap') return [0]
  const { single, rows, optional } = choice
  const head = Number(optional) + (single === undefined ? 0 : 2) + 4 * rows.length
  return [head, ...(single === undefined ? [] : [single]), ...rows.flatMap((row) => [row.length, ...row])]
}

/** A pattern's numbers. */
export const codeOf = (sense: number, choices: readonly (SetChoice | 'gap')[]): number[] => [sense, choices.length, ...choices.flatMap(packChoice)]

/** The place behind the choice at `at`. */
export const afterChoice = (code: Int32Array, at: number): number => {
  const head = code[at]!
  let next = at + 1 + ((head >> 1) & 1)
  for (let rows = head >> 2; rows > 0; rows--) next += 1 + code[next]!
  return next
}
