import type { Language } from '../assessment.ts'
import type { Time } from '../ticket.ts'
import { type Facts, readFacts } from './audit-facts.ts'
import { answerRow, endRow, messageRow } from './audit-grid-answers.ts'
import { onsetRow, reachRow, saturationRow } from './audit-grid-calls.ts'
import { outsideRow, spreadRow } from './audit-grid-spread.ts'
import type { IncidentEvidence } from './audit-quotes.ts'
import type { IncidentRecord } from './audit-record.ts'
import type { Share } from './audit-shares.ts'
import { auditWords } from './audit-words.ts'

/** The eight criteria by which resellers compared two vendors' incidents (PROMESSE, January 2018). */
export type GridCriterion = 'onset' | 'reach' | 'vendor-message' | 'spread' | 'detected-outside' | 'saturation' | 'answer-quality' | 'end-message'

export type GridValue =
  | 'unknown' | 'none' | 'some' | 'all' | 'sent' | 'partial' | 'total' | 'good' | 'fair' | 'poor'
  | 'within-the-hour' | 'progressive' | 'since-the-day-before' | 'over-days'
  | 'strong-immediate' | 'strong-progressive' | 'slow-immediate' | 'slow-progressive'

/** What a row is made of, before it is put in words. */
export interface GridFinding {
  readonly value: GridValue
  /** Of reporters or calls, where the value is a part of them. */
  readonly share?: Share
  /** The message that the row tells of. */
  readonly message?: { readonly channel: string; readonly at: number; readonly offset: number | undefined }
  readonly evidence: readonly IncidentEvidence[]
}

export interface GridRow {
  readonly criterion: GridCriterion
  readonly value: GridValue
  /** The criterion and what was found, in words. */
  readonly label: string
  readonly says: string
  readonly share?: Share
  /** When the message was sent, ISO 8601, UTC. */
  readonly at?: string
  /** Quotes and measures that the cell rests on. */
  readonly evidence: readonly IncidentEvidence[]
}

/** In the order of the original table. */
const ROWS: readonly (readonly [GridCriterion, (facts: Facts) => GridFinding])[] = [
  ['onset', onsetRow],
  ['reach', reachRow],
  ['vendor-message', messageRow],
  ['spread', spreadRow],
  ['detected-outside', outsideRow],
  ['saturation', saturationRow],
  ['answer-quality', answerRow],
  ['end-message', endRow],
]

export const gridOf = (facts: Facts, language: Language): readonly GridRow[] => {
  const words = auditWords[language]
  return ROWS.map(([criterion, find]) => {
    const finding = find(facts)
    const { value, share, message, evidence } = finding
    return {
      criterion,
      value,
      label: words.criteria[criterion],
      says: words.cell(criterion, finding),
      ...(share === undefined ? {} : { share }),
      ...(message === undefined ? {} : { at: new Date(message.at).toISOString() }),
      evidence,
    }
  })
}

/**
 * The eight-criteria grid of an incident, from tickets and updates alone:
 * 1. `onset`: how arrivals of calls (of all tickets, where there are fewer than three calls) pile up: half of the peak rate within an hour, or more slowly;
 * 2. `reach`: `total` when tickets come from nine tenths of `customers`, or when fewer than a quarter of those who speak of the extent speak of a part;
 * 3. `vendor-message`: the first update for anybody outside;
 * 4. `spread`: of those who report (resellers, where tickets are marked as theirs), the share whose words show that they know from the vendor;
 * 5. `detected-outside`: the share who say that they learnt it elsewhere, before they had it from the vendor;
 * 6. `saturation`: `strong` when half of all calls or more fall in the busiest hour, `immediate` by their onset;
 * 7. `answer-quality`: of the answered calls, the share in which the answer says how bad it is, when it ends or what to do meanwhile: good from 2 in 3, poor up to 1 in 3;
 * 8. `end-message`: the first update that says that it is over.
 * @throws RangeError on a policy or a time that cannot be used.
 */
export const incidentGrid = (record: IncidentRecord, { language = 'en', asOf }: { readonly language?: Language; readonly asOf?: Time | Date } = {}): readonly GridRow[] =>
  gridOf(readFacts(record, asOf), language)
