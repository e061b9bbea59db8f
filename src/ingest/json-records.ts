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
export async function* documentRecords(chunks: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  const scanner = new FragmentScanner()
  const read = itemReader()
  for await (const chunk of chunks) for (const fragment of scanner.push(chunk)) yield* read(fragment)
  for (const fragment of scanner.end()) yield* read(fragment)
}

/** Records of NDJSON: one per line, so that a broken one costs its own line only. */
export async function* lineRecords(chunks: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  const read = itemReader()
  let line = 0
  for await (const text of linesOf(chunks)) {
    line += 1
    const trimmed = text.replace(/^\uFEFF/, '').trim()
    if (trimmed === '') continue
    yield* read({ text: trimmed, kind: 'value', line, ...(text.length > longestLine && { fault: 'too-long' }) })
  }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let kept: string[] = []
  let held = 0
  for await (const chunk of chunks) {
    const lines = chunk.split('\n')
    const rest = lines.pop() ?? ''
    for (const line of lines) {
      yield kept.length === 0 ? line : kept.join('') + line
      kept = []
      held = 0
    }
    held += rest.length
    if (held <= longestLine * 2) kept.push(rest)
  }
  if (kept.length > 0) yield kept.join('')
}

function itemReader(): (fragment: Fragment) => Generator<JsonItem> {
  let record = 0
  return function* read(fragment) {
    const value = fragment.fault === undefined ? parsed(fragment.text) : undefined
    if (value === undefined) {
      record += 1
      yield { kind: 'reject', reject: rejectOf(fragment, record) }
      return
    }
    for (const item of recordItems(value, fragment)) yield item.kind === 'record' ? { ...item, record: (record += 1) } : item
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
