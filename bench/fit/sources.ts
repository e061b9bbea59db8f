import type { Language } from '../../src/assessment.ts'

/** A labelled set that points may be learned from. */
export interface Source {
  readonly name: string
  readonly lang: Language
  /** Terms that the set is under, as its publisher states them. */
  readonly terms: string
  /** Trade and place that it shares with other sets: these are held out together. Absent: its own. */
  readonly domain?: string
  /** Written to somebody who should help, or about what was bought or used. Other sets, films and politics, lend weight to a phrase but cannot recommend it. */
  readonly near: boolean
}

/** Sets under NC or ND terms (airline, MAIA) are not here: they are for measuring only. `spplus_fr` holds the rows of `spplus_fr_neg_vs_neutral`. */
export const sources: readonly Source[] = [
  { name: 'complaints_acl19', lang: 'en', terms: 'none stated', near: true },
  { name: 'gh_frustration', lang: 'en', terms: 'MIT', near: true },
  { name: 'appreviews_en', lang: 'en', terms: 'MIT', near: true },
  { name: 'cesamard', lang: 'en', terms: 'MIT, unconfirmed', near: true },
  { name: 'senti4sd_neg', lang: 'en', terms: 'MIT', near: true },
  { name: 'goemotions_anger', lang: 'en', terms: 'Apache-2.0', near: true },
  { name: 'tweeteval_anger', lang: 'en', terms: 'none stated', near: false },
  { name: 'xed_anger_en', lang: 'en', terms: 'CC BY 4.0', near: false },
  { name: 'spplus_fr', lang: 'fr', terms: 'Licence Ouverte 2.0', near: true },
  { name: 'showroomprive_fr', lang: 'fr', terms: 'none stated', domain: 'reviews of French shops', near: true },
  { name: 'appreviews_fr', lang: 'fr', terms: 'MIT', near: true },
  { name: 'cdiscount_fr', lang: 'fr', terms: 'none stated', domain: 'reviews of French shops', near: true },
  { name: 'deft17_neg_fr', lang: 'fr', terms: 'none stated', near: false },
  { name: 'xed_anger_fr', lang: 'fr', terms: 'CC BY 4.0', near: false },
]

const openTerms = ['MIT', 'Apache-2.0', 'CC BY 4.0', 'Licence Ouverte 2.0']

/** These words and no others: terms that are not stated, or in doubt, are not open. */
export const isOpen = ({ terms }: Pick<Source, 'terms'>): boolean => openTerms.includes(terms)
