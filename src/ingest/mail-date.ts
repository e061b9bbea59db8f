import { timeWithOffset, wallClockMs } from './moment.ts'

const pattern = /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{4}|\d\d)[ ]+(\d{1,2}):(\d\d)(?::(\d\d))?[ ]*(?:([+-])(\d\d)(\d\d)|\(?([a-z]{1,5})\)?)?/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Names of zones that the standard for mail knows; all others are UTC, as it says. */
const zones: Readonly<Record<string, number>> = { est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, cet: 60, cest: 120, bst: 60 }

/** The date of a mail as ISO 8601, its zone kept: it tells the writer's hours. */
export function mailDate(text: string | undefined): string | undefined {
  const match = pattern.exec(text?.slice(0, 200) ?? '')
  if (match === null) return undefined
  const [, day, month = '', year = '', hour, minute, second = '0', sign, hours = '0', minutes = '0', zone = ''] = match
  const index = months.indexOf(month.toLowerCase())
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
  if (index === -1) return undefined
  const wall = wallClockMs({ year: full, month: index + 1, day: Number(day), hour: Number(hour), minute: Number(minute), second: Math.min(59, Number(second)), ms: 0 })
  const named = zones[zone.toLowerCase()] ?? 0
  const offset = sign === undefined ? named : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return wall === undefined || Math.abs(offset) > 14 * 60 ? undefined : timeWithOffset(wall, offset)
}
