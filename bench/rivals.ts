import type { Language } from '../src/assessment.ts'

/** A word list of the field, as people use it today. */
export interface Rival {
  readonly name: string
  readonly lang: Language
  /** Higher is angrier. */
  readonly rank: (text: string) => number
}

export interface Rivals {
  readonly present: readonly Rival[]
  /** Packages that are not installed. */
  readonly absent: readonly string[]
}

/** Each list that is installed here. None is a dependency of the product. */
export const loadRivals = async (): Promise<Rivals> => {
  const loaders: readonly (readonly [string, () => Promise<Rival>])[] = [
    ['sentiment', sentiment],
    ['vader-sentiment', vader],
    ['wink-sentiment', wink],
    ['natural', naturalEnglish],
    ['natural', naturalFrench]
  ]
  const present: Rival[] = []
  const absent = new Set<string>()
  for (const [name, load] of loaders) {
    const rival = await load().catch(() => undefined)
    if (rival) present.push(rival)
    else absent.add(name)
  }
  return { present, absent: [...absent] }
}

/** Behind a function so that a package may be missing. */
const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module

const sentiment = async (): Promise<Rival> => {
  interface Analyser {
    analyze(text: string): { readonly score: number }
  }
  const { default: Sentiment } = await load<{ default: new () => Analyser }>('sentiment')
  const analyser = new Sentiment()
  return { name: 'sentiment', lang: 'en', rank: (text) => -analyser.analyze(text).score }
}

const vader = async (): Promise<Rival> => {
  interface Analyser {
    polarity_scores(text: string): { readonly compound: number }
  }
  const { SentimentIntensityAnalyzer: analyser } = await load<{ SentimentIntensityAnalyzer: Analyser }>('vader-sentiment')
  return { name: 'vader', lang: 'en', rank: (text) => -analyser.polarity_scores(text).compound }
}

const wink = async (): Promise<Rival> => {
  const { default: analyse } = await load<{ default: (text: string) => { readonly score: number } }>('wink-sentiment')
  return { name: 'wink', lang: 'en', rank: (text) => -analyse(text).score }
}

const naturalEnglish = (): Promise<Rival> => natural('en', 'English', 'afinn', 'porter_stemmer', 'aggressive_tokenizer')

const naturalFrench = (): Promise<Rival> => natural('fr', 'French', 'pattern', 'porter_stemmer_fr', 'aggressive_tokenizer_fr')

/** File by file: the whole package prints at import, reads `.env`, and brings redis, which slows every string loop of the process. */
const natural = async (lang: Language, language: string, list: string, stemmer: string, tokenizer: string): Promise<Rival> => {
  interface Analyser {
    getSentiment(words: readonly string[]): number
  }
  interface Tokenizer {
    tokenize(text: string): readonly string[]
  }
  const folder = 'natural/lib/natural'
  const { default: SentimentAnalyzer } = await load<{ default: new (language: string, stemmer: unknown, list: string) => Analyser }>(
    `${folder}/sentiment/SentimentAnalyzer.js`
  )
  const { default: stem } = await load<{ default: unknown }>(`${folder}/stemmers/${stemmer}.js`)
  const { default: Words } = await load<{ default: new () => Tokenizer }>(`${folder}/tokenizers/${tokenizer}.js`)
  const analyser = new SentimentAnalyzer(language, stem, list)
  const words = new Words()
  return { name: 'natural', lang, rank: (text) => -analyser.getSentiment(words.tokenize(text)) || 0 }
}
