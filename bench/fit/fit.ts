import { parseArgs } from 'node:util'
import type { Language } from '../../src/assessment.ts'
import { dataFolder } from '../data.ts'
import { formatTable } from '../table.ts'
import { type Ranking, rankingOf } from './held-out.ts'
import { learn, type Material, materialOf } from './learn.ts'
import { writeLexicons, writeProvenance } from './lexicon-files.ts'
import type { Points } from './points.ts'
import { curatedTable, rowsOf } from './rows.ts'
import { measuredOnly, sources } from './sources.ts'

const usage = `npm run fit -- [options]   learns phrases and their points from labelled text, and writes the learned lexicons
  --open     from openly licensed sets only, and writes nothing: its figures, to be held beside the default's
  --report   ranks each set by points learned on all others (whole domains held out)
  --dry      writes nothing`

const { values: options } = parseArgs({
  options: {
    open: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const table = curatedTable()

const read = (set: string): Material => {
  const rows = rowsOf(set, table)
  if (rows === undefined) throw new Error(`quality/${set}.dev.ndjson: expected in ${dataFolder} (set BONSENS_DATA)`)
  return materialOf(set, rows)
}

const cellsOf = ({ set, rows, curated, learned, both }: Ranking, how: string): string[] => [set, String(rows), how, curated.toFixed(3), learned.toFixed(3), both.toFixed(3)]

/** A set is never ranked by points that were learned on it. */
const report = (lang: Language, material: readonly Material[], fitted: readonly Material[], points: Points): void => {
  const elsewhere = material.filter((one) => !fitted.includes(one)).map(({ set, rows }) => cellsOf(rankingOf(set, rows, points), 'not fitted on'))
  const unfit = measuredOnly.filter((one) => one.lang === lang).map(({ name }) => cellsOf(rankingOf(name, read(name).rows, points), 'measured only'))
  const heldOut = fitted.map(({ set, rows }) => cellsOf(rankingOf(set, rows, learn(lang, fitted.filter((other) => other.set !== set))), 'held out'))
  print(formatTable([lang, 'rows', 'how', 'hand-written', 'learned', 'both'], [...heldOut, ...elsewhere, ...unfit]))
}

const fit = (lang: Language): { points: Points; material: readonly Material[] } => {
  const material = sources.filter((source) => source.lang === lang).map(({ name }) => read(name))
  const fitted = options.open ? material.filter(({ set }) => sources.some(({ name, open }) => name === set && open)) : material
  const points = learn(lang, fitted)
  const worrying = [...points.values()].filter((worth) => worth > 0).length
  print(`${lang}: ${worrying} phrases worry, ${points.size - worrying} reassure; fitted on ${fitted.map(({ set }) => set).join(', ')}`)
  if (options.report || options.open) report(lang, material, fitted, points)
  if (!options.open && !options.dry) writeLexicons(lang, points)
  return { points, material: fitted }
}

if (options.help) print(usage)
else {
  const learned = { en: fit('en'), fr: fit('fr') }
  if (!options.open && !options.dry) {
    writeProvenance(learned)
    print('written; now: npm run generate')
  }
}
