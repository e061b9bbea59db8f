/** Kept: U+200D, which joins emoji, and U+00AD, which terminals hide. */
const invisible = /[\u200B\u200C\u200E\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
const breaks = /\r\n?|[\n\t\u2028\u2029]+/g
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Text of a ticket, made harmless for a terminal: no escape sequence, no control character, nothing that turns the
 * reading direction or hides; one line.
 */
export function plainLine(text: string): string {
  return harmless(text.replace(breaks, ' ').replace(/ {2,}/g, ' ')).trim()
}

/** As `plainLine`, line breaks kept. */
export function plainLines(text: string): string {
  return text.split(/\r\n?|\n/).map(harmless).join('\n')
}

/** What JSON leaves as it is and a terminal may obey. */
const unescaped = /[\u007F-\u009F\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** JSON for people and programs: the same value for a parser, and nothing that a terminal would act on. */
export function plainJson(value: unknown): string {
  return escaped(JSON.stringify(value, undefined, 2))
}

/** As `plainJson`, on one line. */
export function plainJsonLine(value: unknown): string {
  return escaped(JSON.stringify(value))
}

function escaped(json: string): string {
  return json.replace(unescaped, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function harmless(text: string): string {
  return text.replace(/\t/g, ' ').replace(control, '\uFFFD').replace(invisible, '').replace(loneSurrogate, '\uFFFD')
}
