import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join } from 'node:path'
import { promisify } from 'node:util'

/** Whether LibreOffice is on this machine. */
export const hasOffice = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'soffice')))

export interface OfficeCell {
  readonly text: string
  /** `string`, `float`, `date`, `time`, `percentage`, `boolean`; empty for an empty cell. */
  readonly type: string
  readonly formula: boolean
}

export interface OfficeSheet {
  readonly name: string
  readonly rows: readonly (readonly OfficeCell[])[]
}

/** Opens a file as LibreOffice does, and tells what it made of it. `filter`: how text is to be taken in. */
export const openedByOffice = async (path: string, filter?: string): Promise<{ readonly sheets: readonly OfficeSheet[]; readonly xml: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'bonsens-office-'))
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await promisify(execFile)('soffice', [profile, '--headless', '--norestore', ...(filter === undefined ? [] : [`--infilter=${filter}`]), '--convert-to', 'fods', '--outdir', folder, path], { timeout: 300_000 })
    const xml = readFileSync(join(folder, `${basename(path, extname(path))}.fods`), 'utf8')
    return { sheets: sheetsIn(xml), xml }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const sheetsIn = (xml: string): readonly OfficeSheet[] =>
  [...xml.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gs)].map(([table, name = '']) => ({ name: unescaped(name), rows: rowsIn(table) }))

const rowsIn = (table: string): readonly (readonly OfficeCell[])[] =>
  [...table.matchAll(/<table:table-row\b([^>]*)(?:\/>|>(.*?)<\/table:table-row>)/gs)].flatMap(([, attributes = '', inner = '']) => {
    const cells = cellsIn(inner)
    const again = Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
    return cells.every(({ type }) => type === '') ? [] : Array.from({ length: again }, () => cells)
  })

const cellsIn = (row: string): readonly OfficeCell[] =>
  [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(([, attributes = '', inner = '']) => {
    const again = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
    const cell = { text: textIn(inner), type: /office:value-type="([^"]*)"/.exec(attributes)?.[1] ?? '', formula: attributes.includes('table:formula=') }
    return Array.from({ length: Math.min(again, 100) }, () => cell)
  })

const textIn = (inner: string): string =>
  [...inner.matchAll(/<text:p\b[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)]
    .map(([, text = '']) =>
      unescaped(
        text
          .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) => ' '.repeat(Number(count ?? 1)))
          .replace(/<text:tab\/>/g, '\t')
          .replace(/<text:line-break\/>/g, '\n')
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .join('\n')

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string | undefined, number: string | undefined, name: string | undefined) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(number) : parseInt(hex, 16)) : (signs[name] ?? ''),
  )
