import type { ColumnMetaData, Compressors, DataPageHeader, FileMetaData, PageHeader } from 'hyparquet'
import { parquetSchema } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { decompressPage } from 'hyparquet/src/datapage.js'
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js'
import { InputError } from './outcome.ts'
import { checkRuns, varint } from './parquet-runs.ts'

/** Cells of one row group, which are in memory together. */
const mostCells = 5e7
/** As for archives: exports shrink by ten or twenty. */
const mostRatio = 200
const freeBytes = 1 << 25
/** Pages of one megabyte are usual. */
const largestPage = 1 << 28

/** The highest levels that values of a column may have. */
interface Levels {
  readonly repetition: number
  readonly definition: number
}

const broken = (what: string) => new InputError('unreadable', `Parquet: damaged: ${what}`)

/**
 * Looks at every page before any is decoded: what it claims to hold must fit what it is. The reader trusts these claims, and would fill
 * the memory or run for hours where they lie.
 *
 * @throws {InputError} naming what does not fit.
 */
export function checkPages(bytes: Uint8Array, metadata: FileMetaData, compressors: Compressors): void {
  const tree = parquetSchema(metadata)
  const unpacked = allowance(bytes.length)
  for (const { columns, num_rows } of metadata.row_groups) {
    if (Number(num_rows) * columns.length > mostCells) throw new InputError('unreadable', `Parquet: a row group of ${num_rows} rows; write smaller ones`)
    for (const { meta_data: column, file_path } of columns) {
      if (column === undefined || file_path !== undefined) throw broken('a column that lies in another file')
      const path = getTreePath(tree, column.path_in_schema)
      const levels = { repetition: getMaxRepetitionLevel(path), definition: getMaxDefinitionLevel(path) }
      checkColumn(chunkOf(bytes, column), column, levels, compressors, unpacked)
    }
  }
}

function allowance(packed: number) {
  let total = 0
  return (bytes: number) => {
    total += bytes
    if (total > freeBytes && total > packed * mostRatio) throw new InputError('bomb', `${Math.trunc(total / 2 ** 20)} MB from ${Math.ceil(packed / 1024)} kB`)
  }
}

type Allowance = ReturnType<typeof allowance>

function chunkOf(bytes: Uint8Array, { dictionary_page_offset, data_page_offset, total_compressed_size }: ColumnMetaData): Uint8Array {
  const start = Math.min(Number(data_page_offset), Number(dictionary_page_offset ?? data_page_offset) || Number(data_page_offset))
  const end = start + Number(total_compressed_size)
  if (!(start >= 4 && end >= start && end <= bytes.length)) throw broken('a column that is not where it should be')
  return bytes.subarray(start, end)
}

function checkColumn(chunk: Uint8Array, column: ColumnMetaData, levels: Levels, compressors: Compressors, unpacked: Allowance): void {
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 }
  let left = Number(column.num_values)
  while (reader.offset < chunk.length - 1) {
    const header = parquetHeader(reader)
    const { compressed_page_size: packed, uncompressed_page_size: size } = header
    const values = header.dictionary_page_header?.num_values ?? header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0
    if (!(packed >= 0 && reader.offset + packed <= chunk.length && size >= 0 && size <= largestPage && values >= 0)) throw broken('a page that is not as long as it says')
    unpacked(size)
    const page = chunk.subarray(reader.offset, reader.offset + packed)
    reader.offset += packed
    if (header.dictionary_page_header !== undefined) {
      if (values > size * 8) throw broken('a dictionary of more words than it has room for')
      continue
    }
    left -= values
    if (left < 0) throw broken('a page of more values than its column has')
    if (header.data_page_header !== undefined) checkPage(decompressPage(page, size, column.codec, compressors), header.data_page_header, column, levels, unpacked)
    if (header.data_page_header_v2 !== undefined) checkPageV2(page, header, header.data_page_header_v2, column, { levels, compressors, unpacked })
  }
}

function checkPage(page: Uint8Array, { num_values: count, encoding }: DataPageHeader, column: ColumnMetaData, levels: Levels, unpacked: Allowance): void {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  let at = 0
  let held = count
  for (const kind of ['repetition', 'definition'] as const) {
    const level = levels[kind]
    if (level === 0) continue
    const length = view.getUint32(at, true)
    if (at + 4 + length > page.length) throw broken('levels beyond the end of their page')
    checkRuns({ view, from: at + 4, end: at + 4 + length, width: widthOf(level) }, count)
    if (kind === 'definition' && encoding === 'DELTA_BYTE_ARRAY') held = valuesHeld(view, at, count, level)
    at += 4 + length
  }
  checkValues({ view, from: at, count: held, encoding }, column, unpacked)
}

/** The others are missing: nothing is stored for them. */
function valuesHeld(view: DataView, offset: number, count: number, level: number): number {
  const found = new Array<number>(count)
  readRleBitPackedHybrid({ view, offset }, widthOf(level), found)
  return found.slice(0, count).filter((one) => one === level).length
}

type DataPageHeaderV2 = NonNullable<PageHeader['data_page_header_v2']>

interface Checking {
  readonly levels: Levels
  readonly compressors: Compressors
  readonly unpacked: Allowance
}

function checkPageV2(page: Uint8Array, { uncompressed_page_size }: PageHeader, header: DataPageHeaderV2, column: ColumnMetaData, { levels, compressors, unpacked }: Checking): void {
  const { num_values: count, repetition_levels_byte_length: repetition, definition_levels_byte_length: definition, num_nulls, num_rows, is_compressed } = header
  if (!(repetition >= 0 && definition >= 0 && repetition + definition <= page.length && num_nulls >= 0 && num_nulls <= count && num_rows >= 0 && num_rows <= count)) throw broken('levels beyond the end of their page')
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  if (levels.repetition > 0) checkRuns({ view, from: 0, end: repetition, width: widthOf(levels.repetition) }, count)
  if (levels.definition > 0) checkRuns({ view, from: repetition, end: repetition + definition, width: widthOf(levels.definition) }, count)
  const packed = page.subarray(repetition + definition)
  const body = is_compressed === false ? packed : decompressPage(packed, uncompressed_page_size - repetition - definition, column.codec, compressors)
  checkValues({ view: new DataView(body.buffer, body.byteOffset, body.byteLength), from: 0, count: count - num_nulls, encoding: header.encoding }, column, unpacked)
}

const widthOf = (level: number) => 32 - Math.clz32(level)

interface Values {
  readonly view: DataView
  readonly from: number
  readonly count: number
  readonly encoding: string
}

function checkValues({ view, from, count, encoding }: Values, { type }: ColumnMetaData, unpacked: Allowance): void {
  const end = view.byteLength
  if (count === 0 || from >= end) return
  if (encoding.endsWith('_DICTIONARY')) checkRuns({ view, from: from + 1, end, width: view.getUint8(from) }, count)
  else if (encoding === 'RLE' && type === 'BOOLEAN') checkRuns({ view, from: from + 4, end, width: 1 }, count)
  else if (encoding.startsWith('DELTA_')) checkDelta(view, from, count, encoding, unpacked)
}

/** The beginnings that values share with the one before may come to far more than the page. */
function checkDelta(view: DataView, from: number, count: number, encoding: string, unpacked: Allowance): void {
  const block = varint(view, from, view.byteLength)
  const parts = varint(view, block.next, view.byteLength)
  if (!(parts.value > 0 && parts.value <= 512 && block.value > 0 && block.value <= 1 << 20 && block.value % parts.value === 0)) throw broken('blocks of an impossible size')
  if (encoding !== 'DELTA_BYTE_ARRAY') return
  if (varint(view, parts.next, view.byteLength).value !== count) throw broken('another number of texts than it says')
  const prefixes = new Int32Array(count)
  deltaBinaryUnpack({ view, offset: from }, prefixes.length, prefixes)
  for (const length of prefixes) unpacked(Math.max(0, length))
}
