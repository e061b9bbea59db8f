import type { Language } from '../src/assessment.ts'

/** A set of real text under `quality/`. */
export interface QualitySet {
  readonly name: string
  readonly lang: Language
  readonly labelled: boolean
  /** The angry party is often a third person: every message is taken as the customer's. */
  readonly everyoneIsCustomer?: boolean
  /** How long after the last message a thread is judged. */
  readonly daysLater?: number
}

const labelled = (lang: Language, names: readonly string[]): readonly QualitySet[] =>
  names.map((name) => ({ name, lang, labelled: true }))

/** Where messages lie in the proportions in which they came, as far as their publishers tell: the mix that reliability is read on. */
export const naturalFlows: readonly string[] = ['gh_frustration', 'maia_turns_en', 'spplus_fr', 'showroomprive_fr', 'cdiscount_fr']

/** Nearest first to what a support lead means by frustration; stars and film lines last. */
export const qualitySets: readonly QualitySet[] = [
  ...labelled('en', ['complaints_acl19', 'airline_us_neg_vs_neutral', 'gh_frustration']),
  { name: 'gh_heated_threads', lang: 'en', labelled: true, everyoneIsCustomer: true },
  ...labelled('en', ['maia_turns_en', 'maia_threads_en']),
  ...labelled('fr', ['spplus_fr', 'spplus_fr_neg_vs_neutral', 'showroomprive_fr', 'appreviews_fr']),
  ...labelled('en', ['appreviews_en']),
  ...labelled('fr', ['cdiscount_fr']),
  ...labelled('en', ['cesamard', 'senti4sd_neg', 'goemotions_anger', 'tweeteval_anger']),
  ...labelled('fr', ['deft17_neg_fr']),
  ...labelled('en', ['xed_anger_en']),
  ...labelled('fr', ['xed_anger_fr']),
  { name: 'sumo_background_en', lang: 'en', labelled: false, daysLater: 1 },
  { name: 'free_mobile_fr', lang: 'fr', labelled: false }
]
