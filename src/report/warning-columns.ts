import type { Column } from './column.ts'

/** What a reader should know of the data behind a list: a record that was skipped, or something about a whole file. */
export interface DataWarning {
  readonly kind: 'skipped' | 'notice'
  readonly file: string
  readonly line?: number
  /** Row of a table, or record of a file. */
  readonly record?: number
  readonly field?: string
  /** In the reader's language, without words of a ticket. */
  readonly says: string
  /** What was found there: may be a word of a ticket. */
  readonly found?: string
}

const kinds = { en: { skipped: 'skipped', notice: 'to know' }, fr: { skipped: 'ignoré', notice: 'à savoir' } } as const

export const warningColumns: readonly Column<DataWarning>[] = [
  { name: { en: 'what', fr: 'quoi' }, kind: 'text', width: 10, of: ({ kind }, language) => kinds[language][kind] },
  { name: { en: 'file', fr: 'fichier' }, kind: 'text', width: 30, of: ({ file }) => file },
  { name: { en: 'line', fr: 'ligne' }, kind: 'number', width: 8, of: ({ line }) => line },
  { name: { en: 'record', fr: 'enregistrement' }, kind: 'number', width: 9, of: ({ record }) => record },
  { name: { en: 'field', fr: 'champ' }, kind: 'text', width: 20, of: ({ field }) => field },
  { name: { en: 'why', fr: 'pourquoi' }, kind: 'text', width: 90, of: ({ says }) => says },
  { name: { en: 'found', fr: 'trouvé' }, kind: 'text', width: 30, of: ({ found }) => found, text: true },
]
