import type { Alternative, DecodedRequest, RequestCourse, TicketLanguage } from '../assessment.ts'
import type { Catalogue } from './catalogue.ts'
import { chosen } from './choices.ts'
import { askingsIn, type Conversation, everybodyIn, SUBJECT } from './conversation.ts'
import { type Asking, courseOf } from './course.ts'
import { type Ranking, spanFor } from './decode.ts'
import { type Heard, quoteIn } from './heard.ts'
import type { Jargon } from './jargon.ts'
import { literalAnswers } from './literal-answers.ts'
import type { OperationId } from './operation.ts'
import { hearAll, type HeardOfAll, prerequisiteStatus } from './prerequisite-status.ts'
import { slotReader } from './slots.ts'

/** A decoding counts this much more, in hundredths, for each later message that says the same again; a long thread proves no more. */
const RESTATED = 4
const MOST_RESTATED = 2
/** The subject and the opening message say what is wanted; later ones mostly answer questions. */
const OPENING = 6
/** Where the opening is nearly as sure as what was said later, it comes first: what is asked back and forth is about it. */
const LEAD = 0.15
const MOST_REQUESTS = 2
/** Below, it is a guess that a team should not see; a second request must be surer. */
const LEAST_CONFIDENCE = [0.45, 0.55] as const
const MOST_ALTERNATIVES = 3
const PLAIN_DEED = 0.6
const SURE = 0.97

interface Said {
  readonly decoding: Ranking
  readonly heard: Heard
  readonly opening: boolean
  times: number
}

const isLess = (one: Ranking, than: Ranking): boolean => one.confidence < than.confidence

/** The strongest decoding of each operation, with how many messages ask for it. */
const gather = (askings: readonly Asking[]): Map<number, Said> => {
  const said = new Map<number, Said>()
  const first = askings.find(({ heard }) => heard.messageId !== SUBJECT)
  for (const asking of askings) {
    const { heard, rankings } = asking
    const opening = asking === first || heard.messageId === SUBJECT
    for (const decoding of rankings) {
      const before = said.get(decoding.operation)
      const times = (before?.times ?? 0) + 1
      if (before === undefined || isLess(before.decoding, decoding)) said.set(decoding.operation, { decoding, heard, opening, times })
      else before.times = times
    }
  }
  return said
}

const confidenceOf = ({ decoding, opening, times }: Said): number =>
  Math.min(SURE, (Math.round(decoding.confidence * 100) + (opening ? OPENING : 0) + RESTATED * Math.min(MOST_RESTATED, times - 1)) / 100)

/** What requests are ranked by. */
const leadOf = (one: Said): number => confidenceOf(one) + (one.opening ? LEAD : 0)

const alternativesTo = (best: Said, all: readonly Said[], { operations }: Catalogue): readonly Alternative[] =>
  all.filter((one) => one !== best).slice(0, MOST_ALTERNATIVES)
    .map((one) => ({ operation: operations[one.decoding.operation]?.id ?? '', confidence: confidenceOf(one) }))

/** All that was read of one conversation. */
interface Read {
  readonly askings: readonly Asking[]
  readonly all: readonly Said[]
  readonly jargon: Jargon
  readonly language: 'fr' | 'en'
  /** Customers' and agents' messages; made when the first request needs them. */
  everybody(): HeardOfAll
  /** What became of a request for one operation. */
  course(operation: number): RequestCourse
}

const requestOf = (said: Said, { askings, all, jargon, language, everybody, course: courseFor }: Read): DecodedRequest | undefined => {
  const { catalogue } = jargon
  const { decoding, heard } = said
  const { operation } = decoding
  const facts = catalogue.operations[operation]
  const { questions, canonicals } = catalogue.textsIn(language)
  if (facts === undefined) return undefined
  const slots = slotReader(heard.reading.text)
  const named = slots.named()
  const course = courseFor(operation)
  const from = askings.find((one) => one.heard.messageId === course.firstAsked)?.heard ?? heard
  return {
    operation: facts.id,
    confidence: confidenceOf(said),
    quote: quoteIn(heard, spanFor(decoding, heard.reading, heard.mentions, jargon)),
    effort: facts.effort,
    actor: facts.actor,
    prerequisites: [...facts.prerequisites, ...facts.forgottenSteps].map((one) => prerequisiteStatus(one, everybody(), jargon)),
    course,
    literalAnswers: literalAnswers(facts.id, everybody().heard.filter(({ place }) => place > from.place), jargon),
    slots: named,
    clarify: chosen(questions[operation] ?? '', named),
    reformulated: slots.fill(canonicals[operation] ?? ''),
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

/** A request that another has replaced steps behind it. */
const currentFirst = (ranked: readonly Said[], course: Read['course'], jargon: Jargon): readonly Said[] => {
  const [best] = ranked
  const instead = best === undefined ? undefined : course(best.decoding.operation).replacedBy
  const current = ranked.find(({ decoding }) => jargon.catalogue.operations[decoding.operation]?.id === instead)
  return current === undefined ? ranked : [current, ...ranked.filter((one) => one !== current)]
}

/** Each course is followed once. */
const coursesIn = ({ entries }: Conversation, askings: readonly Asking[], jargon: Jargon): Read['course'] => {
  const known = new Map<number, RequestCourse>()
  return (operation) => {
    const course = known.get(operation) ?? courseOf(operation, askings, entries, jargon)
    known.set(operation, course)
    return course
  }
}

const bySureness = (a: Said, b: Said): number =>
  leadOf(b) - leadOf(a) || b.decoding.score - a.decoding.score || a.decoding.operation - b.decoding.operation

/** What the customer asks for over a whole conversation, strongest first, in the customer's language. */
export const decodeRequests = (conversation: Conversation, jargon: Jargon, language: TicketLanguage): readonly DecodedRequest[] => {
  const askings = askingsIn(conversation, jargon)
  const course = coursesIn(conversation, askings, jargon)
  const all = currentFirst(deedsFirst([...gather(askings).values()].sort(bySureness), jargon.catalogue), course, jargon)
  let everybody: HeardOfAll | undefined
  const known: Read = {
    askings, all, jargon, language: language === 'fr' ? 'fr' : 'en', course,
    everybody: () => (everybody ??= hearAll(everybodyIn(conversation, askings.map(({ heard }) => heard), jargon), jargon)),
  }
  return all.filter((one, place) => confidenceOf(one) >= LEAST_CONFIDENCE[place === 0 ? 0 : 1]).slice(0, MOST_REQUESTS)
    .map((one) => requestOf(one, known))
    .filter((one) => one !== undefined)
}
