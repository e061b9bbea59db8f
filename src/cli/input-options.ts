import { TextDecoder } from 'node:util'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../assessment.ts'
import { dateReader } from '../ingest/date-columns.ts'
import { type Format, formats } from '../ingest/format.ts'
import { isTimeZone } from '../ingest/local-time.ts'
import { momentOf } from '../ingest/moment.ts'
import type { ColumnMapping } from '../ingest/csv-columns.ts'
import type { DateOrder } from '../ingest/outcome.ts'
import type { ReadOptions } from '../ingest/read-outcomes.ts'
import type { Settings } from './config/settings.ts'
import { mapOption } from './map-option.ts'

/** Options of every command that reads an export. */
export interface InputOptions {
  readonly lang: Language
  readonly asOf?: string
  readonly timezone?: string
  readonly dateOrder?: DateOrder
  readonly format?: Format
  readonly encoding?: string
  readonly map?: ColumnMapping
  readonly ourDomain?: readonly string[]
  readonly sheet?: string
  /** What a settings file says. */
  readonly settings?: Settings
}

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the report and the sentences').choices(['en', 'fr']).default('en')
}

export function withInputOptions(command: Command): Command {
  return command
    .addOption(languageOption())
    .option('--as-of <time>', 'judge as of this moment, without what came later (default: the newest moment found in the export)', checkedTime)
    .option('--timezone <zone>', 'zone of times that name none, such as Europe/Paris (default: UTC)', checkedZone)
    .addOption(new Option('--date-order <order>', 'order of day and month in dates such as 05/03/2026 (default: found per column)').choices(['dmy', 'mdy']))
    .addOption(new Option('--format <format>', 'format of the files (default: told from their content)').choices(formats))
    .option('--encoding <encoding>', 'encoding of the files (default: told from their content)', checkedEncoding)
    .addOption(mapOption())
    .option('--sheet <sheet>', 'sheet of a workbook, by name or number (default: the one that reads best)')
    .option('--our-domain <domain>', 'domain or address of ours, in mail: what comes from it is an agent\'s; may be given several times', severalDomains)
}

export function readOptionsOf(options: InputOptions): ReadOptions {
  return {
    ...(options.timezone !== undefined && { timeZone: options.timezone }),
    ...(options.dateOrder !== undefined && { dateOrder: options.dateOrder }),
    ...(options.format !== undefined && { format: options.format }),
    ...(options.encoding !== undefined && { encoding: options.encoding }),
    ...(options.map !== undefined && { columns: options.map }),
    ...(options.sheet !== undefined && { sheet: options.sheet }),
    ...(options.ourDomain !== undefined && { ourDomains: options.ourDomain }),
  }
}

/** Epoch milliseconds of `--as-of`; a time without a zone is read in `--timezone`. */
export function asOfOption({ asOf, timezone }: InputOptions): number | undefined {
  return asOf === undefined ? undefined : momentOf(timeReader(timezone)(asOf))
}

/** Reads a time as `--as-of` is read. */
export function timeReader(timezone: string | undefined) {
  return dateReader({ order: 'dmy', naive: true }, timezone)
}

function severalDomains(text: string, before: readonly string[] = []): readonly string[] {
  if (!/^@?[^\s@]*(?:[^\s@]@)?[^\s@]+\.[^\s@]+$/.test(text)) throw new InvalidArgumentError('Expected a domain such as example.com, or an address.')
  return [...before, text]
}

function checkedTime(text: string): string {
  if (timeReader(undefined)(text) === undefined) throw new InvalidArgumentError('Expected a time such as 2026-01-09T10:00:00+01:00 or 2026-01-09.')
  return text
}

function checkedZone(text: string): string {
  if (!isTimeZone(text)) throw new InvalidArgumentError('Expected a time zone such as Europe/Paris or UTC.')
  return text
}

function checkedEncoding(text: string): string {
  try {
    return new TextDecoder(text).encoding
  } catch {
    throw new InvalidArgumentError('Expected an encoding such as utf-8, windows-1252 or utf-16le.')
  }
}
