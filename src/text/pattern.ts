import { foldWords } from './fold.ts'

/** A word of a pattern: folded, or `#` for a number, or `{lemma}` for any of its forms. */
export type PatternWord = string

/** One of several branches, each a row of words; `optional`: or none of them. */
export interface Choice {
  readonly branches: readonly (readonly PatternWord[])[]
  readonly optional: boolean
}

/** A pattern of `docs/lexicons.md`: choices in a row; `gap` stands for up to three words of any kind. */
export type Pattern = readonly (Choice | 'gap')[]

export class PatternError extends Error {
  override name = 'PatternError'
}

const split = (says: string): string[] => says.match(/\{[^}]*\}|\[[^\]]*\]|…|[^\s[\]{}…]+|[[\]{}]/g) ?? []

const wordsOf = (part: string): PatternWord[] => (part === '#' || part.startsWith('{') ? [part] : foldWords(part.replaceAll('#', '0')))

const branchOf = (branch: string): PatternWord[] => split(branch.trim()).flatMap(wordsOf)

const choicesOf = (part: string): readonly (Choice | 'gap')[] => {
  if (part === '…') return ['gap']
  if (!part.startsWith('[')) return wordsOf(part).map((word) => ({ branches: [[word]], optional: false }))
  const branches = part.slice(1, -1).split('|').map(branchOf)
  return [{ branches: branches.filter((words) => words.length > 0), optional: branches.some((words) => words.length === 0) }]
}

const check = (says: string, pattern: Pattern): void => {
  const wrong = (what: string): never => {
    throw new PatternError(`"${says}": ${what}`)
  }
  if (pattern[0] === 'gap' || pattern.at(-1) === 'gap') wrong('a gap cannot come first or last')
  if (!pattern.some((part) => part !== 'gap' && !part.optional)) wrong('at least one word expected that is not optional')
  for (const part of pattern)
    if (part !== 'gap' && part.branches.some((words) => words.some((word) => word.includes('?') || word === '…'))) wrong('words in Latin letters expected')
}

/**
 * Reads a pattern of `docs/lexicons.md`.
 * @throws PatternError on one that cannot be read, saying what was expected.
 */
export const parsePattern = (says: string): Pattern => {
  const parts = split(says)
  const stray = parts.find((part) => '[]{}'.includes(part))
  if (stray !== undefined) throw new PatternError(`"${says}": unbalanced ${stray}`)
  const pattern = parts.flatMap(choicesOf)
  check(says, pattern)
  return pattern
}
