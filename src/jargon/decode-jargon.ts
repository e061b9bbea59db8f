import type { DecodedRequest, Language, RequestSlots } from '../assessment.ts'
import { read } from '../text/read.ts'
import type { Span } from '../text/reading.ts'
import { jargonWith } from './change-jargon.ts'
import { chosen } from './choices.ts'
import { decode, type Decoding } from './decode.ts'
import type { Jargon } from './jargon.ts'
import type { JargonChanges } from './jargon-changes.ts'
import type { OperationId } from './operation.ts'
import { type SlotReader, slotReader } from './slots.ts'

export interface DecodeOptions {
  /** Language of the texts in the readings. Absent: the message's, or English where that is not known. */
  readonly language?: Language
  /** Most readings to give. Absent: 3. */
  readonly limit?: number
  /** Operations and wordings of your own; worked out once for each object, so do not change it afterwards. */
  readonly jargon?: JargonChanges
}

/** Words of a text: `quote === text.slice(start, end)`, in UTF-16 units. */
export interface QuotedWords extends Span {
  readonly quote: string
}

/** What has to hold before an operation, or is often forgotten on the way. */
export interface Prerequisite {
  readonly id: string
  readonly text: string
  /** Often forgotten. */
  readonly forgotten: boolean
}

/** Words that speak for a reading, by the concept that they stand for; `word` for a single one that was learned by itself. */
export interface ConceptEvidence extends QuotedWords {
  readonly concept: string
}

/** One reading of what a customer asks for. */
export interface JargonReading {
  readonly operation: OperationId
  /** How likely it is asked for: 0 to 1. Of a text that asks for two things, two readings may be likely. */
  readonly confidence: number
  readonly quote: QuotedWords
  readonly title: string
  readonly effort: DecodedRequest['effort']
  readonly actor: DecodedRequest['actor']
  readonly prerequisites: readonly Prerequisite[]
  /** The question that tells this reading from its neighbours; it does not ask what the text names. */
  readonly clarify: string
  /** The request in a specialist's words; what the text does not say is in `[brackets]`. */
  readonly reformulated: string
  readonly slots: RequestSlots
  readonly why: readonly ConceptEvidence[]
}

const WORD = 'word'

const wordsOf = (text: string, { start, end }: Span): QuotedWords => ({ start, end, quote: text.slice(start, end) })

const readingOf = (text: string, slots: SlotReader, { operation, confidence, span, why }: Decoding, { catalogue, rules }: Jargon, language: Language): JargonReading | undefined => {
  const facts = catalogue.operations[operation]
  if (facts === undefined) return undefined
  const texts = catalogue.textsIn(language)
  const named = slots.named()
  const { id, effort, actor, prerequisites, forgottenSteps } = facts
  const prerequisite = (forgotten: boolean) => (number: number): Prerequisite =>
    ({ id: catalogue.prerequisiteIds[number] ?? '', text: texts.prerequisites[number] ?? '', forgotten })
  return {
    operation: id,
    confidence,
    quote: wordsOf(text, span),
    title: texts.titles[operation] ?? '',
    effort,
    actor,
    prerequisites: [...prerequisites.map(prerequisite(false)), ...forgottenSteps.map(prerequisite(true))],
    clarify: chosen(texts.questions[operation] ?? '', named),
    reformulated: slots.fill(texts.canonicals[operation] ?? ''),
    slots: named,
    why: why.map(({ concept, start, end }) => ({ concept: rules.concepts[concept] ?? WORD, ...wordsOf(text, { start, end }) })),
  }
}

/** Texts also come from code without types. */
const checkText = (text: unknown): void => {
  if (typeof text !== 'string') throw new TypeError(`a text expected, found ${text === null ? 'null' : typeof text}`)
}

/**
 * Says what a customer's words ask for, likeliest first; empty when they ask for nothing that is in the catalogue.
 * Takes any string.
 * @throws TypeError on what is no string; RangeError or PatternError when `jargon` cannot be used.
 */
export const decodeJargon = (text: string, { language, limit = 3, jargon: changes }: DecodeOptions = {}): readonly JargonReading[] => {
  checkText(text)
  const jargon = jargonWith(changes)
  const reading = read(text, jargon.table, { by: 'customer' })
  const inLanguage = language ?? (reading.language === 'fr' ? 'fr' : 'en')
  const slots = slotReader(text)
  return decode(reading, jargon).slice(0, Math.max(0, limit))
    .map((decoding) => readingOf(text, slots, decoding, jargon, inLanguage))
    .filter((one) => one !== undefined)
}
