import type { Assessment, Band, TicketLanguage } from '../../assessment.ts'
import { plainLine } from '../plain-text.ts'
import { durationInWords } from '../words.ts'
import { type Cause, causeOf, causes, causesIn } from './causes.ts'
import type { PageLanguage } from './page-language.ts'
import { periodsOf } from './periods.ts'
import type { CauseCount, OperationCount, PageContext, PageIncident, PageSummary, TicketRow } from './report-model.ts'

/** What is known of a batch beside its tickets. */
export interface BatchFacts {
  readonly files: readonly string[]
  /** Undefined: not known, as in a saved file. */
  readonly warnings: readonly string[] | undefined
  readonly incidentsSought: boolean
}

export const noBands = (): Record<Band, number> => ({ critical: 0, high: 0, watch: 0, calm: 0 })

/** Counts tickets one by one: nothing of a ticket is kept but its opening and its band. */
export function summaryTally({ language, withText, asOf, zone }: Pick<PageContext, 'language' | 'withText' | 'asOf' | 'zone'>, say: PageLanguage) {
  const distribution = new Array<number>(20).fill(0)
  const bands = noBands()
  const causeTally = tallyOfCauses()
  const operationTally = tallyOfOperations(say)
  const incidentTally = tallyOfIncidents(say, withText)
  const openings: { at: number; band: Band }[] = []
  const languages: Partial<Record<TicketLanguage, number>> = {}
  const waits: number[] = []
  const counts = { tickets: 0, metadataOnly: 0 }
  const add = (assessment: Assessment, row: TicketRow, openedAt: number | undefined) => {
    counts.tickets += 1
    if (assessment.mode === 'metadata-only') counts.metadataOnly += 1
    const bin = Math.min(19, Math.floor(row.score / 5))
    distribution[bin] = (distribution[bin] ?? 0) + 1
    bands[row.band] += 1
    languages[row.language] = (languages[row.language] ?? 0) + 1
    causeTally.add(row)
    operationTally.add(assessment)
    incidentTally.add(assessment)
    if (openedAt !== undefined) openings.push({ at: openedAt, band: row.band })
    if (row.waitMs !== undefined) waits.push(row.waitMs)
  }
  const summary = (facts: BatchFacts): PageSummary => ({
    ...counts,
    waiting: waits.length,
    longestWait: waits.length === 0 ? undefined : durationInWords(waits.reduce((most, wait) => Math.max(most, wait), 0), language),
    ...facts,
    incidentsSought: facts.incidentsSought || incidentTally.list().length > 0,
    distribution,
    bands,
    languages,
    causes: causeTally.list(),
    periods: periodsOf(openings, asOf, zone),
    operations: operationTally.list(),
    incidents: incidentTally.list(),
  })
  return { add, summary }
}

function tallyOfCauses() {
  const counts = new Map<Cause, { tickets: number; pressing: number; points: number; signals: Map<string, number> }>()
  const add = ({ points, band }: TicketRow) => {
    const raising = points.flatMap(([signal, value]) => {
      const cause = causeOf(signal)
      return value > 0 && cause !== undefined ? [{ signal, value, cause }] : []
    })
    for (const { signal, value, cause } of raising) {
      const count = counts.get(cause) ?? { tickets: 0, pressing: 0, points: 0, signals: new Map<string, number>() }
      count.points += value
      count.signals.set(signal, (count.signals.get(signal) ?? 0) + 1)
      counts.set(cause, count)
    }
    for (const cause of causesIn(points)) {
      const count = counts.get(cause)
      if (count === undefined) continue
      count.tickets += 1
      if (band === 'critical' || band === 'high') count.pressing += 1
    }
  }
  const list = (): readonly CauseCount[] =>
    causes
      .flatMap((cause) => {
        const count = counts.get(cause)
        if (count === undefined || count.tickets === 0) return []
        const signals = [...count.signals].map(([signal, tickets]) => ({ signal, tickets })).sort((a, b) => b.tickets - a.tickets || (a.signal < b.signal ? -1 : 1))
        return [{ ...count, cause, signals }]
      })
      .sort((a, b) => b.pressing - a.pressing || b.tickets - a.tickets || b.points - a.points)
  return { add, list }
}

function tallyOfOperations(say: PageLanguage) {
  const counts = new Map<string, OperationCount>()
  const add = ({ requests }: Assessment) => {
    for (const { operation, effort, course } of requests.filter((one, index) => requests.findIndex((other) => other.operation === one.operation) === index)) {
      const id = plainLine(operation)
      const known = counts.get(id) ?? { operation: id, title: say.titleOf(operation), tickets: 0, open: 0, effort }
      counts.set(id, { ...known, tickets: known.tickets + 1, open: known.open + (course.status === 'open' ? 1 : 0) })
    }
  }
  const list = () => [...counts.values()].sort((a, b) => b.tickets - a.tickets || (a.operation < b.operation ? -1 : 1))
  return { add, list }
}

function tallyOfIncidents(say: PageLanguage, withText: boolean) {
  const found = new Map<string, PageIncident>()
  const add = ({ incident }: Assessment) => {
    if (incident === undefined) return
    const { id, since, customers, symptom } = incident
    const known = found.get(id)
    const operation = symptom.operation === undefined ? undefined : say.titleOf(symptom.operation)
    const terms = withText ? symptom.terms.slice(0, 5).map(plainLine) : []
    found.set(id, known === undefined ? { id: plainLine(id), since: Date.parse(since), customers, tickets: 1, terms, operation } : { ...known, tickets: known.tickets + 1 })
  }
  return { add, list: () => [...found.values()].sort((a, b) => b.tickets - a.tickets) }
}
