/**
 * Time zones by name, as rules and not as the machine's tables, which differ from one machine to the next.
 * Changes of the clock: in the European Union, directive 2000/84/EC (last Sundays of March and October, 01:00 UTC); in the United
 * States and Canada, the Energy Policy Act of 2005 (second Sunday of March and first of November, 02:00 on the wall).
 */

/** Minutes east of UTC at a moment (epoch ms). */
export type ZoneClock = (at: number) => number

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const EUROPEAN: Readonly<Record<number, string>> = {
  0: 'Europe/London Europe/Dublin Europe/Lisbon Europe/Belfast Atlantic/Canary Atlantic/Madeira',
  60: 'Europe/Paris Europe/Brussels Europe/Luxembourg Europe/Monaco Europe/Zurich Europe/Geneva Europe/Berlin Europe/Madrid Europe/Rome Europe/Amsterdam ' +
    'Europe/Vienna Europe/Warsaw Europe/Prague Europe/Copenhagen Europe/Stockholm Europe/Oslo Europe/Budapest Europe/Belgrade Europe/Zagreb ' +
    'Europe/Ljubljana Europe/Bratislava Europe/Malta Europe/Andorra Europe/Tirane Europe/Sarajevo Europe/Skopje Europe/Vaduz CET',
  120: 'Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Sofia Europe/Tallinn Europe/Riga Europe/Vilnius Europe/Kyiv Europe/Kiev Asia/Nicosia EET',
}

const AMERICAN: Readonly<Record<number, string>> = {
  [-210]: 'America/St_Johns',
  [-240]: 'America/Halifax America/Moncton Atlantic/Bermuda',
  [-300]: 'America/New_York America/Toronto America/Montreal America/Detroit US/Eastern EST5EDT',
  [-360]: 'America/Chicago America/Winnipeg US/Central CST6CDT',
  [-420]: 'America/Denver America/Edmonton America/Boise US/Mountain MST7MDT',
  [-480]: 'America/Los_Angeles America/Vancouver America/Tijuana US/Pacific PST8PDT',
  [-540]: 'America/Anchorage',
}

const FIXED: Readonly<Record<number, string>> = {
  0: 'UTC Etc/UTC GMT Etc/GMT Z Africa/Abidjan Africa/Dakar Africa/Bamako Africa/Accra Atlantic/Reykjavik',
  60: 'Africa/Algiers Africa/Tunis Africa/Lagos Africa/Douala Africa/Kinshasa Africa/Libreville',
  120: 'Africa/Johannesburg Africa/Kigali Africa/Lubumbashi',
  180: 'Europe/Istanbul Europe/Moscow Africa/Nairobi Asia/Riyadh Indian/Antananarivo Indian/Mayotte',
  240: 'Asia/Dubai Indian/Reunion Indian/Mauritius',
  330: 'Asia/Kolkata Asia/Calcutta',
  420: 'Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta',
  480: 'Asia/Singapore Asia/Shanghai Asia/Hong_Kong Asia/Manila Australia/Perth',
  540: 'Asia/Tokyo Asia/Seoul',
  600: 'Australia/Brisbane',
  660: 'Pacific/Noumea',
  [-180]: 'America/Cayenne America/Sao_Paulo America/Argentina/Buenos_Aires',
  [-240]: 'America/Martinique America/Guadeloupe America/Puerto_Rico',
  [-300]: 'America/Bogota America/Lima',
  [-360]: 'America/Mexico_City',
  [-420]: 'America/Phoenix',
  [-600]: 'Pacific/Honolulu Pacific/Tahiti',
}

/** Midnight (UTC) of the n-th Sunday of a month; from the end of the month for n = -1. */
const sundayOf = (year: number, month: number, n: number): number => {
  const first = Date.UTC(year, n < 0 ? month + 1 : month, 1)
  const weekday = new Date(first).getUTCDay()
  return n < 0 ? first - (weekday === 0 ? 7 : weekday) * DAY : first + (((7 - weekday) % 7) + (n - 1) * 7) * DAY
}

/** When summer time begins and ends, in epoch ms. */
type Summer = (year: number) => readonly [from: number, to: number]

const european: Summer = (year) => [sundayOf(year, 2, -1) + HOUR, sundayOf(year, 9, -1) + HOUR]

const american = (minutes: number): Summer => (year) =>
  [sundayOf(year, 2, 2) + 2 * HOUR - minutes * MINUTE, sundayOf(year, 10, 1) + HOUR - minutes * MINUTE]

const changing = (minutes: number, summer: Summer): ZoneClock => (at) => {
  const [from, to] = summer(new Date(at).getUTCFullYear())
  return at >= from && at < to ? minutes + 60 : minutes
}

/** A clock that never changes. */
export const fixedClock = (minutes: number): ZoneClock => () => minutes

const named = (name: string, zones: Readonly<Record<number, string>>): number | undefined => {
  const found = Object.entries(zones).find(([, names]) => names.split(' ').includes(name))
  return found === undefined ? undefined : Number(found[0])
}

/** The clock of a zone: `Europe/Paris`, `America/New_York`, `UTC`… or an offset, `+05:30`; undefined when it is not known here. */
export const zoneClock = (zone: string): ZoneClock | undefined => {
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (offset !== null) return fixedClock((offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])))
  const fixed = named(zone, FIXED)
  if (fixed !== undefined) return fixedClock(fixed)
  const inEurope = named(zone, EUROPEAN)
  if (inEurope !== undefined) return changing(inEurope, european)
  const inAmerica = named(zone, AMERICAN)
  return inAmerica === undefined ? undefined : changing(inAmerica, american(inAmerica))
}

const FIRST_YEAR = 1996
const LAST_YEAR = 2099

/** A clock's changes as data, as `WorkingHours` takes them. */
export const changesOf = (clock: ZoneClock): readonly { readonly since: number; readonly minutes: number }[] => {
  const steps = [{ since: Number.MIN_SAFE_INTEGER, minutes: clock(Date.UTC(FIRST_YEAR, 0, 1)) }]
  for (let at = Date.UTC(FIRST_YEAR, 0, 1); at < Date.UTC(LAST_YEAR + 1, 0, 1); at += DAY) {
    const minutes = clock(at + DAY)
    if (minutes === steps.at(-1)?.minutes) continue
    let since = at
    while (clock(since) !== minutes) since += HOUR / 2
    steps.push({ since, minutes })
  }
  return steps
}

const ABBREVIATIONS: Readonly<Record<string, number | string>> = {
  utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, eet: 120, eest: 180, ist: 330, jst: 540,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, hst: -600, ast: -240, adt: -180,
  et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles', eastern: 'America/New_York', central: 'America/Chicago',
  mountain: 'America/Denver', pacific: 'America/Los_Angeles', paris: 'Europe/Paris', french: 'Europe/Paris', brussels: 'Europe/Brussels', bruxelles: 'Europe/Brussels',
  london: 'Europe/London', londres: 'Europe/London', uk: 'Europe/London', berlin: 'Europe/Berlin', geneve: 'Europe/Zurich', 'new york': 'America/New_York', montreal: 'America/Toronto',
  quebec: 'America/Toronto',
}

/** The clock that words name, folded: `cet`, `pst`, `paris`, `utc+2`, literally: EST is UTC−5 in summer, too. */
export const clockNamedBy = (words: string): ZoneClock | undefined => {
  const shifted = /^(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?$/.exec(words)
  if (shifted !== null) return fixedClock((shifted[1] === '-' ? -1 : 1) * (Number(shifted[2]) * 60 + Number(shifted[3] ?? 0)))
  const known = Object.hasOwn(ABBREVIATIONS, words) ? ABBREVIATIONS[words] : undefined
  return typeof known === 'number' ? fixedClock(known) : known === undefined ? undefined : zoneClock(known)
}
