/** How the number of a cell is to be read: as itself, as a moment, or as a length of time. */
export type NumberKind = 'number' | 'moment' | 'span'

/** Formats of moments that have a number instead of a code. */
const builtIn = (id: number): NumberKind => (id === 46 ? 'span' : (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58) ? 'moment' : 'number')

export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn(id)
  const bare = code.split(';', 1)[0]?.replace(/"[^"]*"|\\.|[_*]./g, '') ?? ''
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'span'
  return /[ymdhs]/i.test(bare.replace(/\[[^\]]*\]/g, '').replace(/general|standard/gi, '')) ? 'moment' : 'number'
}

const daySeconds = 86_400
/** Days from the serial 0 to 1 January 1970; a workbook may count from 1904 instead. */
const epochDay = 25_569
const days1904 = 1462
/** Excel holds 1900 for a leap year. */
const falseDay = 60

/** A cell's number as text. Moments come out as the wall clock shows them: they have no zone, and none is invented. */
export function numberText(number: number, kind: NumberKind, from1904: boolean): string {
  if (kind === 'number' || !Number.isFinite(number) || number < 0 || number > 2_958_466) return String(number)
  const seconds = Math.round(number * daySeconds)
  if (kind === 'span' || number < 1) return clock(seconds)
  const days = (from1904 ? days1904 : 0) - epochDay + (number < falseDay && !from1904 ? 1 : 0)
  const wall = new Date((seconds + days * daySeconds) * 1000).toISOString()
  return seconds % daySeconds === 0 ? wall.slice(0, 10) : wall.slice(0, 19).replace('T', ' ')
}

/** Epoch milliseconds of the wall clock that a serial from 1900 stands for, to the second. */
export const wallOfSerial = (days: number): number => (Math.round(days * daySeconds) - epochDay * daySeconds) * 1000

function clock(seconds: number): string {
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
}
