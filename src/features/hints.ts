/**
 * Which patterns are worth a search. A pattern is slow to search for and seldom there, but each of its matches holds certain letters:
 * the letters of all patterns are looked for together, in one pass over the text (Aho and Corasick's automaton).
 */
export interface Hinted {
  /**
   * Lists of letters; every match of the pattern holds some of each list. A space stands for whatever is no letter or digit, and for
   * both ends of the text; `#` for a number. Without any, the pattern is always worth it.
   */
  readonly hints: readonly (readonly string[])[]
}

/** By pattern, 1 where its hints are there; the next call overwrites it. */
export type HintFinder = (words: string) => Uint8Array

const CLASSES = 32
const ASCII = 128
const SEPARATOR = 0
const NUMBER = 27
const UNDERSCORE = 28

const classOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return NUMBER
  return code === 95 ? UNDERSCORE : SEPARATOR
}

/** Separators in a row are one, and so are digits. */
const isRepeated = (c: number, before: number): boolean => c === before && (c === SEPARATOR || c === NUMBER)

interface Trie {
  /** By state and class: the state that follows; 0: none. */
  readonly steps: number[]
  /** By state: numbers of the lists that end there. */
  readonly lists: number[][]
}

const addState = ({ steps, lists }: Trie): number => {
  for (let c = 0; c < CLASSES; c++) steps.push(0)
  return lists.push([]) - 1
}

const addHint = (trie: Trie, hint: string, list: number): void => {
  let state = 0
  let before = -1
  for (let i = 0; i < hint.length; i++) {
    const c = hint.charAt(i) === '#' ? NUMBER : classOf(hint.charCodeAt(i))
    if (isRepeated(c, before)) continue
    state = trie.steps[state * CLASSES + c]! || (trie.steps[state * CLASSES + c] = addState(trie))
    before = c
  }
  trie.lists[state]!.push(list)
}

/** Turns the trie into an automaton: where it knows no step, it goes on with the longest ending that it knows. */
const close = ({ steps, lists }: Trie): void => {
  const fallback = new Int32Array(lists.length)
  const queue = [0]
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at]!
    for (let c = 0; c < CLASSES; c++) {
      const next = steps[state * CLASSES + c]!
      const other = state === 0 ? 0 : steps[fallback[state]! * CLASSES + c]!
      if (next === 0) steps[state * CLASSES + c] = other
      else {
        fallback[next] = other
        lists[next]!.push(...lists[other]!)
        queue.push(next)
      }
    }
  }
}

const build = (patterns: readonly Hinted[]) => {
  const trie: Trie = { steps: [], lists: [] }
  addState(trie)
  const ofPattern: number[] = []
  patterns.forEach(({ hints }, pattern) => {
    for (const hint of hints) {
      for (const letters of hint) addHint(trie, letters, ofPattern.length)
      ofPattern.push(pattern)
    }
  })
  close(trie)
  return {
    steps: Uint16Array.from(trie.steps),
    lists: trie.lists,
    speaks: Uint8Array.from(trie.lists, ({ length }) => Math.min(length, 1)),
    ofPattern,
    classes: Uint8Array.from({ length: ASCII }, (_, code) => classOf(code)),
    met: new Uint8Array(ofPattern.length),
    found: new Uint8Array(patterns.length),
  }
}

/** Makes the finder of some patterns; what it needs is built when it is first called. */
export const hintFinder = (patterns: readonly Hinted[]): HintFinder => {
  let built: ReturnType<typeof build> | undefined
  return (words) => {
    const { steps, lists, speaks, ofPattern, classes, met, found } = (built ??= build(patterns))
    met.fill(0)
    let state = 0
    let before = -1
    for (let i = -1; i <= words.length; i++) {
      const code = i < 0 || i === words.length ? 32 : words.charCodeAt(i)
      const c = code < ASCII ? classes[code]! : SEPARATOR
      if (isRepeated(c, before)) continue
      before = c
      state = steps[state * CLASSES + c]!
      if (speaks[state] === 1) for (const list of lists[state]!) met[list] = 1
    }
    found.fill(1)
    for (let list = 0; list < met.length; list++) if (met[list] === 0) found[ofPattern[list]!] = 0
    return found
  }
}
