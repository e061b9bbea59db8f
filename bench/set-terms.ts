import { sources } from './fit/sources.ts'

/** Where a set comes from, and on which terms. */
export interface SetTerms {
  readonly name: string
  readonly publisher: string
  /** As its publisher states it. */
  readonly licence: string
  /** What a row labelled 1 is; absent: nobody labelled it. */
  readonly positive?: string
  /** Another set that holds the same words. */
  readonly within?: string
}

const shopReview = 'shop review of 1-2 stars (of 5)'
const appReview = 'app review of 1-2 stars'
const filmAnger = 'film line: anger'

export const setTerms: readonly SetTerms[] = [
  { name: 'complaints_acl19', publisher: 'danielpreotiuc/complaints-social-media', licence: 'none stated', positive: 'tweet to a company is a complaint' },
  { name: 'airline_us_neg_vs_neutral', publisher: 'CrowdFlower, US airline sentiment', licence: 'CC BY-NC-SA 4.0', positive: 'tweet to an airline is negative, not neutral' },
  { name: 'gh_frustration', publisher: 'vcu-swim-lab/incivility-dataset', licence: 'MIT', positive: 'issue comment: bitter frustration, impatience or entitlement' },
  { name: 'gh_heated_threads', publisher: 'vcu-swim-lab/incivility-dataset', licence: 'MIT', positive: 'locked issue thread holds an uncivil comment', within: 'gh_frustration' },
  { name: 'maia_turns_en', publisher: 'johndmendonca/MAIA-DQE', licence: 'CC BY-ND, for research', positive: 'customer’s turn in a support chat carries frustration or anger' },
  { name: 'maia_threads_en', publisher: 'johndmendonca/MAIA-DQE', licence: 'CC BY-ND, for research', positive: 'support chat holds such a turn', within: 'maia_turns_en' },
  { name: 'spplus_fr', publisher: 'Services Publics+, LonneQuent/PE-x-DTIP', licence: 'Licence Ouverte 2.0', positive: 'account of a public service, declared negative' },
  { name: 'spplus_fr_neg_vs_neutral', publisher: 'Services Publics+, LonneQuent/PE-x-DTIP', licence: 'Licence Ouverte 2.0', positive: 'the same, negative against neutral only', within: 'spplus_fr' },
  { name: 'showroomprive_fr', publisher: 'LudoENMA', licence: 'none stated', positive: shopReview },
  { name: 'appreviews_fr', publisher: 'Jl-wei/mini-bar', licence: 'MIT', positive: appReview },
  { name: 'appreviews_en', publisher: 'Jl-wei/mini-bar', licence: 'MIT', positive: appReview },
  { name: 'cdiscount_fr', publisher: 'Ibmaria', licence: 'none stated', positive: shopReview },
  { name: 'cesamard', publisher: 'appy1608/ECIR2023_Complaint-Detection', licence: 'MIT, unconfirmed', positive: 'product review holds a complaint' },
  { name: 'senti4sd_neg', publisher: 'collab-uniba/Senti4SD', licence: 'MIT', positive: 'Stack Overflow post is negative' },
  { name: 'goemotions_anger', publisher: 'google-research, GoEmotions', licence: 'Apache-2.0', positive: 'Reddit comment: anger or annoyance' },
  { name: 'tweeteval_anger', publisher: 'cardiffnlp/tweeteval', licence: 'none stated', positive: 'tweet: anger, not joy, optimism or sadness' },
  { name: 'deft17_neg_fr', publisher: 'DEFT 2017, in cardiffnlp/xlm-t', licence: 'none stated', positive: 'tweet on politics or ecology is negative' },
  { name: 'xed_anger_en', publisher: 'Helsinki-NLP/XED', licence: 'CC BY 4.0', positive: filmAnger },
  { name: 'xed_anger_fr', publisher: 'Helsinki-NLP/XED', licence: 'CC BY 4.0', positive: `${filmAnger} (labels carried over from English)` },
  { name: 'sumo_background_en', publisher: 'Mozilla Support, Thunderbird forum', licence: 'CC BY-SA' },
  { name: 'free_mobile_fr', publisher: 'tweets to a French telecom operator', licence: 'none stated' },
  { name: 'maia_fr_en_parallel', publisher: 'johndmendonca/MAIA-DQE', licence: 'CC BY-ND, for research' },
]

export const termsOf = (set: string): SetTerms | undefined => setTerms.find(({ name }) => name === set)

/** NC and ND sets are for measuring only. */
export const forbidsFitting = (licence: string): boolean => /\bBY-(NC|ND)/.test(licence)

/** Whether the fit of the lexicons saw a set's rows; the one list is `sources`. */
export const fittedOf = (set: string, fitted: readonly string[] = sources.map(({ name }) => name)): string => {
  if (fitted.includes(set)) return 'yes'
  const within = termsOf(set)?.within
  return within !== undefined && fitted.includes(within) ? `through ${within}` : 'no'
}
