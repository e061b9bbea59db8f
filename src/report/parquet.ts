import type { SchemaElement } from 'hyparquet'
import { ByteWriter } from 'hyparquet-writer'
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js'
import { version } from '../version.ts'
import type { SheetOptions } from './column.ts'
import type { FileFormat } from './file-format.ts'
import type { Scored } from './scored.ts'
import { stepsWithoutText } from './without-text.ts'

/** A column, as the schema names it and as it comes from a ticket. */
interface ParquetColumn {
  readonly name: string
  readonly schema: readonly SchemaElement[]
  readonly of: (scored: Scored, includeText: boolean) => unknown
}

const optional = { repetition_type: 'OPTIONAL' } as const
const text = (name: string): SchemaElement => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional })
const whole = (name: string): SchemaElement => ({ name, type: 'INT32', ...optional })
const share = (name: string): SchemaElement => ({ name, type: 'DOUBLE', ...optional })
const moment = (name: string): SchemaElement => ({ name, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', ...optional })

/** A list in the layout that all readers know. */
const list = (name: string, ...fields: readonly SchemaElement[]): readonly SchemaElement[] => [
  { name, converted_type: 'LIST', num_children: 1, ...optional },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { name: 'element', num_children: fields.length, ...optional },
  ...fields,
]

const column = (element: SchemaElement, of: ParquetColumn['of']): ParquetColumn => ({ name: element.name, schema: [element], of })

const columns: readonly ParquetColumn[] = [
  column(text('ticket'), ({ id }) => id),
  column(text('subject'), ({ subject }, includeText) => (includeText ? subject : undefined)),
  column(whole('score'), ({ assessment }) => assessment.score),
  column(whole('total'), ({ assessment }) => assessment.total),
  column(whole('base'), ({ assessment }) => assessment.base),
  column(text('band'), ({ assessment }) => assessment.band),
  column(text('status'), ({ status }) => status),
  column(moment('opened'), ({ openedAt }) => openedAt),
  column(share('age_hours'), ({ ageMs }) => (ageMs === undefined ? undefined : ageMs / 3_600_000)),
  column(text('mode'), ({ assessment }) => assessment.mode),
  column(text('language'), ({ assessment }) => assessment.language),
  { name: 'contributions', schema: list('contributions', text('signal'), text('group'), whole('points'), text('meaning')), of: ({ assessment }) => assessment.contributions.map(({ signal, group, points, meaning }) => ({ signal, group, points, meaning })) },
  { name: 'requests', schema: list('requests', text('operation'), share('confidence'), text('effort'), text('actor'), text('state')), of: ({ assessment }) => assessment.requests.map(({ operation, confidence, effort, actor, course }) => ({ operation, confidence, effort, actor, state: course.status })) },
  column(text('next_step'), ({ assessment }, includeText) => (includeText ? assessment.nextSteps : stepsWithoutText(assessment))[0]?.text),
  column(text('incident'), ({ assessment }) => assessment.incident?.id),
  column(moment('as_of'), ({ assessment }) => Date.parse(assessment.asOf)),
  column(text('engine'), ({ assessment }) => assessment.engine.version),
]

const rank: SchemaElement = { name: 'rank', type: 'INT32', repetition_type: 'REQUIRED' }
/** The same with text and without, so that files of both kinds can be read as one table. */
const schema: SchemaElement[] = [{ name: 'ranked', num_children: columns.length + 1 }, rank, ...columns.flatMap((one) => one.schema)]

const groupRows = 10_000

/** A table for warehouses and notebooks: ids in place of words, times in UTC, contributions and requests as lists of structures. */
export function parquetFormat({ includeText }: SheetOptions): FileFormat {
  return {
    entry: (scored) => JSON.stringify(columns.map(({ of }) => of(scored, includeText) ?? null)),
    pieces: function* (ranked) {
      const writer = new ByteWriter()
      const file = new ParquetWriter({ writer, schema, createdBy: `bonsens ${version}` })
      let first = 1
      for (const rows of groupsOf(ranked)) {
        void file.write({ columnData: columnData(rows, first), rowGroupSize: groupRows })
        first += rows.length
        yield taken(writer)
      }
      void file.finish()
      yield taken(writer)
    },
  }
}

/** What was written so far; it is not kept. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

type Row = readonly unknown[]

function* groupsOf(ranked: Iterable<string>): Generator<readonly Row[]> {
  let rows: Row[] = []
  for (const entry of ranked) {
    rows.push(JSON.parse(entry) as Row)
    if (rows.length < groupRows) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

function columnData(rows: readonly Row[], first: number) {
  const dated = columns.map((one) => one.schema[0]?.converted_type === 'TIMESTAMP_MILLIS')
  const values = columns.map(({ name }, index) => ({ name, data: rows.map((row) => valueOf(row[index], dated[index] === true)) }))
  return [{ name: rank.name, data: rows.map((_, index) => first + index) }, ...values]
}

function valueOf(value: unknown, isMoment: boolean): unknown {
  if (value === null || value === undefined) return undefined
  return isMoment ? new Date(value as number) : value
}
