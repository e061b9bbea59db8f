import type { Assessment, Evidence, Language } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'
import type { Mention, Span } from '../text/reading.ts'
import type { ReplyCheckId, Severity } from './reply-review.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A draft as the ticket's last message, and all that checks look at. */
export interface DraftReading {
  /** Of the ticket with the draft in it. */
  readonly features: Features
  readonly entry: Entry
  /** Of the ticket without it. */
  readonly assessment: Assessment
  readonly language: Language
  readonly sentences: readonly Sentence[]
  /** The customer may be running out of patience. */
  readonly isRisky: boolean
  said(lexicon: string): readonly Said[]
  /** What anybody said before, by message. */
  before(lexicons: readonly string[]): ReadonlyMap<Entry, readonly Mention[]>
}

/** More sentences than this are not a reply. */
const MOST_SENTENCES = 200

/** A finding without its words. */
export interface Flaw {
  readonly check: ReplyCheckId
  readonly severity: Severity
  readonly span?: Span
  readonly because: readonly Evidence[]
  /** In place of the check's own better sentence. */
  readonly better?: string
}

/** Looks for one fault. */
export type ReplyCheck = (draft: DraftReading) => readonly Flaw[]

/** The customer's language where the draft is too short to tell. */
const languageOf = ({ reading }: Entry, { language }: Assessment): Language => {
  if (reading.language === 'fr' || reading.language === 'en') return reading.language
  return language === 'fr' ? 'fr' : 'en'
}

export const draftReading = (features: Features, entry: Entry, assessment: Assessment): DraftReading => ({
  features,
  entry,
  assessment,
  language: languageOf(entry, assessment),
  sentences: sentencesIn(entry.reading).slice(0, MOST_SENTENCES),
  isRisky: assessment.band === 'high' || assessment.band === 'critical',
  said: (lexicon) => features.wording.saidIn(lexicon, entry),
  before: (lexicons) => {
    const byEntry = new Map<Entry, Mention[]>()
    for (const { entry: from, mention } of lexicons.flatMap((lexicon) => features.wording.said(lexicon))) {
      if (from === undefined || from === entry) continue
      const mentions = byEntry.get(from)
      if (mentions === undefined) byEntry.set(from, [mention])
      else mentions.push(mention)
    }
    return byEntry
  },
})
