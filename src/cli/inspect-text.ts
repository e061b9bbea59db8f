import type { Language } from '../assessment.ts'
import type { Recognised } from '../ingest/recognised.ts'
import { plainLine } from '../report/plain-text.ts'
import { tableWords } from '../report/table-words.ts'
import type { Inspection, Sample } from './inspection.ts'
import { type InspectWords, inspectWords } from './inspect-words.ts'
import { counted } from './progress.ts'
import { uiWords } from './ui-words.ts'

/** Files of one kind in a folder of hundreds are told by the first few. */
const toldFiles = 20

/** An inspection as lines for a terminal. */
export function inspectionLines(inspection: Inspection, language: Language): readonly string[] {
  const words = inspectWords[language]
  const { files, zone, records, tickets, messages, inTickets, skipped, skippedFor, sample } = inspection
  const counts = [records, tickets, messages, inTickets, skipped].map((count) => counted(count, language)) as [string, string, string, string, string]
  const reasons = Object.entries(skippedFor).map(([code, count]) => `${code} ${counted(count, language)}`)
  return [
    ...files.slice(0, toldFiles).flatMap((file) => [...fileLines(file, words), '']),
    ...(files.length > toldFiles ? [`… +${files.length - toldFiles}`, ''] : []),
    uiWords[language].allFiles,
    row(words.zone, { option: words.zoneSaid(zone.name), default: words.zoneAbsent, times: words.zoneInTimes }[zone.from]),
    row('', words.counts(...counts)),
    ...(reasons.length > 0 ? [row(words.skippedFor, reasons.join(', '))] : []),
    '',
    ...sample.flatMap((ticket, index) => sampleLines(ticket, index === 0 ? words.sample : '', language)),
  ]
}

const row = (label: string, text: string, indent = ''): string => `  ${label.padEnd(10)} ${indent}${plainLine(text)}`

function fileLines({ file, format, layout, gzip, encoding, delimiter, sheet, columns, header, dates }: Recognised, words: InspectWords): readonly string[] {
  const used = new Set(Object.values(columns ?? {}))
  const unread = columns === undefined ? [] : (header ?? []).map((name) => name.trim()).filter((name) => name !== '' && !used.has(name))
  return [
    plainLine(file ?? '-'),
    row(words.format, `${format}: ${words.layout[layout]}${gzip ? `, ${words.gzip}` : ''}`),
    ...(encoding === undefined ? [] : [row(words.encoding, encoding)]),
    ...(delimiter === undefined ? [] : [row(words.delimiter, delimiter === '\t' ? words.tab : delimiter)]),
    ...(sheet === undefined ? [] : [row(words.sheet, sheet)]),
    ...(columns === undefined ? [] : [row(words.columns, Object.entries(columns).map(([column, name]) => `${column} ← ${name}`).join(', '))]),
    ...(unread.length === 0 ? [] : [row(words.unread, unread.join(', '))]),
    ...(dates ?? []).map(({ column, order, why }) => row(words.dates, `${column}: ${why === 'not-needed' ? '' : `${words.order[order]}, `}${words.why[why]}`)),
  ]
}

function sampleLines({ id, subject, status, priority, createdAt, requester, messages }: Sample, label: string, language: Language): readonly string[] {
  const words = inspectWords[language]
  const facts = [id, subject, status && tableWords[language].status[status], priority && words.priority[priority], createdAt, requester?.name ?? requester?.id].filter((fact) => fact !== undefined && fact !== null).join(' · ')
  return [
    row(label, `${facts} · ${words.messages(messages.length)}`),
    ...messages.slice(0, 5).map(({ author, visibility = 'public', at, body }) => row('', [words.author[author], words.visibility[visibility], at, body?.slice(0, 200)].filter((part) => part !== undefined && part !== null).join(' '), '  ')),
  ]
}
