import { parseArgs } from 'node:util'
import type { Language } from '../../src/assessment.ts'
import { dataFolder } from '../data.ts'
import { formatTable } from '../table.ts'
import { learn, type Material } from './learn.ts'
import { readParallel } from './parallel.ts'
import { readHeldOut, writeHeldOut, writeOpen } from './records.ts'
import { languages, type Row, rowsOf } from './rows.ts'
import { sources } from './sources.ts'
import { writeProvenance, writeTone } from './tone-files.ts'
import { heldOutTrial, openTrial } from './trials.ts'

const usage = `npm run fit -- [options]   learns words, pairs of words and their points from labelled text and from messages written in both languages, and writes src/lexicons/tone
  --report   ranks each set by what is learned without its domain; writes bench/fit/held-out.json alone
  --open     learns from openly licensed sets only; writes what it learns to bench/fit/open, its figures to bench/fit/open.json
  --dry      writes nothing
  npm run bench:quality then puts the figures into docs/quality.md.`

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

const fixed = (value: number | undefined): string => value?.toFixed(3) ?? ''

const readLanguage = (lang: Language): readonly Row[] =>
  sources.filter((source) => source.lang === lang).flatMap(({ name }) => {
    const rows = rowsOf(name)
    if (rows === undefined) throw new Error(`quality/${name}.dev.ndjson: expected in ${dataFolder} (set BONSENS_DATA)`)
    return rows
  })

const report = (material: Material): void => {
  const trial = heldOutTrial(material)
  print(formatTable(['set', 'domain held out', 'hand-written', 'held out'], trial.sets.map((row) => [row.set, row.domain, fixed(row.handWritten), fixed(row.heldOut)])))
  if (!options.dry) writeHeldOut(trial)
}

const fitOpen = (material: Material): void => {
  const { figures, points, shipped } = openTrial(material)
  const apart = new Map(readHeldOut()?.sets.map((row) => [row.set, row.heldOut]))
  print(`fitted on ${figures.fitted.join(', ')}\n${JSON.stringify(figures.terms)} ${JSON.stringify(figures.pairs)} alerts ${figures.alerts}`)
  const cells = figures.sets.map((row) => [row.set, fixed(shipped.get(row.set)), fixed(row.open), fixed(apart.get(row.set)), fixed(row.heldOut)])
  print(formatTable(['set', 'default', 'open', 'default, held out', 'open, held out'], cells))
  if (options.dry) return
  for (const [lang, worth] of points) writeTone(lang, worth, 'bench/fit/open')
  writeOpen(figures)
}

const fit = (material: Material): void => {
  const learned = learn(material)
  for (const [lang, points] of learned) {
    const worrying = [...points.values()].filter((worth) => worth > 0).length
    print(`${lang}: ${worrying} terms worry, ${points.size - worrying} reassure`)
    if (!options.dry) writeTone(lang, points, 'src/lexicons/tone')
  }
  if (options.dry) return
  writeProvenance(material.rows, learned)
  print('written; now: npm run generate')
}

if (options.help) print(usage)
else {
  const material = { rows: new Map(languages.map((lang) => [lang, readLanguage(lang)])), parallel: readParallel() }
  if (options.report) report(material)
  if (options.open) fitOpen(material)
  if (!options.report && !options.open) fit(material)
}
