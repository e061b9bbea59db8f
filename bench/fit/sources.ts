import type { Language } from '../../src/assessment.ts'

/** A labelled set that points may be learned from: one domain of its language. */
export interface Source {
  readonly name: string
  readonly lang: Language
  /** Terms that the set is under, as its publisher states them. */
  readonly terms: string
  /** MIT, Apache, CC BY or Licence Ouverte: fitted on by the open variant too. */
  readonly open: boolean
  /** Written to somebody who should help, or about what was bought or used. Other sets, films and politics, lend weight to a phrase but cannot recommend it. */
  readonly near: boolean
}

/** Sets under NC or ND terms (airline, MAIA) are not here: they are for measuring only. `spplus_fr` holds the rows of `spplus_fr_neg_vs_neutral`. */
export const sources: readonly Source[] = [
  { name: 'complaints_acl19', lang: 'en', terms: 'none stated', open: false, near: true },
  { name: 'gh_frustration', lang: 'en', terms: 'MIT', open: true, near: true },
  { name: 'appreviews_en', lang: 'en', terms: 'MIT', open: true, near: true },
  { name: 'cesamard', lang: 'en', terms: 'MIT', open: true, near: true },
  { name: 'senti4sd_neg', lang: 'en', terms: 'MIT', open: true, near: true },
  { name: 'goemotions_anger', lang: 'en', terms: 'Apache-2.0', open: true, near: true },
  { name: 'tweeteval_anger', lang: 'en', terms: 'none stated', open: false, near: false },
  { name: 'xed_anger_en', lang: 'en', terms: 'CC BY 4.0', open: true, near: false },
  { name: 'spplus_fr', lang: 'fr', terms: 'Licence Ouverte 2.0', open: true, near: true },
  { name: 'showroomprive_fr', lang: 'fr', terms: 'none stated', open: false, near: true },
  { name: 'appreviews_fr', lang: 'fr', terms: 'MIT', open: true, near: true },
  { name: 'cdiscount_fr', lang: 'fr', terms: 'none stated', open: false, near: true },
  { name: 'deft17_neg_fr', lang: 'fr', terms: 'none stated', open: false, near: false },
  { name: 'xed_anger_fr', lang: 'fr', terms: 'CC BY 4.0', open: true, near: false },
]

/** Measured, never fitted on. */
export const measuredOnly: readonly Pick<Source, 'name' | 'lang'>[] = [
  { name: 'airline_us_neg_vs_neutral', lang: 'en' },
  { name: 'maia_turns_en', lang: 'en' },
]
