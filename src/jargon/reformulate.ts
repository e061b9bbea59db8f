import type { DecodedRequest, Language, RequestSlots } from '../assessment.ts'
import { defaultCatalogue } from './catalogue.ts'
import { wishesEn, wishesFr } from './catalogue.generated.ts'
import { chosen } from './choices.ts'
import type { JargonReading } from './decode-jargon.ts'
import type { OperationId } from './operation.ts'

export interface ReformulateOptions {
  /** Absent: the language that the decoding is written in. */
  readonly language?: Language
}

/** What is understood of a customer's words: the readings of a text, one of them, or a ticket's request. */
export type Decoded = readonly JargonReading[] | JargonReading | DecodedRequest

/** A second reading this near, and no sure first one: ask which of the two. */
const CLOSE = 0.12
const SURE = 0.75
/** Less likely readings are guesses: nobody has understood that yet. */
const UNDERSTOOD = 0.45

const sentences = {
  fr: {
    understood: (wish: string): string => `Si je comprends bien, vous souhaitez ${wish}.`,
    noted: (request: string): string => `Si je comprends bien, voici votre demande : ${request}.`,
    guessed: (wish: string): string => `Je voudrais m'assurer de bien vous comprendre. Souhaitez-vous ${wish} ?`,
    either: (one: string, other: string): string => `Je voudrais m'assurer de bien vous comprendre. Souhaitez-vous ${one}, ou plutôt ${other} ?`,
  },
  en: {
    understood: (wish: string): string => `If I understand correctly, you would like to ${wish}.`,
    noted: (request: string): string => `If I understand correctly, this is your request: ${request}.`,
    guessed: (wish: string): string => `I want to be sure that I understand you. Would you like to ${wish}?`,
    either: (one: string, other: string): string => `I want to be sure that I understand you. Would you like to ${one}, or rather to ${other}?`,
  },
} as const

let wishes: Readonly<Record<Language, readonly string[]>> | undefined

/** What the customer wishes, as an infinitive, with blanks; undefined for operations of the user's own. */
const wishFor = (operation: OperationId, language: Language): string | undefined => {
  wishes ??= { fr: wishesFr.split('\n'), en: wishesEn.split('\n') }
  return wishes[language][defaultCatalogue().numberOf.get(operation) ?? -1]
}

/** One question: the first, up to its mark; those in brackets belong to it. */
const firstQuestion = (text: string): string => {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    if (letter === '(') depth++
    else if (letter === ')') depth--
    else if (letter === '?' && depth <= 0) return text.slice(0, i + 1)
  }
  return text
}

interface Candidate {
  readonly operation: OperationId
  readonly confidence: number
}

/** Another reading that is nearly as likely, and not asked for besides: together they are no likelier than one. */
const rivalOf = ({ confidence }: Candidate, others: readonly Candidate[]): Candidate | undefined =>
  confidence >= SURE ? undefined : others.find((other) => confidence - other.confidence <= CLOSE && confidence + other.confidence <= 1)

const isList = (decoding: Decoded): decoding is readonly JargonReading[] => Array.isArray(decoding)

/** The catalogue's own question on an operation, but for what was named; undefined for operations of the user's own. */
const knownQuestion = ({ operation, slots }: Pick<DecodedRequest, 'operation' | 'slots'>, language: Language): string | undefined => {
  const question = defaultCatalogue().textsIn(language).questions[defaultCatalogue().numberOf.get(operation) ?? -1]
  return question === undefined ? undefined : chosen(question, slots)
}

/** The language that a decoding is written in. */
export const languageOf = (decoding: Pick<DecodedRequest, 'operation' | 'slots' | 'clarify'>): Language =>
  knownQuestion(decoding, 'fr') === decoding.clarify ? 'fr' : 'en'

/** The decoding's question, in this language where the catalogue has it. */
const questionFor = (decoding: JargonReading | DecodedRequest, language: Language): string => {
  const isOwn = knownQuestion(decoding, 'fr') !== decoding.clarify && knownQuestion(decoding, 'en') !== decoding.clarify
  return firstQuestion((isOwn ? undefined : knownQuestion(decoding, language)) ?? decoding.clarify)
}

const withoutBlanks = (request: string): string => request.replace(/\[[^\]]*\]/g, '…').replace(/[.\s]+$/, '')

/**
 * Writes what a specialist would send back to the customer: the request in words that the customer can confirm, and the one question that is open.
 * When two readings are close, the question is which of them is meant; when the only one is a guess, whether it is. Empty when there is no reading.
 */
export const reformulate = (decoding: Decoded, { language }: ReformulateOptions = {}): string => {
  const readings: readonly (JargonReading | DecodedRequest)[] = isList(decoding) ? decoding : [decoding]
  const [best, ...others] = readings
  if (best === undefined) return ''
  const inLanguage = language ?? languageOf(best)
  const { understood, guessed, noted, either } = sentences[inLanguage]
  const wishOf = (operation: OperationId, slots: RequestSlots): string | undefined => {
    const wish = wishFor(operation, inLanguage)
    return wish === undefined ? undefined : chosen(wish, slots)
  }
  const wish = wishOf(best.operation, best.slots)
  if (wish === undefined) return `${noted(withoutBlanks(best.reformulated))} ${questionFor(best, inLanguage)}`
  const rival = rivalOf(best, 'alternatives' in best ? best.alternatives : others)
  const other = rival === undefined ? undefined : wishOf(rival.operation, best.slots)
  if (other !== undefined) return either(wish, other)
  return best.confidence < UNDERSTOOD ? guessed(wish) : `${understood(wish)} ${questionFor(best, inLanguage)}`
}
