import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readCatalogue } from '../src/build/catalogue.ts'
import { decodeJargon } from '../src/jargon/decode-jargon.ts'
import { dataFolder, readRows } from './data.ts'
import { backgroundReport } from './jargon-background.ts'
import { nearestNeighbour } from './nearest-neighbour.ts'
import { formatTable, percent } from './table.ts'

/** How well wordings are decoded, beside a plain nearest neighbour over the catalogue's own sentences. */

const row = z.object({
  id: z.string(),
  lang: z.enum(['fr', 'en']),
  text: z.string(),
  operation: z.string(),
  misuse: z.string(),
})

type Row = z.infer<typeof row>

interface Answer {
  readonly operation: string
  readonly confidence: number
}

type Decoder = (text: string) => readonly Answer[]

const NOTHING = 'none'
const SURE = 0.8

/** Rows that nobody looks at while working on the decoder, chosen by their id. */
const isHeldBack = ({ id }: Row): boolean => parseInt(createHash('sha1').update(id).digest('hex').charAt(0), 16) < 5

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => items.filter(holds).length / items.length

const figures = (rows: readonly Row[], decode: Decoder): readonly string[] => {
  const judged = rows.map((one) => ({ ...one, answers: decode(one.text) }))
  const asking = judged.filter(({ operation }) => operation !== NOTHING)
  const idle = judged.filter(({ operation }) => operation === NOTHING)
  const sure = judged.filter(({ answers }) => (answers[0]?.confidence ?? 0) >= SURE)
  return [
    String(asking.length),
    percent(share(asking, ({ operation, answers }) => answers[0]?.operation === operation)),
    percent(share(asking, ({ operation, answers }) => answers.slice(0, 3).some((one) => one.operation === operation))),
    String(idle.length),
    percent(share(idle, ({ answers }) => answers.length === 0)),
    String(sure.length),
    percent(share(sure, ({ operation, answers }) => answers[0]?.operation === operation)),
  ]
}

const HEADER = ['phrasings', 'asking', 'top 1', 'top 3', 'idle', 'left alone', 'sure', 'right when sure'] as const

const groupsOf = (rows: readonly Row[], of: (row: Row) => string): readonly (readonly [string, readonly Row[]])[] =>
  [...new Set(rows.map(of))].sort().map((name) => [name, rows.filter((one) => of(one) === name)])

/** Glossary entries say how customers name an operation. */
const glossaryEntry = z.array(z.object({ said: z.string(), meant: z.string(), operation: z.string() }))

const baselineOf = (glossary: z.infer<typeof glossaryEntry>): Decoder => {
  const { operations } = readCatalogue()
  const sentences = operations.flatMap(({ id, title, canonical }) =>
    [title.fr, title.en, canonical.fr, canonical.en].map((text) => ({ operation: id, text })))
  return nearestNeighbour([...sentences, ...glossary.map(({ said, meant, operation }) => ({ operation, text: `${said} ${meant}` }))])
}

/** Steps of the reliability table. */
const STEPS = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 1.01] as const

/** Of the readings given with so much confidence, how many are right. */
const reliability = (rows: readonly Row[], decode: Decoder): string => {
  const given = rows.flatMap(({ text, operation }) => decode(text).map((one) => ({ ...one, right: one.operation === operation })))
  const lines = STEPS.slice(0, -1).map((from, i) => {
    const to = STEPS[i + 1] ?? 1
    const inside = given.filter(({ confidence }) => confidence >= from && confidence < to)
    return [`${from.toFixed(2)} up to ${Math.min(1, to).toFixed(2)}`, String(inside.length), percent(inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length), percent(share(inside, ({ right }) => right))]
  })
  return formatTable(['confidence', 'readings', 'said', 'right'], lines)
}

/** Wordings written for this project and kept out of what the decoder learns from. */
const ownHeldOut = (): readonly Row[] =>
  readFileSync(new URL('wordings.ndjson', import.meta.url), 'utf8').split('\n').filter((line) => line !== '')
    .map((line, i) => row.parse({ id: `own-${i}`, ...(JSON.parse(line) as object) }))

const decodeWith: Decoder = (text) => decodeJargon(text, { limit: 3 })

const linesOf = (parts: readonly (readonly [string, readonly Row[]])[], baseline: Decoder): readonly (readonly string[])[] =>
  parts.filter(([, part]) => part.length > 0).flatMap(([name, part]) => [[name, ...figures(part, decodeWith)], ['  nearest neighbour', ...figures(part, baseline)]])

const groupLines = (parts: readonly (readonly [string, readonly Row[]])[]): readonly (readonly string[])[] =>
  parts.flatMap(([name, part]) =>
    [...groupsOf(part, ({ lang }) => lang), ...groupsOf(part, ({ misuse }) => misuse)].map(([group, some]) => [`${name}: ${group}`, ...figures(some, decodeWith)]))

const report = (rows: readonly Row[], own: readonly Row[], baseline: Decoder): string => {
  const known = new Set(rows.map(({ operation }) => operation))
  const parts: readonly (readonly [string, readonly Row[]])[] = [
    ['seen', rows.filter((one) => !isHeldBack(one))],
    ['held back', rows.filter(isHeldBack)],
    ['our own, held out', own],
    ['  operations without a phrasing', rows.length === 0 ? [] : own.filter(({ operation }) => operation !== NOTHING && !known.has(operation))],
  ]
  const reliable = [...rows.filter(isHeldBack), ...own]
  return [formatTable(HEADER, linesOf(parts, baseline)), formatTable(HEADER, groupLines(parts.slice(0, 3))), reliability(reliable, decodeWith)].join('\n\n')
}

const main = async (): Promise<void> => {
  const rows = readRows('jargon/phrases.dev.ndjson', row)
  if (rows === undefined) process.stdout.write(`No phrasings in ${dataFolder}/jargon: only our own wordings are measured. Set BONSENS_DATA to the folder that holds them.\n`)
  const { readFile } = await import('node:fs/promises')
  const glossary = await readFile(`${dataFolder}/jargon/glossary.json`, 'utf8').then((text) => glossaryEntry.parse(JSON.parse(text)), () => [])
  process.stdout.write(`${report(rows ?? [], ownHeldOut(), baselineOf(glossary))}\n\n${backgroundReport()}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
