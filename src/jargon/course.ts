import type { Quote, RequestCourse } from '../assessment.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Reading, Span } from '../text/reading.ts'
import { type Ranking } from './decode.ts'
import { type Heard, phraseIn, quoteIn } from './heard.ts'
import type { Jargon } from './jargon.ts'

/** A public message, as it was read. */
export interface Spoken {
  readonly id: string
  readonly author: 'customer' | 'agent'
  readonly place: number
  readonly reading: Reading
}

/** A customer's message and what it asks for, likeliest first. */
export interface Asking {
  readonly heard: Heard
  readonly rankings: readonly Ranking[]
}

/** Below, a message asks for nothing in particular. */
const ASKS = 0.45
/** What is asked for instead must be this sure. */
const INSTEAD = 0.5

/** Says that something is wanted in place of what was asked for, not besides. */
const CHANGED = /\b(?:finalement|plut[oô]t|[àa] la place|au lieu|oubliez|laiss(?:ez|e) tomber|chang[ée] d'avis|instead|on second thoughts?|changed (?:my|our) minds?|never ?mind|forget (?:it|that|about))\b/i

type Event = Pick<RequestCourse, 'status' | 'evidence' | 'replacedBy'>

const OPEN: Event = { status: 'open', evidence: [] }

const asks = ({ rankings }: Asking, operation: number, least: number): boolean =>
  rankings.some((one) => one.operation === operation && one.confidence >= least)

/** The message's first reading. */
const mainly = ({ rankings }: Asking, operation: number): boolean => rankings[0]?.operation === operation && rankings[0].confidence >= ASKS

const quoteOf = ({ id, reading }: Spoken, { start, end }: Span): Quote => ({ kind: 'quote', messageId: id, start, end, quote: reading.text.slice(start, end) })

const replaced = (asking: Asking, operation: number, { catalogue }: Jargon): Event | undefined => {
  const [best] = asking.rankings
  if (best === undefined || best.confidence < INSTEAD || asks(asking, operation, 0)) return undefined
  const cue = CHANGED.exec(asking.heard.reading.text)
  const id = catalogue.operations[best.operation]?.id
  if (cue === null || id === undefined) return undefined
  return { status: 'replaced', replacedBy: id, evidence: [quoteIn(asking.heard, { start: cue.index, end: cue.index + cue[0].length })] }
}

interface Marks {
  readonly done: number
  readonly promise: number
  readonly confirmed: number
  readonly reopened: readonly number[]
}

const marks = new WeakMap<PhraseTable, Marks>()

const marksIn = ({ lexicons }: PhraseTable): Marks => ({
  done: lexicons.indexOf('done'),
  promise: lexicons.indexOf('promise'),
  confirmed: lexicons.indexOf('solution-confirmed'),
  reopened: ['still-failing', 'not-applicable', 'distrust'].map((id) => lexicons.indexOf(id)),
})

const marksOf = ({ table }: Jargon): Marks => {
  const known = marks.get(table) ?? marksIn(table)
  marks.set(table, known)
  return known
}

/** "It will be done tomorrow" is not done. */
const closingIn = ({ author, reading }: Spoken, { done, promise, confirmed }: Marks): Span | undefined => {
  if (author === 'customer') return phraseIn(reading, confirmed)
  const { mentions } = reading
  return mentions.find((one) => one.lexicon === done && !one.negated && !one.aside && !one.asked &&
    !mentions.some(({ lexicon, sentence }) => lexicon === promise && sentence === one.sentence))
}

/** What a message makes of the request; undefined: nothing. */
const eventIn = (spoken: Spoken, askings: readonly Asking[], operation: number, marks: Marks, jargon: Jargon): Event | undefined => {
  const { reading, place } = spoken
  const closing = closingIn(spoken, marks)
  if (closing !== undefined) return { status: 'done', evidence: [quoteOf(spoken, closing)] }
  if (spoken.author === 'agent') return undefined
  const asking = askings.find(({ heard }) => heard.place === place)
  if (asking === undefined) return undefined
  if (mainly(asking, operation) || marks.reopened.some((lexicon) => phraseIn(reading, lexicon) !== undefined)) return OPEN
  return replaced(asking, operation, jargon)
}

/** Follows one request over the conversation. The subject and the opening message ask once. */
export const courseOf = (operation: number, askings: readonly Asking[], spoken: readonly Spoken[], jargon: Jargon): RequestCourse => {
  const asked = askings.filter((one) => asks(one, operation, ASKS))
  const first = asked[0] ?? askings.find((one) => asks(one, operation, 0)) ?? askings[0]
  if (first === undefined) return { firstAsked: '', restated: [], ...OPEN }
  const { heard: { messageId: firstAsked, place } } = first
  const opening = askings.find(({ heard }) => heard.place >= 0)
  const again = askings.filter((one) => one !== first && !(place < 0 && one === opening) && one.heard.place > place && mainly(one, operation))
  const known = marksOf(jargon)
  let last: Event = OPEN
  for (const one of spoken) {
    if (one.place <= place) continue
    last = eventIn(one, askings, operation, known, jargon) ?? last
  }
  return { firstAsked, restated: again.map(({ heard }) => heard.messageId), ...last }
}
