import type { Reading, Span } from '../text/reading.ts'

/** Nobody goes on longer about what is not to be done. */
const LONGEST = 160
const BEFORE = 24
/** "Don't reboot", "ne redémarrez pas": with a subject before it, it tells what is not done. */
const TELLS_OR_FORBIDS = /^(?:do\s+not|don['’]?t|ne|n['’])(?!\s*(?:want|wish|need|(?:surtout\s+)?(?:pas|plus|jamais)))/i
/** An order begins its clause, or stands behind one of these. */
const BEGINS = /(?:^|[^\p{L}\p{N}\s'’]\s*|\n\s*|(?<!\p{L})(?:please|pls|plz|but|and|so|just|now|again|really|absolutely|surtout|svp|merci|mais|et|donc|alors|puis)\s+)$/iu
/** Where the clause ends, or turns to what is wanted. */
const ENDS = /[.!?;:,\n]|\s(?:but|just|only|instead|because|mais|juste|seulement|simplement|plut[oô]t|car|parce)(?!\p{L})/iu

const endOf = (text: string, from: number): number => {
  const found = text.slice(from, from + LONGEST).search(ENDS)
  return found < 0 ? Math.min(text.length, from + LONGEST) : from + found
}

const isDeclined = (text: string, { start, end }: Span): boolean =>
  !TELLS_OR_FORBIDS.test(text.slice(start, end)) || BEGINS.test(text.slice(Math.max(0, start - BEFORE), start))

/** Where a text says what is not to be done ("do not reboot it", "je ne veux pas résilier"), each to the end of its clause. */
export const declinedIn = ({ text, mentions }: Reading, unwantedDeed: number): readonly Span[] =>
  mentions.filter((one) => one.lexicon === unwantedDeed && isDeclined(text, one)).map(({ start, end }) => ({ start, end: endOf(text, end) }))

/** Whether places lie within one of these spans; spans and places come in order. */
export const within = (spans: readonly Span[]): ((at: number) => boolean) => {
  let next = 0
  return (at) => {
    while (next < spans.length && spans[next]!.end <= at) next++
    return next < spans.length && at >= spans[next]!.start
  }
}
