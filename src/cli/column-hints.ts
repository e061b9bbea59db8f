import type { Language } from '../assessment.ts'
import type { Column } from '../ingest/csv-columns.ts'
import type { InputError } from '../ingest/outcome.ts'
import type { Recognised } from '../ingest/recognised.ts'

/** What a table should hold to be worth scoring, and how its header may be called. */
const likely: readonly (readonly [column: Column, header: RegExp])[] = [
  ['id', /ticket|n°|\bnum|r[ée]f|\bid\b|dossier|\bcase\b|demande\b|#/i],
  ['body', /comment|message|texte?\b|corps|body|descri|contenu|content|demande\b|d[ée]tail/i],
  ['createdAt', /date|ouvert|open|cr[ée]{1,2}|creat|re[çc]u|received/i],
]

interface HintWords {
  readonly unread: (file: string, missed: string, unread: string, map: string) => string
  readonly missed: Readonly<Partial<Record<Column, string>>>
  readonly and: string
  readonly more: (count: number) => string
  readonly attempt: (map: string) => string
}

const words: Readonly<Record<Language, HintWords>> = {
  en: {
    unread: (file, missed, unread, map) => `${file}: no column holds ${missed}; not read: ${unread}${map === '' ? ' (--map says what they hold)' : ` (perhaps ${map})`}`,
    missed: { body: 'what customers wrote', createdAt: 'when tickets were opened' },
    and: ' or ',
    more: (count) => `, and ${count} more`,
    attempt: (map) => `: try ${map}`,
  },
  fr: {
    unread: (file, missed, unread, map) => `${file} : aucune colonne ne donne ${missed} ; non lues : ${unread}${map === '' ? ' (--map dit ce qu’elles contiennent)' : ` (peut-être ${map})`}`,
    missed: { body: 'ce que les clients ont écrit', createdAt: 'la date d’ouverture des tickets' },
    and: ' ou ',
    more: (count) => ` et ${count} autres`,
    attempt: (map) => ` : essayez ${map}`,
  },
}

const shownColumns = 8

/** Tells of each table once: a column that nobody reads may hold what a score lives on. A table that names no ticket ends the run: `idHint` tells of it. */
export function unreadTeller(language: Language, say: (line: string) => void): (table: Recognised) => void {
  const told = new Set<string>()
  return ({ file = '', columns, header = [] }) => {
    if (columns?.id === undefined || told.has(file)) return
    told.add(file)
    const used = new Set(Object.values(columns))
    const unread = header.map((name) => name.trim()).filter((name) => name !== '' && !used.has(name))
    const missed = (['body', 'createdAt'] as const).filter((column) => columns[column] === undefined && (column === 'body' || columns.at === undefined))
    if (missed.length === 0 || unread.length === 0) return
    const { unread: sentence, missed: names, and, more } = words[language]
    const listed = unread.slice(0, shownColumns).join(', ') + (unread.length > shownColumns ? more(unread.length - shownColumns) : '')
    say(sentence(file, missed.map((column) => names[column] ?? column).join(and), listed, mappingOf(missed, unread)))
  }
}

/** What to type where no column names the ticket; empty where none looks like it. */
export function idHint({ code, detail }: InputError, language: Language): string {
  if (code !== 'no-ticket-column') return ''
  const map = mappingOf(['id', 'body', 'createdAt'], /columns: (.*)$/s.exec(detail)?.[1]?.split(', ') ?? [])
  return map === '' ? '' : words[language].attempt(map)
}

function mappingOf(columns: readonly Column[], headers: readonly string[]): string {
  const taken = new Set<string>()
  const pairs = columns.flatMap((column) => {
    const pattern = likely.find(([one]) => one === column)?.[1]
    const header = headers.find((name) => !taken.has(name) && !name.includes('"') && pattern?.test(name))
    if (header === undefined) return []
    taken.add(header)
    return [`${column}="${header}"`]
  })
  return pairs.length === 0 ? '' : `--map ${pairs.join(',')}`
}
