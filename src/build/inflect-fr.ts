import { createRequire } from 'node:module'
import { agree } from 'french-adjectives'

type Conjugations = Readonly<Record<string, Readonly<Record<string, readonly (string | null)[]>>>>

/** Lefff's letters: present, subjunctive, imperative, imperfect, gerund, past participle, future, conditional, infinitive. */
const writtenMoods = ['P', 'S', 'Y', 'I', 'G', 'K', 'F', 'C', 'W']

/** Too young, or too low, for Lefff; all conjugate like `aimer`. */
const modernVerbs = ['bugger', 'buguer', 'beuguer', 'ghoster', 'uploader']

/** Where the rules of agreement go wrong. */
const irregularNominals: Readonly<Record<string, readonly string[]>> = {
  avocat: ['avocat', 'avocats', 'avocate', 'avocates'],
  escroc: ['escroc', 'escrocs'],
  tout: ['tout', 'tous', 'toute', 'toutes'],
  travail: ['travail', 'travaux'],
  réseau: ['réseau', 'réseaux'],
  délai: ['délai', 'délais'],
  avis: ['avis'],
  prix: ['prix'],
}

/** New verbs end in -er or -ir; some adjectives and nouns do too (`premier`, `étranger`, `espoir`). */
const verbEnding = /[ei]r$/
const nominalEnding = /(?:ier|ger|cher|oir|air)$|^(?:amer|fer|hiver|leader|désir|plaisir|avenir|souvenir)$/
const frenchWord = /^[a-zàâäçéèêëîïôöùûüÿœæ]{2,}$/

let conjugations: Conjugations | undefined

const loadConjugations = (): Conjugations => {
  conjugations ??= createRequire(import.meta.url)('french-verbs-lefff/dist/conjugations.json') as Conjugations
  return conjugations
}

const conjugate = (infinitive: string): readonly string[] => {
  const moods = loadConjugations()[infinitive]
  if (moods === undefined) return []
  const cells = writtenMoods.flatMap((mood) => moods[mood] ?? [])
  return cells.filter((form): form is string => form !== null && form !== 'NA')
}

/** Verbs that are missing borrow the endings of `aimer`, with the `e` that keeps a soft g (`buggeons`). */
const conjugateModern = (infinitive: string): readonly string[] => {
  const stem = infinitive.slice(0, -'er'.length)
  return conjugate('aimer').map((form) => {
    const ending = form.slice('aim'.length)
    return stem.endsWith('g') && /^[aoâ]/.test(ending) ? `${stem}e${ending}` : stem + ending
  })
}

/** Nouns in -teur agree as `menteuse` or as `directrice`: both are given. */
const agreeNominal = (lemma: string): readonly string[] => {
  const irregular = irregularNominals[lemma]
  if (irregular !== undefined) return irregular
  const regular = (['M', 'F'] as const).flatMap((gender) =>
    (['S', 'P'] as const).map((number) => agree(lemma, gender, number, null, false, undefined)))
  if (!lemma.endsWith('teur')) return regular
  const stem = lemma.slice(0, -'eur'.length)
  return [...regular, `${stem}rice`, `${stem}rices`]
}

const formsOf = (lemma: string): readonly string[] => {
  const conjugated = conjugate(lemma)
  if (conjugated.length > 0) return conjugated
  if (modernVerbs.includes(lemma)) return conjugateModern(lemma)
  if (verbEnding.test(lemma) && !nominalEnding.test(lemma)) {
    throw new Error(`inflectFrench: "${lemma}" looks like a verb, but no conjugation of it is known; spell its forms out as [a|b]`)
  }
  return agreeNominal(lemma)
}

/**
 * All forms of a French verb, adjective or noun that people write today: no passé simple, no imperfect subjunctive.
 * The lemma is the infinitive (without `se`) or the masculine singular. Throws on what cannot be inflected.
 */
export const inflectFrench = (lemma: string): readonly string[] => {
  if (!frenchWord.test(lemma)) {
    throw new Error(`inflectFrench: expected one lower-case French word, got "${lemma}"`)
  }
  return [...new Set(formsOf(lemma))]
}
