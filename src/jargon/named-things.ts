/**
 * What customers name in full (`shop.example`, `info@`, `203.0.113.9`) tells no more than its kind. Letters that begin no word
 * stand for each, so that it is learned like a word.
 */
const ADDRESS = 'zqmail'
const HOST = 'zqhost'
const SUBDOMAIN = 'zqsubd'
const NUMBERS = 'zqaddr'

const HOST_END = /\.(?:fr|com|net|org|eu|be|ch|lu|ca|io|info|biz|dev|app|shop|tech|uk|de|es|it|nl|paris|example|test)$/i
const HAS_SUBDOMAIN = /^(?!www\.)[^.]*\.[^.]*\./i
const IP = /^\d{1,3}(?:\.\d{1,3}){3}$/

const DOT = 46
const AT_SIGN = 64
const HYPHEN = 45
const UNDERSCORE = 95

/** Whether a sign joins parts of one name, where the next part follows at once. */
export const joinsNames = (sign: number): boolean => sign === DOT || sign === AT_SIGN || sign === HYPHEN || sign === UNDERSCORE

export const isBesideAt = (text: string, start: number, end: number): boolean => text.charCodeAt(start - 1) === AT_SIGN || text.charCodeAt(end) === AT_SIGN

/** The kind of thing that joined words name, as letters; undefined where they are only words. */
export const namedThing = (text: string, start: number, end: number): string | undefined => {
  if (isBesideAt(text, start, end)) return ADDRESS
  const name = text.slice(start, end)
  if (name.includes('@')) return ADDRESS
  if (IP.test(name)) return NUMBERS
  if (!HOST_END.test(name)) return undefined
  return HAS_SUBDOMAIN.test(name) ? SUBDOMAIN : HOST
}
