import { foldWords } from './fold.ts'

/** A phrase spelled out: folded words, `#` for a number, `…` for a gap, `{lemma}` for an inflected word. */
export type Sequence = readonly string[]

export class PatternError extends Error {
  override name = 'PatternError'
}

const split = (says: string): string[] => says.match(/\{[^}]*\}|\[[^\]]*\]|…|[^\s[\]{}…]+|[[\]{}]/g) ?? []

const isLemma = (part: string): boolean => part.startsWith('{')

const wordsOf = (part: string): string[] => {
  if (part === '…' || part === '#' || isLemma(part)) return [part]
  return foldWords(part)
}

const expandGroup = (part: string): string[][] =>
  part.slice(1, -1).split('|').map((branch) => split(branch.trim()).flatMap(wordsOf))

const check = (says: string, sequence: Sequence): void => {
  if (sequence.length === 0) throw new PatternError(`"${says}": at least one word expected`)
  if (sequence[0] === '…' || sequence.at(-1) === '…') throw new PatternError(`"${says}": a gap cannot come first or last`)
  if (sequence.some((word) => word.includes('?'))) throw new PatternError(`"${says}": Latin letters expected`)
}

/**
 * All the phrases that a pattern stands for (`docs/lexicons.md` has the language).
 * @throws PatternError on a pattern that cannot be read, saying what was expected.
 */
export const expandPattern = (says: string): Sequence[] => {
  let sequences: string[][] = [[]]
  for (const part of split(says)) {
    if ('[]{}'.includes(part)) throw new PatternError(`"${says}": unbalanced ${part}`)
    const branches = part.startsWith('[') ? expandGroup(part) : [wordsOf(part)]
    sequences = sequences.flatMap((head) => branches.map((tail) => [...head, ...tail]))
    if (sequences.length > 32768) throw new PatternError(`"${says}": stands for more than 32,768 phrases`)
  }
  for (const sequence of sequences) check(says, sequence)
  return sequences
}
