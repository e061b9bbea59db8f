import type { Language, Measure } from '../assessment.ts'
import { lexiconHash } from '../lexicons/index.ts'
import type { Time } from '../ticket.ts'
import { version } from '../version.ts'
import { type Facts, readFacts } from './audit-facts.ts'
import { gridOf, type GridRow } from './audit-grid.ts'
import { type AuditGroup, type AuditItemId, rules } from './audit-items.ts'
import type { AuditResult } from './audit-judgement.ts'
import type { IncidentEvidence } from './audit-quotes.ts'
import type { IncidentRecord, IncidentSeverity, IncidentStage } from './audit-record.ts'
import { auditWords } from './audit-words.ts'

/** One rule for an outage, and what became of it. */
export interface AuditItem {
  readonly id: AuditItemId
  readonly group: AuditGroup
  /** `unknown`: the record does not tell; it counts neither way. */
  readonly result: AuditResult
  /** The rule, in a sentence. */
  readonly rule: string
  /** Who wrote the rule. */
  readonly source: string
  /** What decided, in a number. */
  readonly measure?: Measure
  readonly evidence: readonly IncidentEvidence[]
}

export interface AuditPart {
  readonly group: AuditGroup
  readonly passed: number
  readonly failed: number
  readonly unknown: number
}

/** How an incident was told, by rules that others have published. JSON-safe; the same record, `asOf` and version give the same bytes. */
export interface IncidentAudit {
  readonly schemaVersion: '1.0'
  readonly name?: string
  readonly language: Language
  /** ISO 8601, UTC; absent when the record holds no time. */
  readonly asOf?: string
  /** When it began: as told, or the first ticket or update. */
  readonly startedAt?: string
  readonly severity?: IncidentSeverity
  /** Id of the policy that gaps are judged by. */
  readonly policy: string
  /** 0 to 100: the rules that were kept, of those that could be judged, all counting the same; absent when none could. */
  readonly score?: number
  /** What the score is made of. */
  readonly parts: readonly AuditPart[]
  readonly items: readonly AuditItem[]
  /** The eight criteria, as `incidentGrid` gives them. */
  readonly grid: readonly GridRow[]
  /** The updates that reached somebody, in time, with the stage that each tells. */
  readonly updates: readonly { readonly id: string; readonly at: string; readonly stage: IncidentStage }[]
  readonly coverage: {
    readonly tickets: number
    readonly calls: number
    readonly updates: number
    /** Ids of updates that nobody outside saw. */
    readonly internal: readonly string[]
    /** Ids of updates left out, since their time cannot be read. */
    readonly untimed: readonly string[]
  }
  readonly engine: { readonly version: string; readonly lexicon: string }
}

export interface AuditOptions {
  /** Language of rules and findings. Absent: `en`. */
  readonly language?: Language
  /** The moment judged from. Absent: the newest moment of the record. */
  readonly asOf?: Time | Date
}

const itemsOf = (facts: Facts, language: Language): readonly AuditItem[] =>
  rules.map(({ id, group, source, judge }) => ({ id, group, ...judge(facts), rule: auditWords[language].rules[id], source: source ?? facts.policy.source }))

const countOf = (items: readonly AuditItem[], result: AuditResult): number => items.filter((item) => item.result === result).length

const partsOf = (items: readonly AuditItem[]): readonly AuditPart[] =>
  [...new Set(items.map(({ group }) => group))].map((group) => {
    const own = items.filter((item) => item.group === group)
    return { group, passed: countOf(own, 'passed'), failed: countOf(own, 'failed'), unknown: countOf(own, 'unknown') }
  })

const scoreOf = (items: readonly AuditItem[]): { readonly score?: number } => {
  const passed = countOf(items, 'passed')
  const all = passed + countOf(items, 'failed')
  return all === 0 ? {} : { score: Math.round((100 * passed) / all) }
}

const isoOf = (ms: number): string => new Date(ms).toISOString()

const coverageOf = ({ reports, told, internal, untimed }: Facts): IncidentAudit['coverage'] =>
  ({ tickets: reports.length, calls: reports.filter(({ isCall }) => isCall).length, updates: told.length, internal, untimed })

/**
 * Audits how an incident was told: who told whom first, who owned it, in what rhythm, how it ended, what customers could do meanwhile.
 * Each item is passed, failed or unknown, with the quotes (UTF-16 offsets in an update's or a ticket's message) and measures (durations in ms) that show it,
 * and the source of its rule. Pure; linear in the texts. Nothing in a text makes it throw.
 * @throws RangeError on a policy name that is no preset, or an `asOf` or `startedAt` that is no time.
 */
export const auditIncident = (record: IncidentRecord, { language = 'en', asOf }: AuditOptions = {}): IncidentAudit => {
  const facts = readFacts(record, asOf)
  const items = itemsOf(facts, language)
  return {
    schemaVersion: '1.0',
    ...(record.name === undefined ? {} : { name: record.name }),
    language,
    ...(facts.asOf === undefined ? {} : { asOf: isoOf(facts.asOf) }),
    ...(facts.start === undefined ? {} : { startedAt: isoOf(facts.start) }),
    ...(facts.severity === undefined ? {} : { severity: facts.severity }),
    policy: facts.policy.id,
    ...scoreOf(items),
    parts: partsOf(items),
    items,
    grid: gridOf(facts, language),
    updates: facts.told.map(({ messageId, moment, stage }) => ({ id: messageId, at: isoOf(moment.ms), stage })),
    coverage: coverageOf(facts),
    engine: { version, lexicon: lexiconHash },
  }
}
