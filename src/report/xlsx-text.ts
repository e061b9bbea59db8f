import type { Language } from '../assessment.ts'

/** What a cell of a workbook can hold, in UTF-16 units. */
export const mostUnits = 32_767

const marks: Readonly<Record<Language, string>> = { en: '… [cut]', fr: '… [coupé]' }

/** Signs that XML cannot hold, and halves of pairs. */
// eslint-disable-next-line no-control-regex
const unheld = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** Readers of workbooks take this for a sign by its number. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text of a cell as it will be read: line breaks made one kind, what cannot be held replaced, and cut where it is too long. */
export function heldText(text: string, language: Language): string {
  const broken = text.replace(/\r\n?/g, '\n')
  const cut = broken.length <= mostUnits ? broken : broken.slice(0, mostUnits - marks[language].length).replace(/[\uD800-\uDBFF]$/, '') + marks[language]
  return cut.replace(unheld, '\uFFFD')
}

/** The same in the XML of a workbook. */
export function xmlText(text: string): string {
  return xmlEscaped(text.replace(escapeLike, '_x005F_'))
}

export function xmlEscaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign)
}
