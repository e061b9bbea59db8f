import { renameSync, writeFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import type { Language } from '../assessment.ts'
import type { JargonChanges, PolicyChanges } from '../index.ts'
import { catalogueWith } from '../jargon/change-jargon.ts'
import type { Order } from '../report/ranking.ts'
import type { RankedFile } from '../report/ranked-file.ts'
import { changePolicy } from '../score/policy.ts'
import type { DataWarning } from '../report/warning-columns.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { uiWords } from './ui-words.ts'

export function checkedReport(path: string): string {
  if (!/\.html?$/i.test(path)) throw new InvalidArgumentError('Expected a file that ends in .html.')
  return path
}

export interface ReportFileOptions {
  readonly language: Language
  readonly includeText: boolean
  readonly order: Order
  readonly asOf: number
  readonly timeZone: string | undefined
  readonly jargon: JargonChanges | undefined
  readonly policy: PolicyChanges | undefined
  readonly files: readonly string[]
  readonly incidents: boolean
  /** Undefined: not known. */
  readonly warnings: readonly DataWarning[] | undefined
}

/** The page that was asked for, if one was. What draws it is loaded only then. */
export async function openReport(path: string | undefined, options: ReportFileOptions): Promise<readonly RankedFile[]> {
  if (path === undefined) return []
  const { reportBatch } = await import('../batch/report-batch.ts')
  const { language, includeText, order, asOf, files, incidents, warnings } = options
  const zone = options.timeZone ?? 'UTC'
  const report = reportBatch({ language, withText: includeText, order, asOf, zone, catalogue: catalogueWith(options.jargon), bands: changePolicy(options.policy).bands })
  const facts = { files: files.map(baseName), incidentsSought: incidents, warnings: warnings?.map((one) => warningText(one, includeText)) }
  return [{ add: report.add, finish: async (top) => writeReport(path, await report.html(facts, top), language), discard: () => undefined }]
}

/** The page appears whole or not at all. */
export function writeReport(path: string, html: string, language: Language): void {
  const partial = `${path}.partial`
  try {
    writeFileSync(partial, html)
    renameSync(partial, path)
  } catch (error) {
    throw new CommandError(uiWords[language].cannotWrite(path, error instanceof Error && 'code' in error ? String(error.code) : String(error)), exitCode.usage)
  }
}

/** The name alone: where a file lies is nobody else's business. */
export function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '')
}

/** What was found is a word of a ticket, perhaps. */
function warningText({ file, says, line, record, field, found }: DataWarning, withText: boolean): string {
  const place = [baseName(file), ...(line === undefined ? [] : [String(line)]), ...(line !== undefined || record === undefined ? [] : [`#${record}`]), ...(field === undefined ? [] : [field])].filter((part) => part !== '')
  const named = says.startsWith(file) ? `${baseName(file)}${says.slice(file.length)}` : says
  return `${says.startsWith(file) ? '' : `${place.join(', ')}: `}${named}${withText && found !== undefined ? ` (${found})` : ''}`
}
