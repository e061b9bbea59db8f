import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { type Archive, containerOf, type Source } from './container.ts'
import { InputError, type InputErrorCode, type Notice, type Outcome, type Outcomes } from './outcome.ts'
import { type Reading, readSource } from './read-source.ts'
import { allowance, entryBytes } from './unpack.ts'

/** A file of an archive or of a folder. */
interface Member {
  readonly name: string
  /** Its path inside the archive or folder. */
  readonly within: string
  readonly source: Source
}

/** What is beside exports in archives and folders, told by its name. */
const noExport = /(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$|(?:readme|licen[cs]e|changelog|lisez[- _]?moi)(?:\.\w+)?$)|\.(?:png|jpe?g|gif|bmp|svg|webp|heic|ico|tiff?|pdf|docx?|odt|rtf|pptx?|md|html?|css|js|exe|dll|mp[34]|mov|avi|wav|ogg|ics|vcf|zip|7z|rar|tar|log|db|sqlite)$/i

/** Faults of a file that only say it is no export: beside others it is passed over. */
const passable: ReadonlySet<InputErrorCode> = new Set(['empty', 'unknown-format', 'workbook', 'markup', 'not-text', 'no-ticket-column', 'specification', 'archive'])

/** The files of a folder, of its folders too, in order of their names; undefined for what is no folder. */
export async function folderMembers(source: Source, name: string | undefined): Promise<readonly Member[] | undefined> {
  if (typeof source !== 'string' || statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined
  const found = await readdir(source, { recursive: true, withFileTypes: true })
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const prefix = (name ?? source).replace(/[\\/]+$/, '')
  const members = paths.map((path) => ({ within: relative(source, path).split(sep).join('/'), source: path }))
  return members.map((member) => ({ ...member, name: `${prefix}/${member.within}` })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function archiveMembers(archive: Archive, source: Source, name: string | undefined): readonly Member[] {
  const prefix = name ?? (typeof source === 'string' ? basename(source) : undefined)
  const allowed = allowance()
  const locked = archive.entries.find(({ encrypted }) => encrypted)
  if (locked !== undefined) throw new InputError('encrypted', locked.name)
  return archive.entries.map((entry) => ({ name: prefix === undefined ? entry.name : `${prefix}/${entry.name}`, within: entry.name, source: entryBytes(archive.bytes, entry, allowed) }))
}

/** Reads the exports among files; the others are passed over and told. When none is an export, the whole is none. */
export async function* readMembers(members: readonly Member[], reading: Reading, named: (outcomes: Outcomes, file: string) => Outcomes): AsyncGenerator<readonly Outcome[]> {
  if (members.length === 0) throw new InputError('empty', '')
  const passed: { readonly name: string; readonly fault: InputErrorCode }[] = []
  let read = 0
  for (const { name, within, source } of members) {
    if (noExport.test(within)) {
      passed.push({ name, fault: 'unknown-format' })
      continue
    }
    try {
      yield* named(readMember(source, { ...reading, within }, name), name)
      read += 1
    } catch (error) {
      if (!(error instanceof InputError && passable.has(error.code))) throw error
      passed.push({ name, fault: error.code })
    }
  }
  const notice: Notice = { code: 'passed-over', names: passed.map(({ name }) => name) }
  if (read === 0) throw new InputError('archive', passed.slice(0, 5).map(({ name }) => name).join(', '))
  if (passed.length > 0) yield [{ kind: 'notice', notice }]
}

async function* readMember(source: Source, reading: Reading, name: string): AsyncGenerator<readonly Outcome[]> {
  const container = await containerOf(source)
  if (container.kind === 'archive') throw new InputError('archive', '')
  yield* readSource(container, reading, name)
}
