import { allMatches } from './all-matches.ts'
import { type Hinted, hintFinder } from './hints.ts'
import { clockRules, type NamedClock } from './promised-clock.ts'
import { type DayRule, dayRules, type NamedDay } from './promised-day.ts'
import { partRules } from './promised-part.ts'
import { spanRules } from './promised-span.ts'
import { clockNamedBy, type ZoneClock } from './time-zone.ts'
import type { Wall } from './wall.ts'

interface Placed {
  readonly start: number
  readonly end: number
}

/** A bit of a time: words that name a part of it. */
export type Piece = Placed & (
  | { readonly kind: 'span'; readonly until: number }
  | { readonly kind: 'clock' } & NamedClock
  | { readonly kind: 'day'; readonly rule: DayRule; readonly found: RegExpExecArray; readonly day: NamedDay | undefined }
  /** Until which hour of the day; of the next day when the words say so. */
  | { readonly kind: 'part'; readonly hour: number; readonly isTomorrow: boolean }
  | { readonly kind: 'zone'; readonly clock: ZoneClock }
  | { readonly kind: 'vague' }
)

const ZONE = /(?:\b(utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d{2})?\b)|\b(?:utc|gmt|wet|west|bst|cest|cet|eest|eet|ist|jst|est|edt|cst|cdt|mst|mdt|pst|pdt|akst|hst|et|ct|mt|pt)\b|\b(eastern|central|mountain|pacific|paris|french|brussels|london|uk|berlin|new york) (?:standard |daylight |local )?time\b|(?<=\d\s?|[ap]m )(eastern|central|mountain|pacific)\b|\bheures? (?:de |d')(?:la )?(paris|bruxelles|londres|geneve|montreal|quebec|new york)\b|\(heures? (?:de )?(paris)\)/g

/** Names of zones, and words before `time`. */
const ZONE_HINTS = [' utc ', ' gmt ', ' wet ', ' west ', ' bst ', ' cest ', ' cet ', ' eest ', ' eet ', ' ist ', ' jst ', ' est ', ' edt ', ' cst ', ' cdt ', ' mst ', ' mdt ', ' pst ', ' pdt ', ' akst ', ' hst ', ' et ', ' ct ', ' mt ', ' pt ', 'eastern ', 'central ', 'mountain ', 'pacific ', 'paris', ' french ', ' brussels ', 'london', ' uk ', ' berlin ', 'new york', 'bruxelles', 'londres', 'geneve', 'montreal', 'quebec']

const VAGUE = /\b(?:(?:very |fairly |quite )?soon(?:est)?|shortly|asap|a\.s\.a\.p|as (?:soon|quick(?:ly)?|fast) as|in due (?:course|time)|at (?:the|our|my) (?:earliest|soonest)|in a (?:bit|moment|while|minute)|momentarily|promptly|quickly|in (?:the )?(?:next )?(?:few|several|coming|following|near)(?: \w+)?|(?:with)?in (?:the next |the |a )?(?:few|several|coming) \w+|(?:in )?(?:the|a|our) (?:next|future|upcoming|coming) (?:version|release|update|days|weeks|hours)|eventually|as and when|des que|au plus (?:vite|tot)|(?:tres |assez |plus )?rapidement|prochainement|(?:tres )?bientot|tres vite|sous peu|d'ici peu|(?:dans|sous) (?:les|de) (?:meilleurs|plus brefs|brefs) delais|(?:dans|sous|d'ici) (?:les )?(?:quelques?|prochaine?s|plusieurs) \w+|une (?:prochaine|future) (?:version|mise a jour)|incessamment|sans (?:tarder|delai)|en temps voulu|ulterieurement|plus tard|later on|by \d{1,2}\/\d{1,2}|(?:early|beginning of|debut) (?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))\b/g
const VAGUE_HINTS = ['soon', 'shortly', ' asap ', ' a s a p', 'as quick', 'as fast', ' in due ', 'earliest', ' in a ', 'momentarily', 'promptly', 'quickly', ' few ', ' several ', ' coming ', ' following ', ' near ', ' next ', ' future ', ' upcoming ', 'eventually', 'as and when', ' des que ', 'au plus vite', 'au plus tot', 'rapidement', 'prochain', 'bientot', 'tres vite', 'sous peu', 'ici peu', 'delais', 'quelque', 'plusieurs', 'incessamment', 'sans tarder', 'sans delai', 'temps voulu', 'ulterieurement', 'plus tard', 'later on', 'by # #', ' early ', ' beginning of ', ' debut ']

const placed = (found: RegExpExecArray): Placed => ({ start: found.index, end: found.index + found[0].length })

/** French words, as it happens. */
const FRENCH_WORDS = ['et', 'est', 'pt', 'mt', 'ct']

const zonePiece = (found: RegExpExecArray, { french }: Wall): Piece | undefined => {
  if (french && FRENCH_WORDS.includes(found[0])) return undefined
  const clock = clockNamedBy(found.slice(2).find((name: string | undefined) => name !== undefined) ?? found[0])
  return clock === undefined ? undefined : { kind: 'zone', clock, ...placed(found) }
}

/** How one kind of words makes a piece; undefined: it is none after all. */
interface PieceRule extends Hinted {
  readonly pattern: RegExp
  piece(found: RegExpExecArray, wall: Wall): Piece | undefined
}

export const pieceRules: readonly PieceRule[] = [
  ...spanRules.map(({ pattern, hints, until }): PieceRule => ({
    pattern, hints,
    piece: (found, wall) => {
      const end = until(found, wall)
      return end === undefined ? undefined : { kind: 'span', until: end, ...placed(found) }
    },
  })),
  ...dayRules.map((rule): PieceRule => ({ pattern: rule.pattern, hints: rule.hints, piece: (found, wall) => ({ kind: 'day', rule, found, day: rule.day(found, wall), ...placed(found) }) })),
  ...partRules.map(({ pattern, hints, hour, isTomorrow = false }): PieceRule => ({ pattern, hints, piece: (found, wall) => ({ kind: 'part', hour: hour(wall), isTomorrow, ...placed(found) }) })),
  ...clockRules.map(({ pattern, hints, clock }): PieceRule => ({
    pattern, hints,
    piece: (found) => {
      const named = clock(found)
      return named === undefined ? undefined : { kind: 'clock', ...named, ...placed(found) }
    },
  })),
  { pattern: ZONE, hints: [ZONE_HINTS], piece: zonePiece },
  { pattern: VAGUE, hints: [VAGUE_HINTS], piece: (found) => ({ kind: 'vague', ...placed(found) }) },
]

const hintedIn = hintFinder(pieceRules)

/** Whether folded words may name a time: false is certain. */
export const mayNameTime = (words: string): boolean => hintedIn(words).includes(1)

/** All pieces of times in folded words, longest first where they overlap, in order. */
export const piecesIn = (words: string, wall: Wall): readonly Piece[] => {
  const hinted = hintedIn(words)
  const all: (Piece | undefined)[] = []
  for (let rule = 0; rule < pieceRules.length; rule++) {
    if (hinted[rule] === 0) continue
    const { pattern, piece } = pieceRules[rule] as PieceRule
    all.push(...allMatches(words, pattern, (found) => piece(found, wall)))
  }
  const longestFirst = all.filter((one) => one !== undefined).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const kept: Piece[] = []
  for (const piece of longestFirst) if (!kept.some(({ start, end }) => piece.start < end && piece.end > start)) kept.push(piece)
  return kept.sort((a, b) => a.start - b.start)
}
