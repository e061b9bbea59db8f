import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatParity, formatSpread, parityOf, spreadOf } from './background.ts'
import { scoreSet } from './cases.ts'
import type { Case } from './cases.ts'
import { dataFolder } from './data.ts'
import { measureQuality } from './quality-measures.ts'
import { qualityPage } from './quality-page.ts'
import { formatHitRates, formatMisses, formatTop } from './reading-list.ts'
import { loadRivals } from './rivals.ts'
import type { Rivals } from './rivals.ts'
import { formatScenes, ownScenes, scoreScenes, summariseScenes } from './scenes.ts'
import { figuresOf, formatFigures } from './set-figures.ts'
import type { SetFigures } from './set-figures.ts'
import { qualitySets } from './sets.ts'
import type { QualitySet } from './sets.ts'

const usage = `npm run bench:quality -- [options]   how well the score ranks real text; the text itself is not part of the project
  A run over everything, word lists included, also writes docs/quality.md.
  --only <set>[,<set>]   these sets only; also: scenes, own-scenes, parity
  --signals              how often each signal fires on rows labelled 1 and 0, set by set
  --top <n> <set>        the n highest and n lowest rows of a set
  --misses <set>         the rows furthest from their label (--n how many)
  --no-rivals            leave out the word lists (faster)
  --no-page              leave docs/quality.md as it is
  --json                 figures as JSON, one object a line`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    top: { type: 'string' },
    misses: { type: 'string' },
    n: { type: 'string', default: '15' },
    signals: { type: 'boolean', default: false },
    'no-rivals': { type: 'boolean', default: false },
    'no-page': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
})

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const wanted = (options.only ?? []).flatMap((names) => names.split(','))
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)

const printRows = (name = '(none)', format: (cases: readonly Case[]) => string): void => {
  const set = qualitySets.find((candidate) => candidate.name === name)
  if (!set) throw new Error(`no set named ${name}; there are ${qualitySets.map((known) => known.name).join(', ')}`)
  const cases = scoreSet(set)
  if (cases) print(format(cases))
  else missing(name)
}

const missing = (what: string): void => {
  print(`${what}: data missing, nothing measured (looked in ${dataFolder}; set BONSENS_DATA)`)
}

const printLabelled = (sets: readonly QualitySet[], rivals: Rivals): readonly SetFigures[] => {
  const scored = sets.map((set) => ({ set, cases: scoreSet(set) }))
  const found = scored.flatMap(({ set, cases }) => (cases ? [{ set, cases }] : []))
  const figures = found.map(({ set, cases }) => figuresOf(set, cases, rivals.present))
  if (options.json) {
    print(JSON.stringify({ sets: figures }))
    return figures
  }
  for (const { set, cases } of scored) if (!cases) missing(set.name)
  if (figures.length > 0) print(formatFigures(figures))
  if (options.signals) for (const { set, cases } of found) print(`\n${set.name}\n${formatHitRates(cases)}`)
  return figures
}

const printSection = <Found>(name: string, found: Found | undefined, format: (found: Found) => string, figures: (found: Found) => object): void => {
  if (found === undefined) missing(name)
  else print(options.json ? JSON.stringify({ [name]: figures(found) }) : `\n${name}\n${format(found)}`)
}

const printSpread = (set: QualitySet): void => {
  const cases = scoreSet(set)
  printSection(set.name, cases && spreadOf(cases), formatSpread, (spread) => spread)
}

const page = 'docs/quality.md'

const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Only figures of a whole run go into the page: no set, list or scene may be missing from it. */
const writePage = (figures: readonly SetFigures[], rivals: Rivals): void => {
  if (wanted.length > 0 || options['no-rivals'] || options['no-page']) return
  const isWhole = rivals.absent.length === 0 && figures.length === qualitySets.filter((set) => set.labelled).length
  const quality = isWhole ? measureQuality(figures) : undefined
  if (quality) writeFileSync(new URL(`../${page}`, import.meta.url), qualityPage(quality))
  say(quality ? `\nwrote ${page}` : `\n${page} is left as it was: data or word lists are missing`)
}

const printAll = async (): Promise<void> => {
  if (isWanted('own-scenes')) printSection('own-scenes', scoreScenes(ownScenes), formatScenes, summariseScenes)
  if (!existsSync(dataFolder)) {
    missing('everything')
    say(`${page} is left as it was: data are missing`)
    return
  }
  const sets = qualitySets.filter((set) => isWanted(set.name))
  const rivals = options['no-rivals'] ? { present: [], absent: [] } : await loadRivals()
  if (rivals.absent.length > 0 && !options.json) print(`not installed, so left out: ${rivals.absent.join(', ')}\n`)
  const labelled = sets.filter((set) => set.labelled)
  const figures = labelled.length > 0 ? printLabelled(labelled, rivals) : []
  if (isWanted('scenes')) printSection('scenes', scoreScenes(), formatScenes, summariseScenes)
  for (const set of sets.filter((some) => !some.labelled)) printSpread(set)
  if (isWanted('parity')) printSection('parity of French and English (maia_fr_en_parallel)', parityOf(), formatParity, (parity) => parity)
  writePage(figures, rivals)
}

if (options.help) print(usage)
else if (options.top !== undefined) printRows(positionals[0], (cases) => formatTop(cases, Number(options.top)))
else if (options.misses !== undefined) printRows(options.misses, (cases) => formatMisses(cases, Number(options.n)))
else await printAll()
