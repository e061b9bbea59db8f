import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { conceptIndexOf, type ConceptMention, conceptMentions } from '../jargon/concepts.ts'
import { type Evidence, FEWEST_POINTS, type PackedEvidence, tellingIn, type TellingWord, unpackEvidence } from '../jargon/evidence.ts'
import { type Hearing, hearingsOf, NEARBY_SHARE, shareOf, wordShareOf } from '../jargon/hearing.ts'
import { crowdOf, likelihoods } from '../jargon/likelihoods.ts'
import { NAT } from '../jargon/nats.ts'
import { defaultRules } from '../jargon/rules.ts'
import { keyOf, lettersOf, type Word, wordsOf } from '../jargon/telling-words.ts'
import { weigh } from '../jargon/weigh.ts'
import { defaultTable } from '../lexicons/index.ts'
import { read } from '../text/read.ts'
import { readCatalogue } from './catalogue.ts'
import { type AskingExample, fitAsking } from './fit-asking.ts'
import { evidenceSource, keptWeights, type LearnedWord, packModel } from './pack-evidence.ts'
import { type Example, fitSoftmax, type Sentence, type Shape } from './softmax-regression.ts'

/**
 * Learns how much each concept speaks for each operation from `src/jargon/wordings.ndjson`: customers' sentences that were
 * written for this project. Runs after `generate.ts`, which it needs the tables of. Same sources, same bytes.
 */

/** `seen`: frames were written with it in view. `weight`: how many others it counts as: more for the examples that the project was founded on, less for long idle talk. */
const wording = z.strictObject({ seen: z.literal(true).optional(), weight: z.number().positive().optional(), lang: z.enum(['fr', 'en']), operation: z.string(), misuse: z.string(), text: z.string() })

type Wording = z.infer<typeof wording>

/** Pulls weights towards zero: chosen by the wordings held back in `bench/wordings.ndjson`, and flat around here. */
const RIDGE = 0.8
/** Customers choose other words than our writers: what is learned has to hold when some of them are missing. */
const UNHEARD = 0.25
/** Frames were written by one hand: words have to stand by themselves where none fits. */
const UNHEARD_FRAMES = 0.15
/** Idle talk is as various as all requests together, and there are fewer examples of it. */
const IDLE_WEIGHT = 2
/** A title has to be known by itself. */
const TITLE_WEIGHT = 5
/** Words that fewer wordings hold are not learned. */
const FEWEST_WORDINGS = 2

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

/** Words come behind the concepts. */
const sentenceOf = (mentions: readonly ConceptMention[], hearing: Hearing, trusted: boolean, rarity: readonly number[]): Sentence => {
  const { concepts, own, words, ownWords } = hearing
  const counted = (number: number, i: number, own: number, share: number): [number, number] => [number, i < own ? share : share * NEARBY_SHARE]
  const [share, wordShare] = [shareOf(hearing), wordShareOf(hearing)]
  return {
    features: [
      ...concepts.map((concept, i) => counted(concept, i, own, share)),
      ...words.map((word, i) => counted(rules.concepts.length + word, i, ownWords, wordShare * rarity[word]!)),
    ],
    hints: trusted ? hintsOf(mentions, hearing.sentence) : [],
  }
}

interface Heard extends Wording {
  readonly mentions: readonly ConceptMention[]
  readonly words: readonly Word[]
}

const hear = (one: Wording): Heard => {
  const reading = read(one.text, table, { by: 'customer' })
  return { ...one, mentions: conceptMentions(reading, index), words: wordsOf(reading, table) }
}

/** A word of so many nats of surprise counts once. */
const USUAL_RARITY = 5.5

/** First letters of words that enough wordings hold, sorted. */
const learnedWords = (heard: readonly Heard[]): readonly LearnedWord[] => {
  const found = new Map<number, number>()
  for (const { words } of heard) {
    for (const key of new Set(words.flatMap(({ key }) => (key === 0 ? [] : [key])))) found.set(key, (found.get(key) ?? 0) + 1)
  }
  return [...found].filter(([, wordings]) => wordings >= FEWEST_WORDINGS)
    .map(([key, wordings]) => ({ letters: lettersOf(key), rarity: Math.log(heard.length / wordings) / USUAL_RARITY }))
    .sort((a, b) => (a.letters < b.letters ? -1 : 1))
}

const weightOf = ({ operation, weight }: Pick<Wording, 'operation' | 'weight'>): number => weight ?? (operation === 'none' ? IDLE_WEIGHT : 1)

const exampleOf = ({ operation, seen, weight, mentions, words }: Heard, numberOf: ReadonlyMap<number, number>, rarity: readonly number[]): Example => {
  const telling = words.flatMap(({ key, ...place }): TellingWord[] => {
    const word = numberOf.get(key)
    return word === undefined ? [] : [{ word, ...place }]
  })
  const hearings = hearingsOf(mentions, telling)
  return {
    // Frames that were written with a wording in view say nothing of how far frames can be trusted.
    sentences: hearings.map((hearing) => sentenceOf(mentions, hearing, seen !== true, rarity)),
    label: labelOf.get(operation) ?? operations.length,
    against: Math.exp(crowdOf(hearings.length) / NAT),
    weight: weightOf({ operation, weight }),
  }
}

const heard = [...readWordings(), ...titles(), ...glossary()].map(hear)
const words = learnedWords(heard)
const numberOf = new Map(words.map(({ letters }, i) => [keyOf(letters, 0, letters.length), i]))
const rarity = words.map((word) => word.rarity)
const examples = heard.map((one) => exampleOf(one, numberOf, rarity))
/** Operations on one kind of thing: what speaks for one of them speaks a little for all. */
const kinds = [...new Set(operations.map(({ id }) => id.split('.')[0]))]
const families = [...operations.map(({ id }) => kinds.indexOf(id.split('.')[0])), -1]
const shape: Shape = { features: rules.concepts.length + words.length, labels: operations.length + 1, families, slopes: 2, ridge: RIDGE, unheard: { features: UNHEARD, hints: UNHEARD_FRAMES } }
const fitOn = (some: readonly Example[]): PackedEvidence => packModel(fitSoftmax(some, shape, (model) => keptWeights(model, shape, words)), shape, words)

/** Whether anything is asked for is learned from readings of wordings that those were not learned from: a half at a time. */
const PARTS = 2
/** Wordings that stand together are mostly of one writer: they are left out together. */
const BLOCKS_A_PART = 8

const partOf = (i: number): number => Math.floor((i * PARTS * BLOCKS_A_PART) / heard.length) % PARTS

/** How a wording is read: the odds of all readings against none, and the share of the likeliest among them. */
const askingExample = (evidence: Evidence, one: Heard): AskingExample[] => {
  const telling = tellingIn(one.words, evidence)
  if (telling.length === 0 && one.mentions.length === 0) return []
  const { bestScore, bestSentence } = weigh(rules, one.mentions)
  const likely = likelihoods(evidence, one.mentions, bestScore, bestSentence, telling)
  const idle = likely[likely.length - 1]!
  return [{ words: one.words, odds: (1 - idle) / idle, peak: Math.max(...likely.subarray(0, -1)) / (1 - idle), asks: one.operation !== 'none', weight: weightOf(one) }]
}

const report = (path: string, source: string, learned: string): void => {
  writeFileSync(new URL(`../jargon/${path}`, import.meta.url), source)
  process.stdout.write(`src/jargon/${path}  ${learned}, ${source.length} characters, ${gzipSync(source, { level: 9 }).length} gzipped\n`)
}

report('evidence.generated.ts', evidenceSource(fitOn(examples)), `${examples.length} wordings, ${words.length} words`)

const readings = Array.from({ length: PARTS }, (_, part) => {
  const evidence = unpackEvidence(fitOn(examples.filter((_, i) => partOf(i) !== part)), rules.concepts)
  return heard.filter((_, i) => partOf(i) === part).flatMap((one) => askingExample(evidence, one))
}).flat()
report('asking.generated.ts', fitAsking(readings), `${readings.length} wordings`)
