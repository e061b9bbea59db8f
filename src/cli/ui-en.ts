import type { InputErrorCode, Notice, Reject, RejectCode } from '../ingest/outcome.ts'
import type { UiWords } from './ui-words.ts'

const inputErrors: Readonly<Record<InputErrorCode, string>> = {
  unreadable: 'cannot be read',
  empty: 'is empty',
  'unknown-format': 'is in no format that bonsens knows: an export of a helpdesk, JSON or NDJSON tickets, CSV or XLSX with a header, mbox or EML',
  workbook: 'is a workbook in the old format of Excel, or has a password: save it as .xlsx or CSV',
  archive: 'is an archive or a folder in which no file is an export; archives within it are not opened: unpack them first',
  encrypted: 'has a password: unpack it first',
  bomb: 'unpacks to far more than any export holds: it was not read',
  markup: 'is XML or HTML: export JSON or CSV instead',
  'not-text': 'does not look like text: give JSON, NDJSON or CSV',
  'unknown-encoding': 'has an encoding that is not known here',
  'no-ticket-column': 'has no column that names the ticket (id, ticket id, number…); --map id=… names it',
  'no-such-column': 'has no column that --map names',
  'no-such-sheet': 'has no sheet that --sheet names',
  'too-many-parts': 'holds more comments and people apart from their tickets than fits in memory: give fewer files at once, or a shorter time',
  specification: 'describes the format of an export and holds no tickets: give the export itself',
}

/** Codes of the system. */
const unwritable: Readonly<Record<string, string>> = { ENOENT: 'no such folder', ENOTDIR: 'no such folder', EISDIR: 'it is a folder', EACCES: 'permission denied', EPERM: 'permission denied', EROFS: 'nothing can be written there', ENOSPC: 'no room is left' }

const faults: Readonly<Partial<Record<RejectCode, (reject: Reject) => string>>> = {
  'invalid-field': ({ expected, found }) => `expected ${expected}, found ${found}`,
  'missing-field': ({ expected }) => `expected ${expected}, found nothing`,
  'not-a-ticket': ({ expected, found, reason }) => (expected === '' ? reason : `expected ${expected}, found ${found}`),
}

function notice(name: string, said: Notice): string {
  switch (said.code) {
    case 'windows-1252':
      return `${name}: lines that are not UTF-8, read as windows-1252: ${said.lines} (--encoding decides)`
    case 'naive-times':
      return `${name}: times without a zone in ${said.columns.join(', ')} were read as UTC (--timezone decides)`
    case 'ambiguous-dates':
      return `${name}: ${said.column} could be day/month or month/day; ${said.example} was read as ${said.order === 'dmy' ? 'day/month' : 'month/day'} (--date-order decides)`
    case 'unknown-value':
      return `${name}: ${said.column} "${said.value}" is not known and was left out`
    case 'extracts-only':
      return `${name}: messages are cut short by the export; what is not there is not judged`
    case 'no-replies-in-export':
      return `${name}: tickets without their replies; waits are not judged for them`
    case 'unknown-visibility':
      return `${name}: it is not said which replies customers can see; those of agents were read as internal`
    case 'unknown-status':
      return `${name}: status "${said.value}" is not known and was read as open`
    case 'passed-over':
      if (said.names.length === 1 && said.names[0] === name) return `${name}: is no export, passed over`
      return `${name}: files that are no exports, passed over: ${said.names.slice(0, 5).join(', ')}${said.names.length > 5 ? `, and ${said.names.length - 5} more` : ''}`
    case 'our-domain-unknown':
      return `${name}: whoever wrote first in a thread was taken for the customer, all others for agents (--our-domain says which addresses are ours)`
    case 'threads-cut-short':
      return `${name}: tickets with fewer messages here than they have: ${said.tickets}`
    case 'messages-only':
      return `${name}: tickets of which only messages were found, no subject or status: ${said.tickets}`
    case 'wide-rows':
      return `${name}: rows with more cells than the header, read where the other cells leave no doubt: ${said.rows}`
    case 'no-tickets':
      return `${name}: no tickets in it; its ${said.records} records name people, states, fields and the like`
    case 'sheet-chosen':
      return `${name}: the sheet "${said.sheet}" was read, not ${said.others.map((sheet) => `"${sheet}"`).join(', ')} (--sheet decides)`
  }
}

export const uiEnglish: UiWords = {
  inputError: (name, code, detail) => `${name} ${inputErrors[code]}${detail === '' ? '' : ` (${detail})`}`,
  cannotWrite: (path, reason) => `${path} cannot be written (${unwritable[reason] ?? reason})`,
  outputIsInput: (path) => `${path} is one of the files to read: choose another for the output`,
  noSuchTicket: (id, name) => `no ticket ${id} in ${name}`,
  nothingReadable: (skipped) => `nothing could be read: ${skipped} skipped`,
  place: (name, { line, row, record }) =>
    [name, line === undefined ? undefined : `line ${line}`, row === undefined ? undefined : `row ${row}`, row === undefined && record !== undefined ? `record ${record}` : undefined]
      .filter((part) => part !== undefined)
      .join(', '),
  rejected: (place, reject) => `${place}${reject.field === '' ? '' : `, ${reject.field}`}: ${faults[reject.code]?.(reject) ?? reject.reason}; skipped`,
  moreRejects: (count) => `… and ${count} more skipped (--rejects <file.ndjson> lists them all)`,
  notice,
  allFiles: 'all files',
  summary: (scored, skipped, leftOut) => `scored ${scored}, skipped ${skipped}${leftOut === undefined ? '' : `, left out ${leftOut} done`}`,
  asOf: (when, origin) => `as of ${when}${{ option: '', newest: ', the newest moment of the export', clock: ', now: the export holds no time' }[origin]}`,
  later: (tickets, messages) => `after --as-of, left out: tickets opened later ${tickets}, later messages of the others ${messages}`,
  usual: (messages) => `usual here: ${messages} customer message${messages === '1' ? '' : 's'} per ticket`,
  aheadOfTime: (count) => `times in the future, not taken for the newest moment: ${count}`,
  withoutAgents: (tickets) => `no message is an agent's, though in ${tickets} tickets the customer wrote more than once. Where an export does not say who wrote, waits and follow-ups count for too much: --map author=… names the column, --our-domain your addresses in mail`,
  crossed: (count, band) => `${count} at ${band} or above`,
  written: (count, path) => `${count} written to ${path}`,
  reading: (tickets, rate) => `reading: ${tickets} tickets, ${rate}/s`,
  scoring: (done, total, rate, left) => `scoring: ${done} of ${total}, ${rate}/s, ${left} left`,
  nothingAsked: 'no operation is asked for in this text',
  onePhraseSource: 'a text, - for stdin, or --file expected: one of them',
  readAsText: (path) => `note: ${path} is a file, and was read as a text; --file ${path} reads what it holds`,
  decoded: (phrases, asking, empty) => `phrases: ${phrases}, asking for something: ${asking}, empty lines skipped: ${empty}`,
  jargonUnusable: (path, reason) => `${path}: ${reason}`,
  notJson: (line, reason) => `${line === undefined ? '' : `line ${line}: `}JSON expected (${reason})`,
  wordings: { sure: 'sure', effort: { seconds: 'takes seconds', minutes: 'takes minutes', hours: 'takes hours' }, check: 'check', forgotten: 'mind' },
}
