import type { Language, Measure } from '../assessment.ts'
import { auditEnglish } from './audit-en.ts'
import { auditFrench } from './audit-fr.ts'
import type { GridCriterion, GridFinding } from './audit-grid.ts'
import type { AuditGroup, AuditItemId } from './audit-items.ts'
import type { AuditResult } from './audit-judgement.ts'
import type { IncidentStage } from './audit-record.ts'

/** What an audit says for people, in one language. */
export interface AuditWords {
  readonly rules: Readonly<Record<AuditItemId, string>>
  readonly results: Readonly<Record<AuditResult, string>>
  readonly groups: Readonly<Record<AuditGroup, string>>
  readonly stages: Readonly<Record<IncidentStage, string>>
  readonly criteria: Readonly<Record<GridCriterion, string>>
  readonly cell: (criterion: GridCriterion, finding: GridFinding) => string
  readonly measure: (measure: Measure) => string
  readonly quote: (words: string, where: string) => string
  readonly unknowns: (count: number) => string
  readonly colon: string
  readonly semicolon: string
  readonly untitled: string
  readonly headings: Readonly<Record<'rank' | 'incident' | 'score' | 'kept' | 'rule' | 'result' | 'measure' | 'source' | 'criterion' | 'finding' | 'evidence' | 'rules' | 'grid' | 'ranking' | 'updates', string>>
  readonly noScore: string
  readonly policy: string
  readonly severity: string
  readonly asOf: string
  readonly unreadable: (ids: string) => string
  readonly internal: (ids: string) => string
}

export const auditWords: Readonly<Record<Language, AuditWords>> = { en: auditEnglish, fr: auditFrench }
