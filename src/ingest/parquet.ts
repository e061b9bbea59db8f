import { type FileMetaData, parquetMetadata, parquetReadObjects, parquetSchema, type SchemaTree } from 'hyparquet'
import { codecs } from './parquet-codecs.ts'
import type { JsonItem } from './json-records.ts'
import { InputError } from './outcome.ts'
import { checkPages } from './parquet-pages.ts'
import { cellText, jsonValue } from './parquet-values.ts'
import type { RowItem, Table } from './table-rows.ts'

/** The rows of a Parquet file: of a table where its columns are plain, as records where some hold structures, such as messages. */
export type ParquetRows =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'records'; readonly items: AsyncGenerator<readonly JsonItem[]> }

/** Of a file with thousands of columns and row groups. */
const largestMetadata = 1 << 23
/** Text that cells share; above this the file is no export. */
const mostText = 1 << 28

const known = new Set(['UNCOMPRESSED', ...Object.keys(codecs)])

/** @throws {InputError} when it is damaged, encrypted, packed in a way that is not known here, or claims more than it holds. */
export function parquetRows(bytes: Uint8Array): ParquetRows {
  const metadata = sound(() => metadataOf(bytes))
  const columns = sound(() => parquetSchema(metadata).children)
  const unknown = metadata.row_groups.flatMap(({ columns: chunks }) => chunks.map(({ meta_data }) => meta_data?.codec ?? '')).find((codec) => !known.has(codec))
  if (unknown !== undefined) throw new InputError('unreadable', `Parquet: packed with ${unknown}; write it with Zstandard, Snappy or gzip`)
  sound(() => checkPages(bytes, metadata, codecs))
  const rows = rowsOf(bytes, metadata)
  if (columns.some((column) => !isPlain(column))) return { kind: 'records', items: recordsOf(rows) }
  return { kind: 'table', table: { header: columns.map(({ element }) => element.name), rows: tableRows(rows, columns) } }
}

/** What the reader trips over is damaged. */
function sound<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError('unreadable', 'Parquet: damaged')
  }
}

function metadataOf(bytes: Uint8Array): FileMetaData {
  const footer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-8)
  if (footer.length < 8 || footer.toString('latin1', 4) === 'PARE') throw new InputError('encrypted', '')
  if (footer.toString('latin1', 4) !== 'PAR1') throw new InputError('unreadable', 'Parquet: it ends in the middle')
  if (footer.readUInt32LE(0) > largestMetadata) throw new InputError('unreadable', 'Parquet: more metadata than an export has')
  return parquetMetadata(bytes)
}

/** Not a structure: a value, or a list of values. */
function isPlain({ children }: SchemaTree): boolean {
  if (children.length === 0) return true
  const [inner] = children
  return children.length === 1 && inner?.element.repetition_type === 'REPEATED' && inner.children.length <= 1 && (inner.children[0]?.children.length ?? 0) === 0
}

type ParquetRow = Readonly<Record<string, unknown>>

/** Group by group, so that only one of them is in memory. */
async function* rowsOf(bytes: Uint8Array, metadata: FileMetaData): AsyncGenerator<readonly ParquetRow[]> {
  const file = { byteLength: bytes.length, slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer }
  let rowStart = 0
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    if (rowEnd === rowStart) continue
    let rows: readonly ParquetRow[]
    try {
      rows = await parquetReadObjects({ file, metadata, compressors: codecs, rowStart, rowEnd })
    } catch (error) {
      rows = sound(() => {
        throw error
      })
    }
    yield rows
    rowStart = rowEnd
  }
}

async function* recordsOf(groups: AsyncIterable<readonly ParquetRow[]>): AsyncGenerator<readonly JsonItem[]> {
  let record = 0
  for await (const rows of groups) yield rows.map((row) => ({ kind: 'record', value: jsonValue(row), line: (record += 1), record }))
}

async function* tableRows(groups: AsyncIterable<readonly ParquetRow[]>, columns: readonly SchemaTree[]): AsyncGenerator<readonly RowItem[]> {
  let row = 0
  let units = 0
  for await (const rows of groups)
    yield rows.map((values): RowItem => {
      const cells = columns.map(({ element }) => cellText(values[element.name], element))
      units += cells.reduce((sum, cell) => sum + cell.length, 0)
      if (units > mostText) throw new InputError('bomb', 'Parquet: above 256 MB of text')
      return { kind: 'row', cells, line: (row += 1), row }
    })
}
