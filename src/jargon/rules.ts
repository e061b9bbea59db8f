import { anywhere, conceptNames, ruleRows } from './catalogue.generated.ts'

/** What speaks for each operation, flat: ranges of rows by number. */
export interface Rules {
  readonly concepts: readonly string[]
  readonly operations: number
  /** Frames whose first concept is `c`: rows `framesAt[c]` up to `framesAt[c + 1]`. */
  readonly framesAt: Int32Array
  readonly operation: Uint16Array
  readonly points: Uint8Array
  /** Second and third concept of a frame; `none` where it asks for fewer. */
  readonly second: Uint16Array
  readonly third: Uint16Array
  readonly none: number
  /** Concepts that make an operation more likely, or less: rows `contextAt[o]` up to `contextAt[o + 1]`; the last range holds for all operations. */
  readonly contextAt: Int32Array
  readonly context: Uint16Array
  readonly weight: Int8Array
}

type Term = readonly number[]

const termsOf = (text: string | undefined): Term[] =>
  text === undefined || text === '' ? [] : text.split(',').map((term) => term.split(' ').map((number) => parseInt(number, 36)))

const layOutFrames = (rows: readonly string[], concepts: number) => {
  const byFirst: (readonly [operation: number, term: Term])[][] = Array.from({ length: concepts }, () => [])
  rows.forEach((row, operation) => {
    for (const term of termsOf(row.split('|')[0])) byFirst[term[0] ?? 0]?.push([operation, term])
  })
  const frames = byFirst.flat()
  const framesAt = new Int32Array(concepts + 1)
  byFirst.forEach((list, concept) => (framesAt[concept + 1] = (framesAt[concept] ?? 0) + list.length))
  return {
    framesAt,
    operation: Uint16Array.from(frames, ([operation]) => operation),
    points: Uint8Array.from(frames, ([, term]) => term[term.length - 1] ?? 0),
    second: Uint16Array.from(frames, ([, term]) => (term.length > 2 ? (term[1] ?? concepts) : concepts)),
    third: Uint16Array.from(frames, ([, term]) => (term.length > 3 ? (term[2] ?? concepts) : concepts)),
    none: concepts,
  }
}

const layOutContext = (rows: readonly string[]) => {
  const lists = rows.map((row) => {
    const [, pro, contra] = row.split('|')
    return [...termsOf(pro), ...termsOf(contra).map(([concept = 0, points = 0]) => [concept, -points])]
  })
  const flat = lists.flat()
  const contextAt = new Int32Array(lists.length + 1)
  lists.forEach((list, at) => (contextAt[at + 1] = (contextAt[at] ?? 0) + list.length))
  return {
    contextAt,
    context: Uint16Array.from(flat, ([concept = 0]) => concept),
    weight: Int8Array.from(flat, ([, points = 0]) => points),
  }
}

const build = (): Rules => {
  const concepts = conceptNames.split('\n')
  const rows = ruleRows.split('\n')
  return { concepts, operations: rows.length, ...layOutFrames(rows, concepts.length), ...layOutContext([...rows, anywhere]) }
}

let built: Rules | undefined

/** The rules that come with bonsens; built on first use. */
export const defaultRules = (): Rules => (built ??= build())
