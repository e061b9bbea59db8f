import { mkdirSync, writeFileSync } from 'node:fs'
import type { Language } from '../../src/assessment.ts'
import { storeTone } from '../../src/build/tone-source.ts'
import { restoreTone, type ToneTable } from '../../src/text/tone-table.ts'
import { countTexts } from './candidates.ts'
import type { Points } from './learn.ts'
import type { Row } from './rows.ts'

const root = new URL('../../', import.meta.url)

/** What is shipped, and the variant that learned from openly licensed sets alone. */
export type Place = 'src/lexicons/tone' | 'bench/fit/open'

const heaviestFirst = (points: Points): readonly (readonly [string, number])[] => [...points].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))

/** Writes a language's terms and their points. */
export const writeTone = (lang: Language, points: Points, place: Place): void => {
  const folder = new URL(`${place}/`, root)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(`${lang}.json`, folder), `{\n${heaviestFirst(points).map(([term, worth]) => `  ${JSON.stringify(term)}: ${worth}`).join(',\n')}\n}\n`)
}

/** What was learned, as it would be shipped. */
export const toneTableOf = (byLanguage: ReadonlyMap<Language, Points>): ToneTable => {
  const stored = (lang: Language): string => storeTone(Object.fromEntries(byLanguage.get(lang) ?? []))
  return restoreTone(stored('en'), stored('fr'))
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10

/** Where a term was learned: texts with it, per cent of the calm and of the frustrated ones, and the sets that hold it. */
const provenanceOf = (rows: readonly Row[]) => {
  const [calm, frustrated] = [rows.filter(({ label }) => label === 0), rows.filter(({ label }) => label === 1)]
  const [inAll, inCalm, inFrustrated] = [countTexts(rows), countTexts(calm), countTexts(frustrated)]
  const total = (bySet: ReadonlyMap<string, number> | undefined): number => [...(bySet?.values() ?? [])].reduce((sum, n) => sum + n, 0)
  return (term: string, points: number) => ({
    points,
    n: total(inAll.get(term)),
    calm: percent(total(inCalm.get(term)), calm.length),
    frustrated: percent(total(inFrustrated.get(term)), frustrated.length),
    domains: [...(inAll.get(term)?.keys() ?? [])],
  })
}

/** Writes `bench/fit/provenance.json`: every learned term and what shows it. */
export const writeProvenance = (rows: ReadonlyMap<Language, readonly Row[]>, learned: ReadonlyMap<Language, Points>): void => {
  const blocks = [...learned].map(([lang, points]) => {
    const provenance = provenanceOf(rows.get(lang) ?? [])
    const lines = [...points].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, worth]) => `    ${JSON.stringify(term)}: ${JSON.stringify(provenance(term, worth))}`)
    return `  ${JSON.stringify(lang)}: {\n${lines.join(',\n')}\n  }`
  })
  writeFileSync(new URL('provenance.json', import.meta.url), `{\n${blocks.join(',\n')}\n}\n`)
}
