import type { Evidence } from '../assessment.ts'
import type { Said } from '../features/wording.ts'
import type { DraftReading, ReplyCheck } from './draft-reading.ts'
import { sentencesIn } from './sentences.ts'
import { saysWhen } from './when.ts'

/** Shorter, it is a "Hello Kate,". */
const SALUTATION = 20

/** What the customer waits for: a promise that did not come, and their last question, or the first thing they wrote last. */
const waitingFor = ({ features: { thread }, assessment: { contributions } }: DraftReading): readonly Evidence[] => {
  const broken = contributions.filter(({ signal }) => signal === 'broken-promise').flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'quote')).slice(-1)
  const last = thread.customer.at(-1)
  const sentences = last === undefined ? [] : sentencesIn(last.reading)
  const asked = sentences.filter(({ text }) => text.endsWith('?')).at(-1) ?? sentences.find(({ text }) => text.length > SALUTATION) ?? sentences[0]
  if (last === undefined || asked === undefined) return broken
  return [...broken, { kind: 'quote', messageId: last.id, start: asked.start, end: asked.end, quote: asked.text }]
}

const isSettled = ({ features: { moods } }: DraftReading): boolean => moods.last === 'thankful' || moods.last === 'solved'

const isDone = ({ said }: DraftReading): boolean => said('done').length > 0

/** Something is under way, or the customer is asked for what it takes. */
const ACTS = ['deed', 'information-request']

/** Regret is all there is: nothing done, nothing under way, no time. */
export const bareApology: ReplyCheck = (draft) => {
  const [apology] = draft.said('apology')
  if (apology === undefined || isDone(draft) || ACTS.some((lexicon) => draft.said(lexicon).length > 0) || saysWhen(draft)) return []
  return [{ check: 'bare-apology', severity: draft.isRisky ? 'error' : 'warning', span: apology.mention, because: waitingFor(draft) }]
}

/** Words that put the customer off until an unknown time. */
const putOff = ({ said, isRisky }: DraftReading): Said | undefined =>
  ['stalling', 'handoff', 'promise', 'refusal', ...(isRisky ? ['reassurance'] : [])].flatMap((lexicon) => said(lexicon)).find(({ mention }) => !mention.asked)

/** The draft does not say what happens next, and when. */
export const noNextStep: ReplyCheck = (draft) => {
  if (isDone(draft) || saysWhen(draft) || bareApology(draft).length > 0 || (isSettled(draft) && !draft.isRisky)) return []
  const words = putOff(draft)
  if (words === undefined && !draft.isRisky) return []
  return [{ check: 'no-next-step', severity: draft.isRisky ? 'error' : 'warning', ...(words !== undefined && { span: words.mention }), because: waitingFor(draft) }]
}
