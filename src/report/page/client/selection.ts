import { type Cause, causesIn } from '../causes.ts'
import type { TicketRow } from '../report-model.ts'
import type { ViewContext } from '../views/view-context.ts'

/** What the list is narrowed by and how it is sorted; empty: by nothing. */
export interface Wanted {
  readonly q: string
  readonly band: string
  readonly reason: string
  readonly operation: string
  readonly language: string
  readonly customer: string
  readonly sort: string
}

/** Letters without case or accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[’']/g, "'")
}

type Test = (row: TicketRow, index: number) => boolean

/** Finds rows. What is searched of each is put together when there is time, or on the first search. */
export function selector(rows: readonly TicketRow[], context: ViewContext) {
  let searched: readonly string[] | undefined
  const textOf = ({ id, subject, customer, points, operations, step }: TicketRow) => {
    const named = customer === undefined ? [] : [typeof customer === 'number' ? context.words.list.customerNumber(customer) : customer]
    const reasons = points.map(([signal]) => context.meanings[signal] ?? signal)
    return folded([id, subject ?? '', ...named, ...reasons, ...operations.map((one) => context.operations[one] ?? one), step ?? ''].join('\n'))
  }
  setTimeout(() => (searched ??= rows.map(textOf)), 500)
  return (wanted: Wanted): readonly TicketRow[] => {
    if (wanted.q.trim() !== '') searched ??= rows.map(textOf)
    const tests = testsOf(wanted, searched ?? [])
    const found = tests.length === 0 ? [...rows] : rows.filter((row, index) => tests.every((test) => test(row, index)))
    return sorted(found, wanted.sort, context.language)
  }
}

function testsOf({ q, band, reason, operation, language, customer }: Wanted, searched: readonly string[]): readonly Test[] {
  const words = folded(q).split(/\s+/).filter((word) => word !== '')
  return [
    ...(band === '' ? [] : [(row: TicketRow) => row.band === band]),
    ...(language === '' ? [] : [(row: TicketRow) => row.language === language]),
    ...(operation === '' ? [] : [(row: TicketRow) => row.operations.includes(operation)]),
    ...(customer === '' ? [] : [(row: TicketRow) => String(row.customer) === customer]),
    ...(reason === '' ? [] : [reasonTest(reason)]),
    ...words.map((word) => (_: TicketRow, index: number) => searched[index]?.includes(word) === true),
  ]
}

function reasonTest(reason: string): Test {
  const [kind, name] = [reason.slice(0, reason.indexOf(':')), reason.slice(reason.indexOf(':') + 1)]
  if (kind === 'incident') return ({ incident }) => incident === name
  if (kind === 'cause') return ({ points }) => causesIn(points).has(name as Cause)
  return ({ points }) => points.some(([signal, value]) => signal === name && value !== 0)
}

function sorted(rows: TicketRow[], sort: string, language: string): readonly TicketRow[] {
  if (sort === 'wait') return rows.sort((a, b) => (b.waitMs ?? -1) - (a.waitMs ?? -1) || a.rank - b.rank)
  if (sort === 'age') return rows.sort((a, b) => (b.ageMs ?? -1) - (a.ageMs ?? -1) || a.rank - b.rank)
  if (sort !== 'id') return rows
  const { compare } = new Intl.Collator(language, { numeric: true })
  return rows.sort((a, b) => compare(a.id, b.id) || a.rank - b.rank)
}
