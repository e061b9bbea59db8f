import { isOpen } from './fit/sources.ts'
import type { Quality } from './quality-measures.ts'
import { fittedOf, forbidsFitting, setTerms } from './set-terms.ts'
import type { SetTerms } from './set-terms.ts'
import { markdownTable } from './table.ts'

/** Where each set comes from, on which terms, and what was made of it. */
export const termsSection = (quality: Quality): string =>
  `## Sets and their terms

${quality.fitted ? fittedTerms : 'Nothing is fitted on any of these sets.'}

*open*: under MIT, Apache, CC BY or Licence Ouverte, as its publisher states it. Dev halves: other halves, and whole sets of other trades, are kept apart from development.

${markdownTable(
    ['set', 'label 1 means', 'publisher', 'terms', 'open', 'fitted on'],
    setTerms.map((set) => [`\`${set.name}\``, set.positive ?? 'nobody labelled it', set.publisher, set.licence, isOpen({ terms: set.licence }) ? 'yes' : 'no', useOf(quality, set)]),
    ['set', 'label 1 means', 'publisher', 'terms', 'open', 'fitted on']
  )}`

const useOf = ({ fitted }: Quality, { name, licence }: SetTerms): string => {
  if (forbidsFitting(licence)) return 'never: measuring only'
  return fitted ? fittedOf(name) : 'no'
}

const list = (sets: readonly SetTerms[]): string => sets.map(({ name }) => `\`${name}\``).join(', ')

const learnedFrom = setTerms.filter(({ name }) => fittedOf(name) === 'yes')

const fittedTerms = `Nobody's sentence is part of this project: no row of these sets is shipped or kept in it, and the messages in [\`parallel.ndjson\`](../bench/fit/parallel.ndjson) were written for it. What is learned from the sets that say *yes* are words and pairs of words that several sets share, each with its points and with how many rows hold it
([\`provenance.json\`](../bench/fit/provenance.json)). Words that too few rows hold count by how a reader judged them for this project ([\`leanings.json\`](../bench/fit/leanings.json)), as far as the sets bear that out.

- **Measured, never learned from**: sets under NC or ND terms (${list(setTerms.filter(({ licence }) => forbidsFitting(licence)))}).
- **Learned from, though their terms are not open**: ${list(learnedFrom.filter(({ licence }) => !isOpen({ terms: licence })))}. Most were published without any terms; *unconfirmed*: called MIT where we heard of it, but we found no licence file in it.
  Whoever cannot live with that has the open variant above, which leaves them out.
- **Open**: ${list(learnedFrom.filter(({ licence }) => isOpen({ terms: licence })))}. These are the terms that the publisher put on the collection. The posts and reviews in it were written by others, who were not asked, and the place where they were
  written may have terms of its own: posts of Stack Overflow (\`senti4sd_neg\`), for one, are under CC BY-SA there.`
