import { foldName } from './csv-columns.ts'
import type { TableContext } from './table-context.ts'

export type TableKind = 'ticket' | 'comment' | 'history' | 'person' | 'other'

const kinds = new WeakMap<TableContext, TableKind | undefined>()

/** What a table of a warehouse holds, told once for each table. */
export function tableKind(table: TableContext | undefined): TableKind | undefined {
  if (table === undefined) return undefined
  if (!kinds.has(table)) kinds.set(table, kindOf(new Set(table.header.map(foldName))) ?? 'ticket')
  return kinds.get(table)
}

export const isWarehouseTable = (columns: ReadonlySet<string>): boolean => kindOf(columns) !== undefined

function kindOf(columns: ReadonlySet<string>): TableKind | undefined {
  const any = (...names: readonly string[]) => names.some((name) => columns.has(name))
  const copied = [...columns].some((name) => /^(fivetran|airbyte|sdc) /.test(name))
  if (any('ticket id', 'issue id') && any('body', 'plain body', 'html body') && any('user id', 'author id') && any('public', 'is public')) return 'comment'
  if (copied && columns.has('conversation id') && columns.has('author type') && columns.has('body')) return 'comment'
  if (columns.has('ticket id') && columns.has('field name') && columns.has('value')) return 'history'
  if (!columns.has('id')) return copied ? 'other' : undefined
  if (any('requester id', 'reporter', 'property hs pipeline stage') && any('subject', 'summary', 'property subject') && (copied || columns.has('submitter id')) && !columns.has('summation column')) return 'ticket'
  if (columns.has('name') && columns.has('role') && any('email', 'organization id') && (copied || columns.has('suspended'))) return 'person'
  if (copied && columns.has('name') && any('email', 'domain names', 'details', 'username')) return 'person'
  return copied ? 'other' : undefined
}
