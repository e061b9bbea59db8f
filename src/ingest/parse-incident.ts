import * as z from 'zod/mini'
import type { IncidentRecord } from '../incident/audit-record.ts'
import { canonicalTime, momentOf } from './moment.ts'
import { safeParseTicket } from './parse-ticket.ts'
import { type Expected, foundIn, pathText } from './ticket-issue.ts'

/** What a field of an incident may hold, in words; a closed set, so that interfaces can translate it. */
export type IncidentExpected =
  | Expected
  | 'an incident (a JSON object)'
  | 'one of s1, s2, s3, s4'
  | 'one of investigating, identified, monitoring, resolved, report'
  | 'boomi, gitlab, pagerduty, or a policy of your own'
  | 'a number of minutes, or null'
  | 'a number of minutes'
  | 'a number, one or more'
  | 'a known field'
  | 'an id that no other update has'

export interface IncidentIssue {
  /** `updates[3].at`; empty for the value itself. */
  readonly path: string
  readonly expected: IncidentExpected
  readonly found: string
}

export type ParsedIncident =
  | { readonly success: true; readonly incident: IncidentRecord }
  | { readonly success: false; readonly issues: readonly IncidentIssue[] }

/** Thrown by `parseIncident`. */
export class IncidentError extends Error {
  override readonly name = 'IncidentError'
  readonly issues: readonly IncidentIssue[]

  constructor(issues: readonly IncidentIssue[]) {
    super(issues.map(({ path, expected, found }) => `${path || 'incident'}: expected ${expected}, found ${found}`).join('; '))
    this.issues = issues
  }
}

const time = z.pipe(
  z.union([z.string(), z.number()]).check(z.refine((value) => momentOf(value) !== undefined)),
  z.transform(canonicalTime),
)
const id = z.pipe(z.union([z.string().check(z.minLength(1)), z.int()]), z.transform(String))
const minutes = z.number().check(z.gte(0))
const stages = z.strictObject({ investigating: z.nullable(minutes), identified: z.nullable(minutes), monitoring: z.nullable(minutes), resolved: z.nullable(minutes) })

const policySchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  source: z.string(),
  gapMinutes: z.strictObject({ s1: stages, s2: stages, s3: stages, s4: stages }),
  firstWordMinutes: z.optional(minutes),
  secondWordMinutes: z.optional(minutes),
  longAfterMinutes: z.optional(minutes),
  announcedGaps: z.optional(z.boolean()),
  degradedServiceMinutes: z.optional(minutes),
  reportMinutes: z.optional(minutes),
})

const update = z.object({
  id,
  at: time,
  channel: z.string(),
  audience: z.string(),
  body: z.string(),
  author: z.nullish(z.string()),
  stage: z.nullish(z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'report'])),
})

const incidentSchema = z.object({
  name: z.nullish(z.string()),
  tickets: z.nullish(z.array(z.unknown())),
  updates: z.nullish(z.array(update)),
  severity: z.nullish(z.enum(['s1', 's2', 's3', 's4'])),
  policy: z.nullish(z.union([z.enum(['boomi', 'gitlab', 'pagerduty']), z.unknown()])),
  startedAt: z.nullish(time),
  customers: z.nullish(z.int().check(z.gte(1))),
})

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: string
}

const byField: Readonly<Record<string, IncidentExpected>> = {
  at: 'a time: ISO 8601 with a zone, or epoch milliseconds',
  startedAt: 'a time: ISO 8601 with a zone, or epoch milliseconds',
  severity: 'one of s1, s2, s3, s4',
  stage: 'one of investigating, identified, monitoring, resolved, report',
  customers: 'a number, one or more',
}
const byType: Readonly<Record<string, IncidentExpected>> = { string: 'a text', boolean: 'true or false', array: 'a list', object: 'an object', number: 'a number of minutes' }

const expectedOf = ({ code, path, expected }: Issue): IncidentExpected => {
  const field = path.at(-1)
  if (code === 'unrecognized_keys') return 'a known field'
  if (field === undefined) return 'an incident (a JSON object)'
  if (field === 'id' && path[0] === 'updates') return 'an id: a text or a whole number'
  if (typeof field === 'string' && ['investigating', 'identified', 'monitoring', 'resolved'].includes(field)) return 'a number of minutes, or null'
  return byField[String(field)] ?? (code === 'too_small' ? 'a number of minutes' : (byType[expected ?? ''] ?? 'another value'))
}

const issuesIn = (value: unknown, issues: readonly z.core.$ZodIssue[], under: readonly PropertyKey[] = []): readonly IncidentIssue[] =>
  issues.flatMap((issue) => {
    const path = [...under, ...issue.path]
    const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
    return places.map((place) => ({ path: pathText(place), expected: expectedOf({ ...issue, path: place }), found: foundIn(value, place) }))
  })

const policyIssues = (value: unknown, policy: unknown): readonly IncidentIssue[] => {
  if (policy === undefined || policy === null || policy === 'boomi' || policy === 'gitlab' || policy === 'pagerduty') return []
  if (typeof policy !== 'object') return [{ path: 'policy', expected: 'boomi, gitlab, pagerduty, or a policy of your own', found: foundIn(value, ['policy']) }]
  const parsed = policySchema.safeParse(policy)
  return parsed.success ? [] : issuesIn(value, parsed.error.issues, ['policy'])
}

/** Evidence names updates by their id. */
const sameIds = (updates: readonly { readonly id: string }[]): readonly IncidentIssue[] => {
  const known = new Set<string>()
  return updates.flatMap(({ id: one }, i) => {
    if (!known.has(one)) {
      known.add(one)
      return []
    }
    return [{ path: `updates[${i}].id`, expected: 'an id that no other update has' as const, found: JSON.stringify(one).slice(0, 60) }]
  })
}

const withoutNulls = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined))

/** Reads unknown JSON as an incident. Fields that bonsens does not know are dropped, but in a policy, where they would be a rule that is not kept. */
export const safeParseIncident = (value: unknown): ParsedIncident => {
  const parsed = incidentSchema.safeParse(value)
  if (!parsed.success) return { success: false, issues: issuesIn(value, parsed.error.issues) }
  const { tickets, updates, policy, ...rest } = parsed.data
  const read = (tickets ?? []).map(safeParseTicket)
  const issues: IncidentIssue[] = [
    ...read.flatMap((one, i) => (one.success ? [] : one.issues.map((issue) => ({ ...issue, path: `tickets[${i}]${issue.path === '' ? '' : `.${issue.path}`}` })))),
    ...sameIds(updates ?? []),
    ...policyIssues(value, policy),
  ]
  if (issues.length > 0) return { success: false, issues }
  const incident = { ...withoutNulls({ ...rest, policy }), tickets: read.flatMap((one) => (one.success ? [one.ticket] : [])), updates: (updates ?? []).map(withoutNulls) }
  return { success: true, incident: incident as IncidentRecord }
}

/**
 * As `safeParseIncident`, throwing.
 * @throws {IncidentError} naming each field at fault, what was expected there and what was found.
 */
export const parseIncident = (value: unknown): IncidentRecord => {
  const parsed = safeParseIncident(value)
  if (parsed.success) return parsed.incident
  throw new IncidentError(parsed.issues)
}

/** Reads unknown JSON as a policy for updates. */
export const safeParsePolicy = (value: unknown): readonly IncidentIssue[] => policyIssues({ policy: value }, value ?? false)
