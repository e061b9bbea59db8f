import nlp from 'compromise'

interface Conjugation {
  readonly PresentTense?: string
  readonly PastTense?: string
  readonly Participle?: string
  readonly Gerund?: string
}

interface Comparison {
  readonly Comparative?: string
  readonly Superlative?: string
}

/** Forms that compromise leaves out. */
const further: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'are', 'were', 'been']
}

/** "cancelled" and "canceled": each is right on one side of the ocean. */
const twinSpellings = (lemma: string, form: string): readonly string[] => {
  if (!/[^aeiou][ae]l$/.test(lemma)) return [form]
  const ending = /l+(ed|ing)$/.exec(form)?.[1]
  return ending === undefined ? [form] : [lemma + ending, `${lemma}l${ending}`]
}

const readAs = (kind: 'Verb' | 'Noun' | 'Adjective', lemma: string) => {
  const word = nlp(lemma)
  word.tag(kind)
  return word
}

const verbForms = (lemma: string): readonly string[] => {
  const [verb] = readAs('Verb', lemma).verbs().conjugate() as readonly Conjugation[]
  const forms = [verb?.PresentTense, verb?.PastTense, verb?.Participle, verb?.Gerund]
  return forms.filter((form) => form !== undefined).flatMap((form) => twinSpellings(lemma, form))
}

const nounForms = (lemma: string): readonly string[] => [readAs('Noun', lemma).nouns().toPlural().text()]

const adjectiveForms = (lemma: string): readonly string[] => {
  const [adjective] = readAs('Adjective', lemma).adjectives().conjugate() as readonly Comparison[]
  const { Comparative: more, Superlative: most } = adjective ?? {}
  return more === undefined || most === undefined || more === lemma ? [] : [more, most]
}

const isVerb = (lemma: string): boolean => nlp(`they will ${lemma} it`).match(lemma).has('#Verb')

/** A word that is a verb and a noun takes its plural from the verb: both end in -s. */
const formsOf = (lemma: string): readonly string[] => {
  if (nlp(lemma).has('#Adjective')) return adjectiveForms(lemma)
  return isVerb(lemma) ? verbForms(lemma) : nounForms(lemma)
}

/** All forms of an English word, itself first: verbs conjugated, nouns in the plural, adjectives compared where one word does it. */
export const inflectEnglish = (lemma: string): readonly string[] => {
  const forms = [lemma, ...(further[lemma] ?? []), ...formsOf(lemma)]
  return [...new Set(forms.map((form) => form.toLowerCase()).filter((form) => /^[a-z]+$/.test(form)))]
}
