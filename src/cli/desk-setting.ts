import type { Language } from '../assessment.ts'
import type { DeskOptions } from '../batch/score-batch.ts'
import type { BonsensConfig, DeskHours, Weekday } from '../config/config.ts'
import { changesOf, zoneClock } from '../features/time-zone.ts'
import { type JargonChanges, panicPolicy, type PanicOptions, type WorkingHours } from '../index.ts'
import { configWords } from './config/config-words.ts'
import { mutedAt, type Settings } from './config/settings.ts'
import type { Console } from './console.ts'
import { asOfOption } from './input-options.ts'
import { readJargon } from './jargon-option.ts'
import { readPanic } from './panic-option.ts'

/** What one desk sets for the scorer, by options and by its settings file. */
export interface DeskSetting extends DeskOptions {
  readonly jargon?: JargonChanges
  readonly panic?: PanicOptions
}

interface Given {
  readonly lang: Language
  readonly asOf?: string
  readonly timezone?: string
  readonly jargon?: string
  readonly panic?: string
  readonly settings?: Settings
}

/** Reads the files that are named, and says on stderr which signals are muted and which no longer are. */
export async function deskSetting(options: Given, console: Console): Promise<DeskSetting> {
  const { settings, lang } = options
  const jargon = await ownJargon(options)
  const panic = (await readPanic(options.panic, lang)) ?? panicIn(settings?.config.panic)
  const { workingHours, phrases } = { ...settings?.config }
  const policy = policyOf(options, console)
  return {
    ...(jargon !== undefined && { jargon }),
    ...(panic !== undefined && { panic }),
    ...(policy !== undefined && { policy }),
    ...(workingHours !== undefined && { workingHours: workingHoursIn(workingHours, options.timezone) }),
    ...(phrases !== undefined && { phrases }),
  }
}

/** The decoder's additions: of `--jargon`, else of the settings. */
export async function ownJargon({ jargon, lang, settings }: Pick<Given, 'jargon' | 'settings'> & { readonly lang: Language }): Promise<JargonChanges | undefined> {
  const written = settings?.config.jargon
  return (await readJargon(jargon, lang)) ?? (typeof written === 'string' ? undefined : written)
}

function panicIn(written: BonsensConfig['panic']): PanicOptions | undefined {
  return written === undefined || typeof written === 'string' ? undefined : { policy: { ...panicPolicy, ...written } }
}

/** By `--as-of` where it is given, else by today's date. */
function policyOf(options: Given, console: Console): DeskOptions['policy'] {
  const { settings, lang } = options
  if (settings === undefined) return undefined
  const { inForce, over } = mutedAt(settings, asOfOption(options) ?? Date.now())
  for (const one of over) console.say(configWords[lang].mutedOver(one))
  if (inForce.length === 0) return settings.config.policy
  console.say(configWords[lang].muted(inForce))
  const { policy } = settings.config
  return { ...policy, points: { ...policy?.points, ...Object.fromEntries(inForce.map(({ signal }) => [signal, 0])) } }
}

const weekdays: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const minutesIn = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Zones that the engine has no rules for come as data, from the platform's tables. */
export function workingHoursIn({ days, from, to, holidays }: DeskHours, timezone = 'UTC'): WorkingHours {
  return {
    days: days.map((day) => weekdays.indexOf(day)),
    from: minutesIn(from),
    to: minutesIn(to),
    ...(holidays !== undefined && { holidays }),
    offsets: changesOf(zoneClock(timezone) ?? platformClock(timezone)),
  }
}

function platformClock(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
}
