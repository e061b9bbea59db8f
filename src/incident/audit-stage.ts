import { sentenceAround } from '../features/sentence.ts'
import { lazily } from '../text/lazily.ts'
import type { Span } from '../text/reading.ts'
import { type Hear, isHypothetical, type Source } from './audit-quotes.ts'
import type { IncidentStage } from './audit-record.ts'

/** The stage that the words of an update tell. */

/** The first of them tell; time stays linear in texts that say it a thousand times. */
const MOST_SPANS = 20

/** The furthest stage that is said counts: "we found the cause and deployed a fix" is past investigation. The end is judged apart. */
const STAGES: readonly (readonly [IncidentStage, string])[] = [
  ['monitoring', 'incident-monitoring'], ['identified', 'incident-identified'], ['investigating', 'incident-investigating'],
]

/** Status pages put the stage first: "Identified - …", « Résolu : … », "Status: monitoring". */
const LABEL = lazily(String.raw`^[^\p{L}\n]{0,20}(?:(?:current )?(?:status|statut|état)\s*:\s*)?(investigating|identified|monitoring|resolved|post-?mortem|(?:en cours d['’])?investigation|identifiée?|(?:sous )?surveillance|résolue?|terminée?|clos|compte rendu)\s*(?:[-–—:]|$)`, 'imu')
const LABELS: readonly (readonly [RegExp, IncidentStage])[] = [
  [/invest/i, 'investigating'], [/^identi/i, 'identified'], [/monitor|surveil/i, 'monitoring'], [/post|compte/i, 'report'], [/./, 'resolved'],
]

const labelIn = (text: string): IncidentStage | undefined => {
  const label = LABEL().exec(text.slice(0, LONGEST_HEAD))?.[1]
  return label === undefined ? undefined : LABELS.find(([pattern]) => pattern.test(label))?.[1]
}

/** Said of most, or only believed: it is being watched, not over. */
const HEDGE = /\b(?:believe|think|hope|should|expect|most|majority|partly|partially|pensons|espérons|devrait|devraient|plupart|majorité|partiellement|pour certains|for some)\b/iu
const isHedged = (text: string, span: Span): boolean => HEDGE.test(sentenceAround(text, span.start, span.end))

/** A label stands in the first lines. */
const LONGEST_HEAD = 300

/**
 * The stage that an update tells, by its label or its words; undefined when it tells none.
 * @param before the stage of the one before: after the end, causes are a report.
 */
export const stageSaid = ({ reading }: Source, before: IncidentStage | undefined, hear: Hear): IncidentStage | undefined => {
  const label = labelIn(reading.text)
  if (label !== undefined) return label
  const isOver = before === 'resolved' || before === 'report'
  if (isOver && hear(reading, 'incident-cause').length > 0) return 'report'
  const said = (lexicon: string): readonly Span[] => hear(reading, lexicon).filter((span) => !isHypothetical(reading.text, span)).slice(0, MOST_SPANS)
  const over = said('incident-resolved')
  if (over.length > 0) return over.every((span) => isHedged(reading.text, span)) ? 'monitoring' : 'resolved'
  const [stage] = STAGES.find(([, lexicon]) => said(lexicon).length > 0) ?? []
  return isOver && stage === 'identified' ? 'report' : stage
}
