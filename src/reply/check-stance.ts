import type { Evidence } from '../assessment.ts'
import { lazily } from '../text/lazily.ts'
import type { Span } from '../text/reading.ts'
import { betterTexts } from './better-texts.ts'
import type { DraftReading, ReplyCheck } from './draft-reading.ts'
import { meet } from './sentences.ts'

const OWN_IT = /\b(?:mais c['’]est (?:à )?nous|c['’]est (?:à nous|nous qui)|notre (?:erreur|faute)|our (?:own )?(?:error|mistake|failure|fault)|we are responsible|it is up to us|we owe you|je m['’]en (?:charge|occupe)|j['’]en fais mon affaire)/iu

/** What worries most of the ticket, as a reason to be careful. */
const risk = ({ assessment: { contributions } }: DraftReading): readonly Evidence[] => contributions.find(({ points }) => points > 0)?.evidence.slice(0, 2) ?? []

/** Somebody else is to blame, and nobody takes it on. */
export const blamePassedOn: ReplyCheck = (draft) => {
  const rules = draft.said('process-excuse')
  const blame = [...draft.said('blame-passed-on'), ...draft.said('supplier-blame')].find(({ mention }) => !rules.some((rule) => meet(rule.mention, mention)))
  if (blame === undefined || draft.said('ownership').length > 0 || OWN_IT.test(draft.entry.reading.text)) return []
  return [{ check: 'blame-passed-on', severity: draft.isRisky ? 'error' : 'warning', span: blame.mention, because: risk(draft) }]
}

/** The customer is insulted, or talked down to. */
export const disrespect: ReplyCheck = (draft) =>
  draft.said('disrespect').slice(0, 1).map(({ mention }) => ({ check: 'disrespect', severity: 'error', span: mention, because: risk(draft) }))

/** A rule is given as the reason why nothing is done. */
export const processExcuse: ReplyCheck = (draft) => {
  const [excuse] = draft.said('process-excuse')
  if (excuse === undefined || draft.said('done').length > 0) return []
  const [request] = draft.assessment.requests
  return [{ check: 'process-excuse', severity: draft.isRisky ? 'error' : 'warning', span: excuse.mention, because: request === undefined ? risk(draft) : [request.quote] }]
}

const EMOJI = /\p{Extended_Pictographic}|[:;]-?[)D]/u
const SHOUT = /!{2,}/

/** Digits and signs that are pictographs by the letter of the standard. */
const SIGNS = /[©®™\d#*]/u

const pictureIn = (text: string): Span | undefined => {
  const found = [EMOJI, SHOUT].map((one) => one.exec(text)).find((match) => match !== null && !SIGNS.test(match[0]))
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

const isSad = ({ features: { moods, wording }, isRisky }: DraftReading): boolean => isRisky || moods.last === 'worse' || wording.said('business-impact').length > 0

/** Good cheer where the customer has none. */
export const tooBreezy: ReplyCheck = (draft) => {
  if (!isSad(draft)) return []
  const span = draft.said('breezy')[0]?.mention ?? pictureIn(draft.entry.reading.text)
  return span === undefined ? [] : [{ check: 'too-breezy', severity: 'warning', span, because: risk(draft) }]
}

const PERSON = lazily(String.raw`(?<![\p{L}])(?:je|j|nous|moi|i|i['’]m|we|me|us|my|mon|ma|mes|notre|nos|our)(?![\p{L}])`, 'iu')
const SHORT = 40
/** Points of a signal from which a customer is not quite at ease. */
const UNEASY = 5

const WARM = ['greeting', 'apology', 'acknowledgement', 'gratitude', 'ownership']

/** A few bare words to somebody who is worried: no greeting, nobody who speaks. */
export const tooCold: ReplyCheck = (draft) => {
  const { entry: { reading }, assessment, language, features: { ticket } } = draft
  if (!isSad(draft) && !assessment.contributions.some(({ points }) => points >= UNEASY)) return []
  if (reading.voiceWords > SHORT || PERSON().test(reading.text) || WARM.some((lexicon) => draft.said(lexicon).length > 0)) return []
  return [{ check: 'too-cold', severity: 'warning', because: risk(draft), better: betterTexts[language].warm(ticket.requester?.name) }]
}
