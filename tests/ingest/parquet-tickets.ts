import type { SchemaElement } from 'hyparquet'
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import type { CompressionCodec } from 'hyparquet'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Ticket } from '../../src/ticket.ts'

const text = (name: string): SchemaElement => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' })
const whole = (name: string): SchemaElement => ({ name, type: 'INT64', repetition_type: 'OPTIONAL' })
const yes = (name: string): SchemaElement => ({ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' })
const group = (name: string, ...fields: readonly SchemaElement[]): readonly SchemaElement[] => [{ name, num_children: fields.length, repetition_type: 'OPTIONAL' }, ...fields]
const list = (name: string, ...element: readonly SchemaElement[]): readonly SchemaElement[] => [{ name, converted_type: 'LIST', num_children: 1, repetition_type: 'OPTIONAL' }, { name: 'list', repetition_type: 'REPEATED', num_children: 1 }, ...element]

const columns: readonly (readonly [name: keyof Ticket, ...schema: (readonly SchemaElement[])[]])[] = [
  ['id', [text('id')]], ['subject', [text('subject')]], ['createdAt', [text('createdAt')]], ['updatedAt', [text('updatedAt')]], ['closedAt', [text('closedAt')]],
  ['status', [text('status')]], ['priority', [text('priority')]], ['channel', [text('channel')]], ['tags', list('tags', text('element'))],
  ['requester', group('requester', text('id'), text('name'), text('organisation'), text('plan'))],
  ['messages', list('messages', ...group('element', text('id'), text('author'), text('authorId'), text('visibility'), text('at'), text('body')))],
  ['panic', group('panic', text('at'), yes('productionDown'), yes('workaround'))],
  ['statistics', group('statistics', whole('replies'), whole('reopens'), whole('handoffs'), whole('firstReplyMs'))],
  ['outcome', group('outcome', yes('escalated'), whole('csat'), yes('reopened'))],
]

/** Packed as these say, though to no fewer bytes. */
const lz4 = (bytes: Uint8Array): Uint8Array => {
  const more = bytes.length < 15 ? [] : [...Array.from({ length: Math.floor((bytes.length - 15) / 255) }, () => 255), (bytes.length - 15) % 255]
  return Buffer.concat([Buffer.from([Math.min(bytes.length, 15) << 4, ...more]), bytes])
}
const framedLz4 = (bytes: Uint8Array): Uint8Array => {
  const block = lz4(bytes)
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(bytes.length)
  lengths.writeUInt32BE(block.length, 4)
  return Buffer.concat([lengths, block])
}
const zstandard = (bytes: Uint8Array): Uint8Array => {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0])
  head.writeUInt32LE(bytes.length, 5)
  const blocks = Array.from({ length: Math.max(1, Math.ceil(bytes.length / 100_000)) }, (_, at) => bytes.subarray(at * 100_000, (at + 1) * 100_000))
  const block = (part: Uint8Array, at: number) => {
    const size = (part.length << 3) | (at === blocks.length - 1 ? 1 : 0)
    return Buffer.concat([Buffer.from([size & 255, (size >> 8) & 255, size >> 16]), part])
  }
  return Buffer.concat([head, ...blocks.map(block)])
}
const packers = { GZIP: (bytes: Uint8Array) => gzipSync(bytes), BROTLI: (bytes: Uint8Array) => brotliCompressSync(bytes), LZ4_RAW: lz4, LZ4: framedLz4, ZSTD: zstandard }

export interface ParquetOptions {
  readonly codec?: CompressionCodec
  readonly rowGroupSize?: number
}

/** Columns as a Parquet file. */
export const parquetOf = (schema: readonly SchemaElement[], columnData: readonly { readonly name: string; readonly data: readonly unknown[] }[], { codec = 'SNAPPY', rowGroupSize = 1000 }: ParquetOptions = {}): Buffer => {
  const writer = new ByteWriter()
  const roots = columnData.length
  void parquetWrite({ writer, schema: [{ name: 'root', num_children: roots }, ...schema], columnData: columnData.map(({ name, data }) => ({ name, data: [...data] })), codec, compressors: packers, rowGroupSize })
  return Buffer.from(writer.getBuffer())
}

const inWhole = (value: unknown): unknown =>
  typeof value === 'number' ? BigInt(value) : Array.isArray(value) ? value.map(inWhole) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inWhole(inner)])) : value

/** Tickets in our own shape, messages as a list of structures. */
export const canonicalParquet = (tickets: readonly Ticket[], options: ParquetOptions = {}): Buffer =>
  parquetOf(columns.flatMap(([, schema = []]) => schema), columns.map(([name]) => ({ name, data: tickets.map((ticket) => inWhole(ticket[name] ?? undefined)) })), options)
