import type { Evidence } from '../assessment.ts'
import type { Features } from '../features/features.ts'
import type { Entry } from '../features/thread.ts'
import type { Said } from '../features/wording.ts'
import type { Hit, Signal } from './signal.ts'

/** Quotes shown of one signal. */
const MOST_QUOTES = 4
/** `force` of a mention is in twelfths. */
const FULL_FORCE = 12
/** A subject line is a label as often as a cry. */
const SUBJECT_SHARE = 0.5

export const worthOf = ({ mention, entry, share }: Said, presence: readonly number[]): number =>
  ((mention.points * mention.force * share) / FULL_FORCE) * (entry === undefined ? SUBJECT_SHARE : (presence[entry.place] ?? 1))

const byWorth = (presence: readonly number[]) => (a: Said, b: Said): number =>
  worthOf(b, presence) - worthOf(a, presence) || (a.entry?.place ?? -1) - (b.entry?.place ?? -1) || a.mention.start - b.mention.start

/** The strongest quotes, one of each wording. */
export const quotesOf = ({ wording, moods }: Features, said: readonly Said[]): Evidence[] => {
  const quotes: Evidence[] = []
  const seen = new Set<string>()
  for (const one of said.length > 1 ? [...said].sort(byWorth(moods.presence)) : said) {
    const quote = wording.quote(one)
    if (seen.has(quote.quote.toLowerCase())) continue
    seen.add(quote.quote.toLowerCase())
    if (quotes.push(quote) === MOST_QUOTES) break
  }
  return quotes
}

export interface LexicalSignal extends Pick<Signal, 'id' | 'points' | 'meaning'> {
  readonly stage?: Signal['stage']
  /** Which of the lexicon's mentions count; absent: all. */
  readonly counts?: (said: Said, features: Features) => boolean
}

/** "Will not open", "unable to": said of a fault as often as in anger, and however often in one message, no outcry. */
const FAINT = 3
const MOST_FAINT = 6
/** What each further message adds, the most telling first: a long exchange alone is no anger. */
const FURTHER_SHARE = 0.7

/** What was said adds up within a message, and less and less from one message to the next. */
const totalWorth = (said: readonly Said[], presence: readonly number[]): number => {
  const byMessage = new Map<Entry | undefined, { strong: number; faint: number }>()
  for (const one of said) {
    const message = byMessage.get(one.entry) ?? { strong: 0, faint: 0 }
    message[one.mention.points > FAINT ? 'strong' : 'faint'] += worthOf(one, presence)
    byMessage.set(one.entry, message)
  }
  let worth = 0
  let share = 1
  for (const message of [...byMessage.values()].map(({ strong, faint }) => strong + Math.min(faint, MOST_FAINT)).sort((a, b) => b - a)) {
    worth += message * share
    share *= FURTHER_SHARE
  }
  return worth
}

/** How far what was said goes towards the signal's full strength. */
export const hitOf = (features: Features, said: readonly Said[], fullPoints: number): Hit | undefined => {
  const worth = totalWorth(said, features.moods.presence)
  if (worth <= 0) return undefined
  return { strength: Math.min(1, worth / fullPoints), evidence: quotesOf(features, said) }
}

/**
 * A signal that is its lexicon: the points of its phrases add up, over the messages that still count, to the signal's own
 * points at most.
 */
export const lexicalSignal = ({ id, points, meaning, stage = 'live', counts }: LexicalSignal): Signal => ({
  id,
  group: 'language',
  stage,
  points,
  meaning,
  needs: ['messages'],
  detect: (features) => {
    const all = features.wording.said(id)
    if (all.length === 0) return undefined
    const said = counts === undefined ? all : all.filter((one) => counts(one, features))
    return said.length === 0 ? undefined : hitOf(features, said, Math.abs(points))
  },
})
