import * as z from 'zod/mini'
import { signals } from '../index.ts'
import { columnNames } from '../ingest/csv-columns.ts'
import { isTimeZone } from '../ingest/local-time.ts'
import type { BonsensConfig, DeskHours, MutedSignal, Weekday } from './config.ts'
import type { ConfigExpected } from './expectations.ts'

/** Messages are keys of `expectations`, which says them in either language. */
const says = (expected: ConfigExpected) => ({ error: expected })

const text = z.string(says('text')).check(z.minLength(1, says('text')))
const path = z.string(says('path')).check(z.minLength(1, says('path')))
const number = (least: number, most: number, expected: ConfigExpected) => z.number(says(expected)).check(z.gte(least, says(expected)), z.lte(most, says(expected)))
const score = number(0, 100, 'score')
const cap = number(0, 1000, 'cap')
const points = number(-100, 100, 'points')
const signal = z.enum(signals.map(({ id }) => id), says('signal'))
const day = z.string(says('day')).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, says('day')), z.refine(isCalendarDay, says('day')))
const clock = z.string(says('clock')).check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, says('clock')))
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const satisfies readonly Weekday[]

function isCalendarDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

const described = (description: string) => z.describe(description)

const hours = z
  .strictObject(
    {
      days: z.array(z.enum(weekdays, says('weekday')), says('weekdays')).check(z.minLength(1, says('weekdays')), z.refine((days) => new Set(days).size === days.length, says('each-once'))),
      from: clock,
      to: clock,
      holidays: z.optional(z.array(day, says('days'))),
    } satisfies Record<keyof DeskHours, unknown>,
    says('object'),
  )
  .check(z.refine(({ from, to }) => from < to, { path: ['to'], ...says('later-than-from') }), described('When your desk is at work, on the wall clock of timezone'))

const policy = z
  .strictObject(
    {
      base: z.optional(score.check(described('Score of a ticket of which nothing is known'))),
      caps: z.optional(z.strictObject({ language: z.optional(cap), exchange: z.optional(cap), time: z.optional(cap), request: z.optional(cap), context: z.optional(cap) }, says('object')).check(described('Most that the signals of one group add together'))),
      relief: z.optional(cap.check(described('Most that reassuring signals take away together'))),
      bands: z.optional(z.strictObject({ watch: z.optional(score), high: z.optional(score), critical: z.optional(score) }, says('object')).check(described('Score from which each band holds'))),
      points: z.optional(z.partialRecord(signal, points, says('object')).check(described('Points at full strength, by signal'))),
    },
    says('object'),
  )
  .check(described('Where scores start, stop and change name'))

const muted = z.strictObject({ signal, reason: text, until: day } satisfies Record<keyof MutedSignal, unknown>, says('object'))

const entitlement = z.strictObject({ presses: z.union([z.int(says('presses')).check(z.gte(0, says('presses'))), z.literal('unlimited')], says('presses')), per: z.optional(z.enum(['rolling', 'calendar'], says('year'))) }, says('object'))
const names = z.array(text, says('texts'))
const panic = z.strictObject(
  {
    plans: z.optional(z.record(z.string(), entitlement, says('object')).check(described('By the name of the plan in lower case'))),
    otherwise: z.optional(entitlement),
    doubt: z.optional(z.enum(['grant', 'downgrade'], says('doubt'))),
    tell: z.optional(z.strictObject({ grant: names, downgrade: names, refuse: names }, says('object'))),
  },
  says('path-or-object'),
)

const phrase = z.strictObject(
  {
    says: text,
    points: z.optional(points),
    where: z.optional(z.enum(['alone', 'start', 'end'], says('where'))),
    asked: z.optional(z.boolean(says('flag'))),
    negated: z.optional(z.literal('keep', says('keep'))),
  },
  says('object'),
)
const phrases = z.strictObject({ lexicon: text, phrases: z.array(phrase, says('list')) }, says('object'))
const jargon = z.strictObject({ operations: z.optional(z.array(z.looseObject({}, says('object')), says('list'))), wordings: z.optional(z.array(z.looseObject({}, says('object')), says('list'))) }, says('path-or-object'))

const fields = {
  $schema: z.optional(z.string(says('text'))),
  lang: z.optional(z.enum(['en', 'fr'], says('language')).check(described('Of reports, sentences and messages'))),
  timezone: z.optional(z.string(says('zone')).check(z.refine(isTimeZone, says('zone')), described('Zone of times that name none, and of working hours'))),
  workingHours: z.optional(hours),
  ourDomains: z.optional(z.array(z.string(says('domain')).check(z.regex(/^@?[^\s@]*(?:[^\s@]@)?[^\s@]+\.[^\s@]+$/, says('domain'))), says('texts')).check(described('In mail: domains and addresses of ours'))),
  columns: z.optional(z.partialRecord(z.enum(columnNames), text, says('object')).check(described('Which header of a table holds what'))),
  policy: z.optional(policy),
  muted: z.optional(z.array(muted, says('list')).check(described('Signals that count for nothing for a while; they are still reported'))),
  panic: z.optional(z.union([path, panic], says('path-or-object')).check(described('Who may press the panic button, by plan; or a file'))),
  phrases: z.optional(z.array(phrases, says('list')).check(described('Phrases of your own for signals'))),
  jargon: z.optional(z.union([path, jargon], says('path-or-object')).check(described('Operations and wordings of your own for the decoder; or a file'))),
  feedback: z.optional(path.check(described('Verdicts on tickets, a file'))),
} satisfies Record<keyof BonsensConfig, unknown>

/** The shape of a configuration; what only the engine can tell, such as whether a phrase can be read, `configIssues` checks. */
export const configSchema = z.strictObject(fields, says('object')).check(described('Settings of the bonsens command for one desk'))
