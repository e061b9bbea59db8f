import { defaultTable } from '../lexicons/index.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import { type Catalogue, defaultCatalogue } from './catalogue.ts'
import { type ConceptIndex, conceptIndexOf } from './concepts.ts'
import { defaultEvidence, type Evidence } from './evidence.ts'
import { defaultRules, type Rules } from './rules.ts'
import { defaultStatusRules, type StatusRule } from './status-rules.ts'

/** All that the decoder knows: made once, and handed along. */
export interface Jargon {
  /** Finds the words. */
  readonly table: PhraseTable
  /** Which concepts they stand for. */
  readonly concepts: ConceptIndex
  /** Which operations the concepts speak for. */
  readonly rules: Rules
  readonly evidence: Evidence
  readonly catalogue: Catalogue
  /** By number of the prerequisite. */
  readonly statusRules: ReadonlyMap<number, StatusRule>
}

/** What the decoder knows, over a table that may hold phrases of its own. */
export const jargonOf = (table: PhraseTable, rules: Rules = defaultRules(), catalogue: Catalogue = defaultCatalogue()): Jargon =>
  ({ table, concepts: conceptIndexOf(table, rules.concepts), rules, evidence: defaultEvidence(defaultRules().concepts), catalogue, statusRules: defaultStatusRules() })

let made: Jargon | undefined

/** What comes with bonsens; made on first use. */
export const defaultJargon = (): Jargon => (made ??= jargonOf(defaultTable()))
