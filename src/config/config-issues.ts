import type * as z from 'zod/mini'
import { changePolicy } from '../score/policy.ts'
import { foundIn, pathText } from '../ingest/ticket-issue.ts'
import type { BonsensConfig } from './config.ts'
import { configSchema } from './config-schema.ts'
import { type ConfigExpected, isConfigExpected } from './expectations.ts'
import { knownKeys } from './known-keys.ts'
import { engineIssues } from './engine-issues.ts'
import { nearest } from './nearest.ts'

/** One reason why a configuration cannot be used. */
export type ConfigIssue =
  | { readonly kind: 'value'; readonly path: string; readonly expected: ConfigExpected; readonly found: string; readonly meant?: string }
  | { readonly kind: 'unknown-key'; readonly path: string; readonly key: string; readonly known: readonly string[]; readonly meant?: string }
  /** In English, from the engine. */
  | { readonly kind: 'reason'; readonly path: string; readonly reason: string }

export type ParsedConfig =
  | { readonly success: true; readonly config: BonsensConfig }
  | { readonly success: false; readonly issues: readonly ConfigIssue[] }

/** Reads an unknown value as a configuration: all that is wrong with it, or the configuration. */
export function parseConfig(value: unknown): ParsedConfig {
  const parsed = configSchema.safeParse(value)
  if (!parsed.success) return { success: false, issues: parsed.error.issues.flatMap((issue) => issuesOf(issue, value)) }
  const config = parsed.data as BonsensConfig
  const issues = [...orderIssues(config), ...engineIssues(config)]
  return issues.length === 0 ? { success: true, config } : { success: false, issues }
}

type SchemaIssue = z.core.$ZodIssue

function issuesOf(issue: SchemaIssue, value: unknown): readonly ConfigIssue[] {
  const path = pathText(issue.path)
  if (issue.code === 'invalid_union') return branchIssues(issue, value)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(configSchema, issue.path)
    return issue.keys.map((key): ConfigIssue => ({ kind: 'unknown-key', path, key, known, ...meantBy(key, known) }))
  }
  const expected = isConfigExpected(issue.message) ? issue.message : 'other'
  const found = foundIn(value, issue.path)
  return [{ kind: 'value', path, expected, found, ...(issue.code === 'invalid_value' && meantBy(textIn(found), issue.values.map(String))) }]
}

/** Of the alternatives, that which was meant: the one whose fault lies deepest. */
function branchIssues(issue: Extract<SchemaIssue, { readonly code: 'invalid_union' }>, value: unknown): readonly ConfigIssue[] {
  const isDeeper = (one: SchemaIssue) => one.path.length > 0 || one.code === 'unrecognized_keys'
  const deeper = issue.errors.find((errors) => errors.some(isDeeper))
  if (deeper !== undefined) return deeper.flatMap((inner) => issuesOf({ ...inner, path: [...issue.path, ...inner.path] }, value))
  return [{ kind: 'value', path: pathText(issue.path), expected: isConfigExpected(issue.message) ? issue.message : 'other', found: foundIn(value, issue.path) }]
}

const textIn = (found: string): string => found.replace(/^"|"$/g, '')

function meantBy(word: string, known: readonly string[]): { readonly meant?: string } {
  const meant = nearest(word, known)
  return meant === undefined ? {} : { meant }
}

function orderIssues({ policy, workingHours, timezone }: BonsensConfig): readonly ConfigIssue[] {
  const { bands } = { ...policy }
  const issues: ConfigIssue[] = []
  try {
    changePolicy(policy)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    issues.push({ kind: 'value', path: 'policy.bands', expected: 'band-order', found: JSON.stringify(bands) })
  }
  if (workingHours !== undefined && timezone === undefined) issues.push({ kind: 'value', path: 'timezone', expected: 'zone-with-hours', found: 'nothing' })
  return issues
}
