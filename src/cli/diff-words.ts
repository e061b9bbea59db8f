import type { Band, Language } from '../assessment.ts'
import type { Difference } from '../batch/compare-runs.ts'
import type { RunFileError } from '../batch/run-file.ts'

/** What `bonsens diff` says, in one language. Numbers come formatted. */
export interface DiffWords {
  readonly run: (name: string, asOf: string, tickets: string) => string
  readonly counts: (rose: string, fell: string, arrived: string, gone: string, unchanged: string) => string
  readonly titles: Readonly<Record<'rose' | 'fell' | 'arrived' | 'gone', string>>
  readonly crossings: string
  readonly more: (count: string) => string
  readonly appeared: string
  readonly vanished: string
  readonly failed: (count: string, band: string) => string
  readonly differences: Readonly<Record<Difference, string>>
  readonly problems: Readonly<Record<RunFileError['problem'], (name: string, detail: string, line: number) => string>>
  readonly bands: Readonly<Record<Band, string>>
}

const english: DiffWords = {
  run: (name, asOf, tickets) => `${name}  as of ${asOf}, ${tickets} tickets`,
  counts: (rose, fell, arrived, gone, unchanged) => `rose ${rose}, fell ${fell}, new ${arrived}, gone ${gone}, unchanged ${unchanged}`,
  titles: { rose: 'Rose', fell: 'Fell', arrived: 'New', gone: 'Gone' },
  crossings: 'Bands',
  more: (count) => `… and ${count} more (--top 0 shows all)`,
  appeared: 'new',
  vanished: 'gone',
  failed: (count, band) => `${count} reached ${band} since`,
  differences: {
    version: 'the runs were scored by different versions of bonsens: scores may differ for that alone. Score the earlier export again to compare',
    lexicon: 'the runs read words with different lexicons, phrases or jargon: scores may differ for that alone. Score the earlier export again to compare',
    policy: 'the runs were scored by different policies, working hours or time zones: scores may differ for that alone. Score the earlier export again to compare',
    order: 'the first run is as of a later moment than the second: were they swapped?',
  },
  problems: {
    unreadable: (name, detail) => `${name} cannot be read (${detail === 'ENOENT' ? 'no such file' : detail === 'EISDIR' ? 'it is a folder' : detail})`,
    empty: (name) => `${name} holds no ticket`,
    'no-run': (name, detail) => `${name} is no saved run${detail === '' ? '' : ` (no ${detail} in it)`}: bonsens score <export> -o run.ndjson saves one`,
    'broken-line': (name, detail, line) => `${name}, line ${line}: ${detail === '' ? 'JSON' : detail} expected: the file is damaged or cut short; score the export again`,
  },
  bands: { calm: 'calm', watch: 'watch', high: 'high', critical: 'critical' },
}

const french: DiffWords = {
  run: (name, asOf, tickets) => `${name}  au ${asOf}, ${tickets} tickets`,
  counts: (rose, fell, arrived, gone, unchanged) => `en hausse : ${rose}, en baisse : ${fell}, nouveaux : ${arrived}, disparus : ${gone}, inchangés : ${unchanged}`,
  titles: { rose: 'En hausse', fell: 'En baisse', arrived: 'Nouveaux', gone: 'Disparus' },
  crossings: 'Niveaux',
  more: (count) => `… et ${count} de plus (--top 0 les montre tous)`,
  appeared: 'nouveau',
  vanished: 'disparu',
  failed: (count, band) => `passés au niveau ${band} ou au-dessus depuis : ${count}`,
  differences: {
    version: 'les deux évaluations viennent de versions différentes de bonsens : les scores peuvent différer pour cette seule raison. Évaluez de nouveau l’ancien export pour comparer',
    lexicon: 'les deux évaluations lisent les mots avec d’autres lexiques, phrases ou jargon : les scores peuvent différer pour cette seule raison. Évaluez de nouveau l’ancien export pour comparer',
    policy: 'les deux évaluations suivent d’autres règles, heures de travail ou fuseaux : les scores peuvent différer pour cette seule raison. Évaluez de nouveau l’ancien export pour comparer',
    order: 'la première évaluation est plus récente que la seconde : sont-elles inversées ?',
  },
  problems: {
    unreadable: (name, detail) => `${name} est illisible (${detail === 'ENOENT' ? 'aucun fichier de ce nom' : detail === 'EISDIR' ? "c'est un dossier" : detail})`,
    empty: (name) => `${name} ne contient aucun ticket`,
    'no-run': (name, detail) => `${name} n’est pas une évaluation enregistrée${detail === '' ? '' : ` (sans ${detail})`} : bonsens score <export> -o evaluation.ndjson en enregistre une`,
    'broken-line': (name, detail, line) => `${name}, ligne ${line} : ${detail === '' ? 'du JSON' : detail} est attendu : le fichier est abîmé ou coupé ; évaluez de nouveau l’export`,
  },
  bands: { calm: 'calme', watch: 'à suivre', high: 'élevé', critical: 'critique' },
}

export const diffWords: Readonly<Record<Language, DiffWords>> = { en: english, fr: french }
