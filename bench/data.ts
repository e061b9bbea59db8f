import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the labelled text lies: it is not part of the project. */
export const dataFolder: string = resolve(root, process.env['BONSENS_DATA'] ?? '../shared/data')

/** The rows of an NDJSON file under the data folder, or at an absolute path, each checked; undefined where the file is missing. */
export const readRows = <Row>(name: string, schema: z.ZodType<Row>): readonly Row[] | undefined => {
  const file = resolve(dataFolder, name)
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseRow(line, schema, `${name}:${index + 1}`)]))
}

const parseRow = <Row>(line: string, schema: z.ZodType<Row>, place: string): Row => {
  const parsed = schema.safeParse(JSON.parse(line))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}`)
}
