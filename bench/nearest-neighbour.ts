import { foldWords } from '../src/text/fold.ts'

/** A sentence that stands for an operation. */
export interface Example {
  readonly operation: string
  readonly text: string
}

type Vector = ReadonlyMap<string, number>

/** Words, and the runs of three letters in them. */
const termsOf = (text: string): readonly string[] =>
  foldWords(text).flatMap((word) => {
    const padded = ` ${word} `
    return [word, ...Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3))]
  })

const lengthOf = (vector: Vector): number => Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))

const vectorOf = (text: string, rarity: (term: string) => number): Vector => {
  const vector = new Map<string, number>()
  for (const term of termsOf(text)) vector.set(term, (vector.get(term) ?? 0) + rarity(term))
  return vector
}

const likeness = (one: Vector, other: Vector): number => {
  let product = 0
  for (const [term, weight] of one) product += weight * (other.get(term) ?? 0)
  return product === 0 ? 0 : product / (lengthOf(one) * lengthOf(other))
}

/** Below, the nearest example is too far to count. */
const NEAR_ENOUGH = 0.25

/** The plain rival: TF-IDF over words and letter trigrams, nearest example first. */
export const nearestNeighbour = (examples: readonly Example[]) => {
  const seen = new Map<string, number>()
  for (const { text } of examples) for (const term of new Set(termsOf(text))) seen.set(term, (seen.get(term) ?? 0) + 1)
  const rarity = (term: string): number => Math.log((1 + examples.length) / (1 + (seen.get(term) ?? 0)))
  const vectors = examples.map(({ operation, text }) => ({ operation, vector: vectorOf(text, rarity) }))
  return (text: string): readonly { readonly operation: string, readonly confidence: number }[] => {
    const asked = vectorOf(text, rarity)
    const best = new Map<string, number>()
    for (const { operation, vector } of vectors) {
      const like = likeness(asked, vector)
      if (like >= NEAR_ENOUGH && like > (best.get(operation) ?? 0)) best.set(operation, like)
    }
    return [...best].map(([operation, confidence]) => ({ operation, confidence })).sort((a, b) => b.confidence - a.confidence)
  }
}
