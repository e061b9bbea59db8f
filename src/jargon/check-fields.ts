/** Checks on a value that was written by hand: they name its place and say what is expected there. */

const MOST_ENTRIES = 2000
const LONGEST_SHOWN = 60
export const LONGEST_TEXT = 2000

export type Fields = Readonly<Record<string, unknown>>

const shown = (found: unknown): string => {
  if (found === undefined) return 'nothing'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object' && found !== null) return 'an object'
  const text = typeof found === 'string' ? JSON.stringify(found) : typeof found === 'number' || typeof found === 'boolean' || found === null ? String(found) : typeof found
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

/** @throws RangeError */
export const wrong = (path: string, expected: string, found: unknown): never => {
  throw new RangeError(`${path}: ${expected} expected, found ${shown(found)}`)
}

/** The fields of an object that has no others than these. */
export const fieldsAt = (value: unknown, path: string, names: readonly string[]): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(path, 'an object', value)
  const stray = Object.keys(value).find((name) => !names.includes(name))
  if (stray !== undefined) throw new RangeError(`${path}.${stray.slice(0, LONGEST_SHOWN)}: not a field; one of ${names.join(', ')} expected`)
  return value as Fields
}

/** A list; absent: an empty one. */
export const listAt = (value: unknown, path: string): readonly unknown[] => {
  if (value === undefined) return []
  if (!Array.isArray(value)) return wrong(path, 'a list', value)
  if (value.length > MOST_ENTRIES) throw new RangeError(`${path}: ${MOST_ENTRIES} entries at most expected, found ${value.length}`)
  return value
}

/** A text, or texts by language. */
export const checkText = (value: unknown, path: string): void => {
  if (typeof value === 'string') {
    if (value.trim() === '' || value.length > LONGEST_TEXT) wrong(path, `a text of 1 to ${LONGEST_TEXT} characters`, value)
    return
  }
  if (typeof value !== 'object' || value === null) wrong(path, 'a text, or { "fr": …, "en": … },', value)
  const texts = Object.entries(fieldsAt(value, path, ['fr', 'en'])).filter(([, text]) => text !== undefined)
  if (texts.length === 0) throw new RangeError(`${path}: a text in fr or en expected, found neither`)
  for (const [language, text] of texts) {
    if (typeof text === 'string') checkText(text, `${path}.${language}`)
    else wrong(`${path}.${language}`, 'a text', text)
  }
}

/** A number within a range, or nothing. */
export const checkNumber = (value: unknown, path: string, from: number, to: number): void => {
  if (value !== undefined && !(typeof value === 'number' && value >= from && value <= to)) wrong(path, `a number from ${from} to ${to}`, value)
}
