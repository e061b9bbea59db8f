import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { conceptIndexOf, type ConceptMention, conceptMentions } from '../jargon/concepts.ts'
import { FEWEST_POINTS } from '../jargon/evidence.ts'
import { type Hearing, hearingsOf, NEARBY_SHARE, shareOf, SILENCE } from '../jargon/hearing.ts'
import { crowdOf, NAT } from '../jargon/likelihoods.ts'
import { defaultRules } from '../jargon/rules.ts'
import { weigh } from '../jargon/weigh.ts'
import { defaultTable } from '../lexicons/index.ts'
import { packNumbers } from '../text/pack.ts'
import { read } from '../text/read.ts'
import { readCatalogue } from './catalogue.ts'
import { type Example, fitSoftmax, type Model, type Sentence, type Shape } from './softmax-regression.ts'

/**
 * Learns how much each concept speaks for each operation from `src/jargon/wordings.ndjson`: customers' sentences that were
 * written for this project. Runs after `generate.ts`, which it needs the tables of. Same sources, same bytes.
 */

/** `seen`: frames were written with it in view. `weight`: how many others it counts as: more for the examples that the project was founded on, less for long idle talk. */
const wording = z.strictObject({ seen: z.literal(true).optional(), weight: z.number().positive().optional(), lang: z.enum(['fr', 'en']), operation: z.string(), misuse: z.string(), text: z.string() })

type Wording = z.infer<typeof wording>

/** Pulls weights towards zero: chosen by the wordings held back in `bench/wordings.ndjson`, and flat around here. */
const RIDGE = 1
/** Idle talk is as various as all requests together, and there are fewer examples of it. */
const IDLE_WEIGHT = 3
/** A title has to be known by itself. */
const TITLE_WEIGHT = 5
/** Weaker weights are left out. */
const FAINT = 2
const STRONGEST = 127

const { operations } = readCatalogue()
const rules = defaultRules()
const table = defaultTable()
const index = conceptIndexOf(table, rules.concepts)
const labelOf = new Map(operations.map(({ id }, i) => [id, i]))

const readWordings = (): Wording[] =>
  readFileSync(new URL('../jargon/wordings.ndjson', import.meta.url), 'utf8').split('\n').filter((line) => line !== '')
    .map((line) => wording.parse(JSON.parse(line)))

const glossaryEntry = z.strictObject({
  lang: z.enum(['fr', 'en']), said: z.string(), meant: z.string(), operation: z.string(), for: z.array(z.string()), against: z.array(z.string()),
})

/** What customers say for something else, with each of the words that tell. */
const glossary = (): Wording[] =>
  z.array(glossaryEntry).parse(JSON.parse(readFileSync(new URL('../jargon/glossary.json', import.meta.url), 'utf8')))
    .flatMap(({ lang, said, operation, for: telling }) => telling.map((word) => ({ lang, operation, misuse: 'deceptive-word', text: `${said} ${word}` })))

const titles = (): Wording[] =>
  operations.flatMap(({ id, title, canonical }) => (['fr', 'en'] as const).flatMap((lang) =>
    [title[lang], canonical[lang]].map((text) => ({ lang, operation: id, misuse: 'correct-term', text, weight: TITLE_WEIGHT }))))

/** The frames of each sentence, by how much they reach beyond the fewest points. */
const hintsOf = (mentions: readonly ConceptMention[], sentence: number): Sentence['hints'] => {
  const { bestScore, bestSentence } = weigh(rules, mentions)
  return [...bestScore].flatMap((score, label) => (score >= FEWEST_POINTS && bestSentence[label] === sentence ? [[label, 1, score - FEWEST_POINTS] as const] : []))
}

const sentenceOf = (mentions: readonly ConceptMention[], hearing: Hearing, trusted: boolean): Sentence => {
  const share = shareOf(hearing)
  return {
    features: hearing.concepts.map((concept, i) => [concept, i < hearing.own ? share : share * NEARBY_SHARE]),
    hints: trusted ? hintsOf(mentions, hearing.sentence) : [],
  }
}

const exampleOf = ({ text, operation, seen, weight }: Wording): Example => {
  const mentions = conceptMentions(read(text, table, { by: 'customer' }), index)
  const hearings = mentions.length === 0 ? SILENCE : hearingsOf(mentions)
  return {
    // Frames that were written with a wording in view say nothing of how far frames can be trusted.
    sentences: hearings.map((hearing) => sentenceOf(mentions, hearing, seen !== true)),
    label: labelOf.get(operation) ?? operations.length,
    against: Math.exp(crowdOf(hearings.length) / NAT),
    weight: weight ?? (operation === 'none' ? IDLE_WEIGHT : 1),
  }
}

const zigzag = (n: number): number => (n << 1) ^ (n >> 31)

const quantised = (weight: number): number => {
  const rounded = Math.max(-STRONGEST, Math.min(STRONGEST, Math.round(weight * NAT)))
  return Math.abs(rounded) < FAINT ? 0 : rounded
}

const packModel = ({ weights, slopes }: Model, { features, labels }: Shape): string => {
  const rows: number[] = []
  for (let feature = 0; feature < features; feature++) {
    const row = Array.from(weights.subarray(feature * labels, (feature + 1) * labels), quantised)
    const kept = row.flatMap((weight, label) => (weight === 0 ? [] : [label]))
    rows.push(kept.length, ...kept.flatMap((label, i) => [label - (kept[i - 1] ?? -1), zigzag(row[label]!)]))
  }
  const bias = Array.from(weights.subarray(features * labels), (weight) => zigzag(Math.round(weight * NAT)))
  return `// Generated by \`npm run generate\` from the wordings. Do not edit.

export const evidenceSlopes: readonly number[] = [${Array.from(slopes, (slope) => Math.round(slope * NAT * 100) / 100).join(', ')}]
export const evidenceBias = '${packNumbers(bias)}'
export const evidenceRows = '${packNumbers(rows)}'
`
}

const examples = [...readWordings(), ...titles(), ...glossary()].map(exampleOf)
const shape: Shape = { features: rules.concepts.length, labels: operations.length + 1, slopes: 2, ridge: RIDGE }
const source = packModel(fitSoftmax(examples, shape), shape)
writeFileSync(new URL('../jargon/evidence.generated.ts', import.meta.url), source)
process.stdout.write(`src/jargon/evidence.generated.ts  ${examples.length} wordings, ${source.length} characters, ${gzipSync(source, { level: 9 }).length} gzipped\n`)
