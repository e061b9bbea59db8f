import type { Alternative, DecodedRequest, TicketLanguage } from '../assessment.ts'
import type { Reading } from '../text/reading.ts'
import type { Catalogue } from './catalogue.ts'
import { conceptMentions } from './concepts.ts'
import { decodeMentions, type Ranking, rankMentions } from './decode.ts'
import type { Jargon } from './jargon.ts'
import type { OperationId } from './operation.ts'
import { type Heard, prerequisiteStatus } from './prerequisite-status.ts'
import { fillSlots } from './slots.ts'

/** What the decoder needs of a conversation: the customer's side of it. */
export interface CustomerSide {
  readonly customer: readonly { readonly id: string, readonly reading: Reading }[]
  readonly subject: Reading | undefined
}

/** A decoding counts this much more, in hundredths, for each later message that says the same again; a long thread proves no more. */
const RESTATED = 4
const MOST_RESTATED = 2
/** The subject and the opening message say what is wanted; later ones mostly answer questions. */
const OPENING = 6
const MOST_REQUESTS = 2
/** Below, it is a guess that a team should not see; a second request must be surer. */
const LEAST_CONFIDENCE = [0.45, 0.55] as const
const MOST_ALTERNATIVES = 3
const PLAIN_DEED = 0.6
const SURE = 0.97
/** Where a subject line is quoted from. */
const SUBJECT = 'subject'

interface Said {
  readonly decoding: Ranking
  readonly heard: Heard
  readonly opening: boolean
  times: number
}

const isLess = (one: Ranking, than: Ranking): boolean => one.confidence < than.confidence

/** The strongest decoding of each operation, with how many messages ask for it. */
const gather = (heard: readonly Heard[], jargon: Jargon): Map<number, Said> => {
  const said = new Map<number, Said>()
  const first = heard.find(({ messageId }) => messageId !== SUBJECT)
  for (const message of heard) {
    const opening = message === first || message.messageId === SUBJECT
    for (const decoding of rankMentions(message.mentions, jargon)) {
      const before = said.get(decoding.operation)
      const times = (before?.times ?? 0) + 1
      if (before === undefined || isLess(before.decoding, decoding)) said.set(decoding.operation, { decoding, heard: message, opening, times })
      else before.times = times
    }
  }
  return said
}

const confidenceOf = ({ decoding, opening, times }: Said): number =>
  Math.min(SURE, (Math.round(decoding.confidence * 100) + (opening ? OPENING : 0) + RESTATED * Math.min(MOST_RESTATED, times - 1)) / 100)

const alternativesTo = (best: Said, all: readonly Said[], { operations }: Catalogue): readonly Alternative[] =>
  all.filter((one) => one !== best).slice(0, MOST_ALTERNATIVES)
    .map((one) => ({ operation: operations[one.decoding.operation]?.id ?? '', confidence: confidenceOf(one) }))

const requestOf = (said: Said, all: readonly Said[], heard: readonly Heard[], jargon: Jargon, language: 'fr' | 'en'): DecodedRequest | undefined => {
  const { catalogue } = jargon
  const { operation } = said.decoding
  const facts = catalogue.operations[operation]
  const { questions, canonicals } = catalogue.textsIn(language)
  const span = decodeMentions(said.heard.mentions, jargon).find((one) => one.operation === operation)?.span
  if (facts === undefined || span === undefined) return undefined
  const { start, end } = span
  const { messageId, reading: { text } } = said.heard
  return {
    operation: facts.id,
    confidence: confidenceOf(said),
    quote: { kind: 'quote', messageId, start, end, quote: text.slice(start, end) },
    effort: facts.effort,
    actor: facts.actor,
    prerequisites: [...facts.prerequisites, ...facts.forgottenSteps].map((one) => prerequisiteStatus(one, heard, jargon)),
    clarify: questions[operation] ?? '',
    reformulated: fillSlots(canonicals[operation] ?? '', text),
    alternatives: alternativesTo(said, all, catalogue),
  }
}

const categoryOf = (id: OperationId): string => id.split('.')[0] ?? ''
const isDiagnosis = (id: OperationId): boolean => id.includes('.diagnose-')

/** Who names the deed wants the deed: a diagnosis steps behind it. */
const deedsFirst = (ranked: readonly Said[], { operations }: Catalogue): readonly Said[] => {
  const idOf = ({ decoding }: Said): OperationId => operations[decoding.operation]?.id ?? ''
  const [best] = ranked
  if (best === undefined || !isDiagnosis(idOf(best))) return ranked
  const deed = ranked.find((one) => !isDiagnosis(idOf(one)) && categoryOf(idOf(one)) === categoryOf(idOf(best)) && confidenceOf(one) >= PLAIN_DEED)
  return deed === undefined ? ranked : [deed, ...ranked.filter((one) => one !== deed)]
}

/** What the customer asks for over a whole conversation, strongest first, in the customer's language. */
export const decodeRequests = ({ customer, subject }: CustomerSide, jargon: Jargon, language: TicketLanguage): readonly DecodedRequest[] => {
  const sides = subject === undefined ? customer : [{ id: SUBJECT, reading: subject }, ...customer]
  const heard = sides.map(({ id, reading }): Heard => ({ messageId: id, reading, mentions: conceptMentions(reading, jargon.concepts) }))
  const all = deedsFirst([...gather(heard, jargon).values()]
    .sort((a, b) => confidenceOf(b) - confidenceOf(a) || b.decoding.score - a.decoding.score || a.decoding.operation - b.decoding.operation), jargon.catalogue)
  return all.filter((one, place) => confidenceOf(one) >= LEAST_CONFIDENCE[place === 0 ? 0 : 1]).slice(0, MOST_REQUESTS)
    .map((one) => requestOf(one, all, heard, jargon, language === 'fr' ? 'fr' : 'en'))
    .filter((one) => one !== undefined)
}
