import { parseArgs } from 'node:util'
import type { Language } from '../../src/assessment.ts'
import { dataFolder } from '../data.ts'
import { formatTable } from '../table.ts'
import { type Corpus, learn, readCorpus } from './learn.ts'
import { writeLexicons, writeProvenance } from './lexicon-files.ts'
import { readHeldOut, writeHeldOut, writeOpen } from './records.ts'
import { curatedTable, languages, rowsOf } from './rows.ts'
import { sources } from './sources.ts'
import { heldOutTrial, openTrial } from './trials.ts'

const usage = `npm run fit -- [options]   learns phrases and their points from labelled text, and writes the learned lexicons
  --report   ranks each set by what is learned without its domain; writes bench/fit/held-out.json, and no lexicon
  --open     learns from openly licensed sets only; writes its lexicons to bench/fit/open, its figures to bench/fit/open.json
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

const read = (): readonly Corpus[] => {
  const table = curatedTable()
  return languages.map((lang: Language) => readCorpus(lang, sources.filter((source) => source.lang === lang).map(({ name }) => {
    const rows = rowsOf(name, table)
    if (rows === undefined) throw new Error(`quality/${name}.dev.ndjson: expected in ${dataFolder} (set BONSENS_DATA)`)
    return { set: name, rows }
  })))
}

const report = (corpora: readonly Corpus[]): void => {
  const trial = heldOutTrial(corpora)
  print(formatTable(['set', 'domain held out', 'hand-written', 'held out'], trial.sets.map((row) => [row.set, row.domain, fixed(row.handWritten), fixed(row.heldOut)])))
  if (!options.dry) writeHeldOut(trial)
}

const fitOpen = (corpora: readonly Corpus[]): void => {
  const { figures, points, shipped } = openTrial(corpora)
  const apart = new Map(readHeldOut()?.sets.map((row) => [row.set, row.heldOut]))
  print(`fitted on ${figures.fitted.join(', ')}\n${JSON.stringify(figures.phrases)} ${JSON.stringify(figures.pairs)} alerts ${figures.alerts}`)
  const cells = figures.sets.map((row) => [row.set, fixed(shipped.get(row.set)), fixed(row.open), fixed(apart.get(row.set)), fixed(row.heldOut)])
  print(formatTable(['set', 'default', 'open', 'default, held out', 'open, held out'], cells))
  if (options.dry) return
  for (const [lang, worth] of points) writeLexicons(lang, worth, 'bench/fit/open')
  writeOpen(figures)
}

const fit = (corpora: readonly Corpus[]): void => {
  const learned = corpora.map((corpus) => ({ corpus, points: learn(corpus, corpus.material.map(({ set }) => set)) }))
  for (const { corpus: { lang, material }, points } of learned) {
    const worrying = [...points.values()].filter((worth) => worth > 0).length
    print(`${lang}: ${worrying} phrases worry, ${points.size - worrying} reassure; fitted on ${material.map(({ set }) => set).join(', ')}`)
    if (!options.dry) writeLexicons(lang, points, 'src/lexicons')
  }
  if (options.dry) return
  writeProvenance(learned)
  print('written; now: npm run generate')
}

if (options.help) print(usage)
else {
  const corpora = read()
  if (options.report) report(corpora)
  if (options.open) fitOpen(corpora)
  if (!options.report && !options.open) fit(corpora)
}
