import { offsetReader } from './local-time.ts'
import { wallOfSerial } from './workbook-dates.ts'
import { canonicalTime, isEveryday, momentOf, timeWithOffset, wallClockMs } from './moment.ts'
import type { DateOrder } from './outcome.ts'

const isoDay = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?$/
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?:,?\s+(?:à\s*)?(\d{1,2})\s?[:.h](?:\s?(\d\d))?(?:[:.](\d\d))?\s?([ap]\.?\s?m\.?)?)?$/i
const named = /^(\d{1,2})[/ .-]([a-zà-ÿ]{3,9})\.?[/ .-](\d{4}|\d\d)(?:,?\s+(?:à\s*)?(\d{1,2})\s?[:h]\s?(\d\d)(?::(\d\d))?\s*(am|pm)?)?$/i
/** As C and Request Tracker write it: `Wed Mar 12 10:00:00 2025`. */
const spelled = /^[a-zà-ÿ]{2,9}\.?,? ([a-zà-ÿ]{3,9})\.? {1,2}(\d{1,2}) (\d{1,2}):(\d\d)(?::(\d\d))? (\d{4})$/i
/** Days since 1900, as a spreadsheet holds them and writes them where a column lost its format: 1982 to 2063. */
const serial = /^[345]\d{4}(?:[.,]\d{1,12})?$/
const epoch = /^\d{10}$|^\d{13}$/

/** How the dates of one column are written. */
export interface DateColumn {
  readonly order: DateOrder
  /** Both orders would do for every date seen; the first such date. */
  readonly ambiguous?: string
  /** Some dates have no zone. */
  readonly naive: boolean
}

/**
 * One order for the whole column, told by any date whose day is above 12, or by a.m. and p.m.; never date by date.
 * When nothing tells, `fallback` decides and the column is reported as ambiguous.
 */
export function dateColumnOf(values: readonly string[], fallback: DateOrder, forced: DateOrder | undefined): DateColumn {
  const dates = values.map((value) => slashed.exec(value.trim())).filter((match) => match !== null)
  const naive = dates.length > 0 || values.some((value) => serial.test(value.trim()) || isoDay.test(value.trim()) || named.test(value.trim()) || spelled.test(value.trim()))
  if (forced !== undefined) return { order: forced, naive }
  const dayFirst = dates.some((match) => Number(match[1]) > 12)
  const monthFirst = dates.some((match) => Number(match[2]) > 12 || match[7] !== undefined)
  if (dayFirst || monthFirst) return { order: dayFirst ? 'dmy' : 'mdy', naive }
  const example = dates.find((match) => match[1] !== match[2])?.[0]
  return example === undefined ? { order: fallback, naive } : { order: fallback, naive, ambiguous: example }
}

/** Reads the dates of a column as ISO 8601 with a zone; undefined for what is no date. */
export function dateReader(column: DateColumn, timeZone: string | undefined): (text: string) => string | undefined {
  const offsetOf = timeZone === undefined ? () => 0 : offsetReader(timeZone)
  return (text) => {
    if (isEveryday(text)) return text
    const trimmed = text.trim()
    if (momentOf(trimmed) !== undefined) return String(canonicalTime(trimmed))
    if (epoch.test(trimmed)) return new Date(trimmed.length === 10 ? Number(trimmed) * 1000 : Number(trimmed)).toISOString()
    const wall = wallOf(trimmed, column.order)
    return wall === undefined ? undefined : timeWithOffset(wall, offsetOf(wall))
  }
}

function wallOf(text: string, order: DateOrder): number | undefined {
  if (serial.test(text)) return wallOfSerial(Number(text.replace(',', '.')))
  const iso = isoDay.exec(text)
  if (iso !== null) return wallMs(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6])
  const words = named.exec(text)
  if (words !== null) return wallMs(yearOf(words[3]), monthOf(words[2] ?? ''), words[1], hourOf(words[4], words[7]), words[5], words[6])
  const inWords = spelled.exec(text)
  if (inWords !== null) return wallMs(inWords[6], monthOf(inWords[1] ?? ''), inWords[2], inWords[3], inWords[4], inWords[5])
  const match = slashed.exec(text)
  if (match === null) return undefined
  const [day, month] = order === 'dmy' ? [match[1], match[2]] : [match[2], match[1]]
  return wallMs(yearOf(match[3]), month, day, hourOf(match[4], match[7]), match[5], match[6])
}

const yearOf = (year: string | undefined) => (year?.length === 2 ? `20${year}` : year)

const months: readonly RegExp[] = [/^jan/, /^fe[bv]/, /^m(ar|rz)/, /^a[pv]r/, /^ma[iy]/, /^(jun|juin)/, /^(jul|juil)/, /^(aug|aou)/, /^sep/, /^o[ck]t/, /^nov/, /^de[cz]/]

/** `sept`, `févr`, `Aug`: no month for what is none. */
function monthOf(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return String(months.findIndex((month) => month.test(folded)) + 1)
}

function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour
  return String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0))
}

function wallMs(...parts: readonly (string | undefined)[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  return wallClockMs({ year, month, day, hour, minute, second, ms: 0 })
}
