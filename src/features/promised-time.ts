import { type Piece, piecesIn } from './promise-pieces.ts'
import { closingHour, epochOf, type Wall, wallOf, workdaysAfter } from './wall.ts'

/** A time that words name. */
export interface NamedTime {
  /** Where, in the words. */
  readonly start: number
  readonly end: number
  /** Epoch ms; undefined: vague, or a day that does not exist. */
  readonly due: number | undefined
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Words that may stand between the pieces of one time. */
const JOINING = /^[\s,(:@-]*(?:(?:(?:between|from|entre|de) \d{1,2}(?: ?h)?(?=\s?(?:-|and|to|et|a) )|at|by|on|before|around|about|the|of|in|and|to|or|a|le|la|les|l'|de|du|d'|des|en|au|aux|vers|avant|entre|et|ou|pour|for|next|d'ici|between|no|later|than|plus|tard|from|until|jusqu'a|heure|local|time|i\.?e\.?|soit|c'est-a-dire|until|precises?|sharp|latest|dans|until)[\s,(:-]*)*$/
const LONGEST_JOINT = 30
/** What has just been is no promise: "lundi dernier", "an hour ago", "every Monday". */
const PAST_AFTER = /^\s*(?:derniers?|dernieres?|ago|passee?s?)\b/
const PAST_BEFORE = /\b(?:last|since|depuis|il y a|every|each|chaque|tous les|toutes les|hier|yesterday|until|till|up to|jusqu'(?:a|au)|des lors)\s*(?:le\s|les\s|some ?time\s|about\s|around\s|at least\s)?$/
/** A time that runs from something which has yet to happen. */
const FROM_EVENT = /^(?:[\s,]*(?:of|from|a compter de|a partir de|suivant|des|que nous)|[^.;]{0,40}?\b(?:after|following|upon|apres|a reception|once|when|as soon as|une fois))\b(?:.{0,20}(?:recei|recept|confirm|valid|paiement|payment|accord|approv|retour|return|submi|envoi|commande|order|release|contact|demande|request|you|vous))/

const chainsOf = (words: string, pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const chains: Piece[][] = []
  for (const piece of pieces) {
    const last = chains.at(-1)
    const joint = words.slice(last?.at(-1)?.end ?? 0, piece.start)
    if (last !== undefined && joint.length <= LONGEST_JOINT && JOINING.test(joint)) last.push(piece)
    else chains.push([piece])
  }
  return chains
}

type Clock = Extract<Piece, { kind: 'clock' }>
type Day = Extract<Piece, { kind: 'day' }>
type Part = Extract<Piece, { kind: 'part' }>

const ofKind = <K extends Piece['kind']>(chain: readonly Piece[], kind: K): Extract<Piece, { kind: K }> | undefined =>
  chain.filter((piece): piece is Extract<Piece, { kind: K }> => piece.kind === kind).at(-1)

const mostSpecific = (chain: readonly Piece[]): Day | undefined => {
  let found: Day | undefined
  for (const piece of chain) if (piece.kind === 'day' && (found === undefined || piece.rule.rank > found.rule.rank)) found = piece
  return found
}

/** Before this hour a bare "at 3" of a day to come is in the afternoon. */
const EARLIEST = 7

const minutesOn = ({ minutes, isTwelveHour }: Clock, part: Part | undefined): number => {
  if (!isTwelveHour || part?.hour === 12) return minutes
  return (part !== undefined && minutes < 720) || minutes < EARLIEST * 60 ? minutes + 720 : minutes
}

/** Without a day, the next time that the clock shows it, on a working day where those are known. */
const nextTime = (clock: Clock, wall: Wall): number => {
  const today = wall.midnight + clock.minutes * MINUTE
  if (today >= wall.local) return today
  if (clock.isTwelveHour && clock.minutes < 720 && today + DAY / 2 > wall.local) return today + DAY / 2
  if (wall.hours === undefined || !isDaytime(clock.minutes, wall)) return today + DAY
  return workdaysAfter(wall, 1) + clock.minutes * MINUTE
}

const isDaytime = (minutes: number, { hours }: Wall): boolean => hours !== undefined && minutes >= hours.from && minutes <= hours.to

const onDay = ({ day, rule, start }: Day, clock: Clock | undefined, part: Part | undefined, words: string, wall: Wall): number | undefined => {
  if (day === undefined) return undefined
  if (clock !== undefined) return day.midnight === wall.midnight && clock.isTwelveHour ? nextTime(clock, wall) : day.midnight + minutesOn(clock, part) * MINUTE
  if (part !== undefined) return atHour(day.midnight, part.hour, wall)
  if (rule.isWhole && rule.rank > 0 && /\b(?:before|avant)(?: le| the)?\s*$/.test(words.slice(0, start))) return day.midnight
  return atHour(day.midnight, day.ends ?? closingHour(wall), wall)
}

/** A promise for today that is made when that part of the day is over runs until midnight. */
const atHour = (midnight: number, hour: number, { local }: Wall): number => {
  const due = midnight + hour * HOUR
  return due <= local && midnight + DAY > local && hour > 0 ? midnight + DAY : due
}

const partAlone = (part: Part, wall: Wall): number => {
  const isOver = wall.midnight + part.hour * HOUR <= wall.local
  if (part.isTomorrow && (isOver || wall.local - wall.midnight > EARLIEST * HOUR)) return wall.midnight + DAY + part.hour * HOUR
  if (part.hour <= 12 && isOver) return wall.midnight + DAY + part.hour * HOUR
  return atHour(wall.midnight, part.hour, wall)
}

const dueOf = (chain: readonly Piece[], words: string, wall: Wall): number | undefined => {
  const span = ofKind(chain, 'span')
  const clock = ofKind(chain, 'clock')
  if (span !== undefined && clock === undefined) return span.until
  const day = mostSpecific(chain)
  const part = ofKind(chain, 'part')
  const local = day !== undefined ? onDay(day, clock, part, words, wall)
    : clock !== undefined ? (part === undefined ? nextTime(clock, wall) : nextTime({ ...clock, minutes: minutesOn(clock, part), isTwelveHour: false }, wall))
    : part !== undefined ? partAlone(part, wall) : undefined
  return local === undefined ? undefined : epochOf(local, wall.clock)
}

const timeOf = (chain: readonly Piece[], words: string, wall: Wall): NamedTime | undefined => {
  const [first] = chain
  const last = chain.at(-1)
  if (first === undefined || last === undefined || chain.every(({ kind }) => kind === 'zone')) return undefined
  if (PAST_AFTER.test(words.slice(last.end)) || PAST_BEFORE.test(words.slice(0, first.start))) return undefined
  const zone = ofKind(chain, 'zone')?.clock
  const there = zone === undefined ? wall : wallOf(wall.ms, zone, wall.hours, wall.french)
  const rebased = zone === undefined ? chain : chain.map((piece): Piece => (piece.kind === 'day' ? { ...piece, day: piece.rule.day(piece.found, there) } : piece))
  const due = last.kind === 'span' && FROM_EVENT.test(words.slice(last.end)) ? undefined : dueOf(rebased, words, there)
  return { start: first.start, end: last.end, due: due !== undefined && due > wall.ms ? due : undefined }
}

/** The times that folded words name, in order. */
export const timesIn = (words: string, wall: Wall): readonly NamedTime[] =>
  chainsOf(words, piecesIn(words, wall)).map((chain) => timeOf(chain, words, wall)).filter((time) => time !== undefined)

