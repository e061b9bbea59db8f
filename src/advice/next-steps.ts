import type { Contribution, DecodedRequest, Language, NextStep, TicketIncident } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import { timeLeftOf } from '../features/promises.ts'
import { defaultCatalogue } from '../jargon/catalogue.ts'
import { languageOf, reformulate } from '../jargon/reformulate.ts'
import { forgottenIn, forgottenInWords } from './forgotten.ts'
import { stepTexts } from './texts.ts'

export type StepId = keyof (typeof stepTexts)['en']

/** What a step is called for by: any of these signals, from so many points on. */
interface Call {
  readonly id: StepId
  readonly signals: readonly string[]
  readonly points: number
}

/** In order of what helps most. */
const CALLS: readonly Call[] = [
  { id: 'wake-somebody-up', signals: ['panic'], points: 20 },
  { id: 'keep-the-promise', signals: ['promise-due'], points: 1 },
  { id: 'answer-now', signals: ['requester-wait', 'unanswered-follow-up', 'burst', 'closed-unanswered'], points: 7 },
  { id: 'own-the-broken-promise', signals: ['broken-promise'], points: 6 },
  { id: 'name-an-owner', signals: ['handoff', 'escalation-request', 'no-progress', 'legal-threat', 'publicity-threat'], points: 6 },
  { id: 'call-the-customer', signals: ['churn-threat', 'legal-threat', 'silent-withdrawal', 'curt-ending'], points: 8 },
  { id: 'stop-sending-links', signals: ['documentation-loop'], points: 5 },
  { id: 'read-the-thread-first', signals: ['re-asked-information', 'repeat-contact'], points: 6 },
  { id: 'say-when-next', signals: ['impatience', 'no-progress', 'follow-up-request', 'business-impact', 'distrust', 'age', 'polite-exasperation'], points: 5 },
  { id: 'ask-whether-it-is-solved', signals: ['closed-unconfirmed', 'silent-withdrawal', 'curt-ending', 'silence-after-loop', 'shrinking-messages'], points: 3 },
]

const MOST_STEPS = 5
/** Below this the request is confirmed before it is acted on, and below the other it is first asked. */
const SURE = 0.6
const UNSURE = 0.5

const worried = (contributions: readonly Contribution[], signals: readonly string[], points: number): string[] =>
  contributions.filter((one) => one.points >= points && signals.includes(one.signal)).map(({ signal }) => signal)

/** To look into something, or to report it, is nothing that can be done for somebody and be over with. */
const isDeed = ({ operation }: DecodedRequest): boolean => !/\.(?:diagnose|report)-/.test(operation)

const isQuick = (request: DecodedRequest): boolean =>
  isDeed(request) && (request.effort === 'seconds' || request.effort === 'minutes') && request.actor !== 'customer'

const quoted = (words: string, language: Language): string => (language === 'fr' ? `« ${words} »` : `“${words}”`)

/** Hours and minutes, the same in both languages. */
const timeInWords = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

const UNFILLED = /\[[^\]]+\]/

/** The deed as the team would say it: in its language, and without blanks. */
const deedInWords = (request: DecodedRequest, language: Language): string => {
  const { numberOf, textsIn } = defaultCatalogue()
  const title = textsIn(language).titles[numberOf.get(request.operation) ?? -1]
  const asWorded = title === undefined || (languageOf(request) === language && !UNFILLED.test(request.reformulated))
  return asWorded ? request.reformulated : `${title}.`
}

/** A step's sentence for the team; what is to be sent to the customer is in the customer's language. */
export const stepText = (id: StepId, language: Language, request: DecodedRequest | undefined, timeLeftMs?: number): string => {
  const text = stepTexts[language][id]
  if (id === 'keep-the-promise') return timeLeftMs === undefined ? text : `${text} ${timeInWords(timeLeftMs)}.`
  if (request === undefined) return text
  if (id === 'do-it-for-them') return `${text} ${deedInWords(request, language)}`
  if (id === 'reformulate') return `${text} ${quoted(reformulate(request), language)}`
  if (id === 'check-what-is-forgotten') return `${text} ${forgottenInWords(request, language)}.`
  return id === 'ask-this-question' ? `${text} ${quoted(request.clarify, language)}` : text
}

const LOOPS = ['documentation-loop', 'quick-fix-withheld', 'no-progress', 'unanswered-follow-up', 'requester-wait']

const requestCalls = (request: DecodedRequest, contributions: readonly Contribution[]): Called[] => {
  const { operation, confidence } = request
  const called: Called[] = []
  const stuck = worried(contributions, LOOPS, 5)
  const isToBeDone = isQuick(request) && confidence >= SURE && stuck.length > 0
  if (isToBeDone) called.push({ id: 'do-it-for-them', because: [...stuck, operation] })
  const confused = worried(contributions, ['jargon-mismatch', 'documentation-loop', 'no-progress'], 5)
  if (confused.length > 0) called.push({ id: 'reformulate', because: [...confused, operation] })
  // The reformulation asks it, too; what is to be done at once asks nothing.
  else if (!isToBeDone && (confidence < UNSURE || contributions.some(({ points }) => points > 0))) called.push({ id: 'ask-this-question', because: [operation] })
  const forgotten = forgottenIn(request)
  if (forgotten.length > 0) called.push({ id: 'check-what-is-forgotten', because: [operation, ...forgotten.map(({ id }) => id)] })
  return called
}

/** Of the promise that is due first. */
export const leastTimeLeft = (times: readonly (number | undefined)[]): number | undefined =>
  times.reduce((least, left) => (left !== undefined && (least === undefined || left < least) ? left : least), undefined)

interface Called {
  readonly id: StepId
  readonly because: readonly string[]
}

/** What would help now, most useful first; nothing for a calm ticket. */
export const nextStepsFor = ({ requests, moods, promises, asOf }: Features, contributions: readonly Contribution[], language: Language, incident?: TicketIncident): readonly NextStep[] => {
  const [request] = requests
  const isOpen = moods.last !== 'thankful' && moods.last !== 'solved' && request?.course.status !== 'done'
  const wanted = request === undefined || !isOpen ? [] : requestCalls(request, contributions)
  const called = CALLS.map(({ id, signals, points }): Called => ({ id, because: worried(contributions, signals, points) })).filter(({ because }) => because.length > 0)
  const wake = called.filter(({ id }) => id === 'wake-somebody-up')
  const stop = called.filter(({ id }) => id === 'stop-sending-links')
  const others = called.filter(({ id }) => id !== 'stop-sending-links' && id !== 'wake-somebody-up')
  const doIt = wanted.filter(({ id }) => id === 'do-it-for-them')
  const ask = wanted.filter(({ id }) => id !== 'do-it-for-them')
  const left = leastTimeLeft(promises.map((promise) => timeLeftOf(promise, asOf)))
  const known: readonly Called[] = incident === undefined || moods.last === 'solved' ? [] : [{ id: 'tell-them-it-is-known', because: [incident.id] }]
  const inOrder = [...wake, ...known, ...doIt, ...others.slice(0, 3), ...stop, ...ask, ...others.slice(3)]
  return inOrder.slice(0, MOST_STEPS).map(({ id, because }) => ({ id, because, text: stepText(id, language, request, left) }))
}
