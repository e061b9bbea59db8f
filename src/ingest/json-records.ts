import { type Fields, fieldsOf } from './adapter.ts'
import { type Fragment, FragmentScanner, lists, sideLists } from './json-fragments.ts'
import { holdsList, nestedPage, unwrapped } from './json-wrapping.ts'
import type { Reject } from './outcome.ts'
import { rawRecord } from './raw-record.ts'
import type { TableContext } from './table-context.ts'

/** A parsed record of a JSON file. */
export interface JsonRecord {
  readonly kind: 'record'
  readonly value: unknown
  readonly line: number
  /** From 1, pages not counted. */
  readonly record: number
  /** In a page: the list's name; `table` for a row of a table. */
  readonly list?: string
  /** In a table: from 1, the header not counted. */
  readonly row?: number
  readonly table?: TableContext
  /** As it stands in the file, where that is not the value as JSON. */
  readonly text?: string
  /** Name of the file, when several are read as one batch. */
  readonly file?: string
}

/** What surrounded the lists of a page, when the page ends. */
export interface JsonPage {
  readonly kind: 'page'
  readonly value: Readonly<Record<string, unknown>>
}

export type JsonItem = JsonRecord | JsonPage | { readonly kind: 'reject'; readonly reject: Reject }

const longestLine = 1 << 26

/** Records of a JSON document: a list, a page, or several of them in a row. */
export async function* documentRecords(chunks: AsyncIterable<string>): AsyncGenerator<readonly JsonItem[]> {
  const scanner = new FragmentScanner()
  const read = itemReader()
  for await (const chunk of chunks) yield scanner.push(chunk).flatMap(read)
  yield scanner.end().flatMap(read)
}

/** Records of NDJSON: one per line, so that a broken one costs its own line only. */
export async function* lineRecords(chunks: AsyncIterable<string>): AsyncGenerator<readonly JsonItem[]> {
  const read = itemReader()
  let line = 0
  for await (const texts of linesOf(chunks)) {
    const items: JsonItem[] = []
    for (const text of texts) {
      line += 1
      const trimmed = trimmedLine(text)
      if (trimmed !== '') items.push(...read({ text: trimmed, kind: 'value', line, ...(text.length > longestLine && { fault: 'too-long' }) }))
    }
    yield items
  }
}

const trimmedLine = (text: string): string => (text.startsWith('{') && text.endsWith('}') ? text : text.replace(/^\uFEFF/, '').trim())

/** The lines of each chunk. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let kept: string[] = []
  let held = 0
  for await (const chunk of chunks) {
    const lines: string[] = []
    let start = 0
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      const rest = chunk.slice(start, end)
      lines.push(kept.length === 0 ? rest : kept.join('') + rest)
      kept = []
      held = 0
      start = end + 1
    }
    held += chunk.length - start
    if (start < chunk.length && held <= longestLine * 2) kept.push(chunk.slice(start))
    yield lines
  }
  if (kept.length > 0) yield [kept.join('')]
}

function itemReader(): (fragment: Fragment) => readonly JsonItem[] {
  let record = 0
  return (fragment) => {
    const value = fragment.fault === undefined ? parsed(fragment.text) : undefined
    if (value !== undefined) return recordItems(value, fragment).map((item) => (item.kind === 'record' ? { ...item, record: (record += 1) } : item))
    record += 1
    return [{ kind: 'reject', reject: rejectOf(fragment, record) }]
  }
}

function recordItems(value: unknown, { line, list }: Fragment): readonly JsonItem[] {
  const inner = unwrapped(value)
  if (inner === undefined) return []
  const name = inner.list ?? list
  if (isPageOfRecords(inner.value)) return inner.value.flatMap((one) => recordItems(one, { text: '', kind: 'element', line, ...(name !== undefined && { list: name }) }))
  const page = pageOf(inner.value)
  if (page !== undefined) return [...pageItems(page, line)]
  return [{ kind: 'record', value: inner.value, line, record: 0, ...(name !== undefined && { list: name }) }]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Tools that gather pages give a list of lists. */
function isPageOfRecords(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.map(fieldsOf).every((one) => 'id' in one || 'number' in one)
}

function pageOf(value: unknown): Fields | undefined {
  const fields = fieldsOf(value)
  return holdsList(fields) ? fields : nestedPage(value)
}

function* pageItems(page: Fields, line: number): Generator<JsonItem> {
  for (const list of holdsList(page) ? lists : sideLists) {
    const values = page[list]
    if (Array.isArray(values)) for (const value of values as readonly unknown[]) yield* recordItems(value, { text: '', kind: 'element', line, list })
  }
  yield { kind: 'page', value: page }
}

const reasons = {
  'invalid-json': 'is not valid JSON',
  truncated: 'the file ends in the middle of this record',
  'too-long': 'is longer than any ticket may be',
} as const

function rejectOf(fragment: Fragment, record: number): Reject {
  const code = fragment.fault ?? 'invalid-json'
  return { line: fragment.line, record, field: '', code, reason: reasons[code], expected: '', found: '', ...rawRecord(fragment.text) }
}
