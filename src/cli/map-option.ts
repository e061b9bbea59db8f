import { readFileSync } from 'node:fs'
import { InvalidArgumentError, Option } from 'commander'
import { type Column, type ColumnMapping, columnNames } from '../ingest/csv-columns.ts'

const usage = `Expected fields and headers such as subject=Titre,createdAt="Ouvert le", or @mapping.json. Fields: ${columnNames.join(', ')}.`

/** `--map subject=Titre,createdAt="Ouvert le"`, again and again, or `--map @mapping.json`. */
export function mapOption(): Option {
  return new Option('--map <mapping>', 'which column of a table holds what: subject=Titre,createdAt="Ouvert le", or @mapping.json (repeatable)').argParser(
    (text: string, before: ColumnMapping | undefined): ColumnMapping => ({ ...before, ...(text.startsWith('@') ? savedMapping(text.slice(1)) : writtenMapping(text)) }),
  )
}

/** Headers may hold commas: a comma parts two fields only where a field's name and `=` follow it. */
function writtenMapping(text: string): ColumnMapping {
  const pairs = text.split(/,(?=\s*\w+\s*=)/).map((pair) => {
    const at = pair.indexOf('=')
    if (at === -1) throw new InvalidArgumentError(usage)
    return [pair.slice(0, at).trim(), withoutQuotes(pair.slice(at + 1).trim())] as const
  })
  return checked(pairs)
}

const withoutQuotes = (text: string): string => /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text

function savedMapping(path: string): ColumnMapping {
  return checked(Object.entries(parsedFile(path)))
}

function parsedFile(path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>
  } catch (error) {
    throw new InvalidArgumentError(`${path}: ${error instanceof Error ? error.message : String(error)}. ${usage}`)
  }
  throw new InvalidArgumentError(`${path}: an object of fields and headers expected. ${usage}`)
}

function checked(pairs: readonly (readonly [string, unknown])[]): ColumnMapping {
  for (const [field, header] of pairs) {
    if (!isColumn(field)) throw new InvalidArgumentError(`There is no field ${JSON.stringify(field)}. ${usage}`)
    if (typeof header !== 'string' || header === '') throw new InvalidArgumentError(`The header for ${field} is missing. ${usage}`)
  }
  return Object.fromEntries(pairs)
}

const isColumn = (name: string): name is Column => (columnNames as readonly string[]).includes(name)
