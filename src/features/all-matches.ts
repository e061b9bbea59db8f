const NONE: readonly never[] = []

/** What is made of each match of a global pattern, in order. `matchAll` copies its pattern first, which takes longer than most searches. */
export const allMatches = <T>(text: string, pattern: RegExp, make: (found: RegExpExecArray) => T): readonly T[] => {
  pattern.lastIndex = 0
  let found = pattern.exec(text)
  if (found === null) return NONE
  const made: T[] = []
  for (; found !== null; found = pattern.exec(text)) {
    made.push(make(found))
    if (found[0] === '') pattern.lastIndex++
  }
  return made
}
