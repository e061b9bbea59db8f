import type { Ticket } from '../ticket.ts'
import type { RawRecord } from './raw-record.ts'
import type { Expected } from './ticket-issue.ts'

export type RejectCode =
  | 'invalid-json'
  | 'truncated'
  | 'too-long'
  | 'invalid-field'
  | 'missing-field'
  | 'not-a-ticket'
  | 'column-count'
  | 'unclosed-quote'
  | 'scattered-rows'
  | 'duplicate'
  | 'deleted'
  | 'pull-request'
  | 'orphan-comment'

/** A record that gave no ticket, and why. */
export interface Reject extends RawRecord {
  /** Line of the file where the record starts, from 1. */
  readonly line?: number
  /** Row of a table, from 1, the header not counted. */
  readonly row?: number
  /** Name of the file, when several are read as one batch. */
  readonly file?: string
  /** Position of a record in a JSON file, from 1. */
  readonly record?: number
  /** `messages[3].at`, a column's name, or empty for the whole record. */
  readonly field: string
  readonly code: RejectCode
  /** In English; interfaces in other languages say it from `code`, `expected` and `found`. */
  readonly reason: string
  readonly expected: Expected | DateExpected | ''
  readonly found: string
}

/** What a cell with a date may hold. */
export type DateExpected = 'a date: ISO 8601, or day/month/year with or without an hour' | 'a date: ISO 8601, or month/day/year with or without an hour'

/** Something a reader should know about the whole file; it cost no record. */
export type Notice =
  | { readonly code: 'windows-1252'; readonly lines: number }
  | { readonly code: 'naive-times'; readonly columns: readonly string[] }
  | { readonly code: 'ambiguous-dates'; readonly column: string; readonly order: DateOrder; readonly example: string }
  | { readonly code: 'unknown-value'; readonly column: string; readonly value: string }
  | { readonly code: 'no-replies-in-export' }
  /** The export holds the beginnings of messages only. */
  | { readonly code: 'extracts-only' }
  /** The export does not say which replies customers can see: agents' are read as internal. */
  | { readonly code: 'unknown-visibility' }
  /** Read as open. */
  | { readonly code: 'unknown-status'; readonly value: string }
  /** The export holds fewer messages than it says there are. */
  | { readonly code: 'threads-cut-short'; readonly tickets: number }
  /** Messages without the records of their tickets: no subject, status or priority is known. */
  | { readonly code: 'messages-only'; readonly tickets: number }
  /** Rows with more cells than the header, whose place the other cells made plain. */
  | { readonly code: 'wide-rows'; readonly rows: number }
  /** No ticket came: all records name people, states, fields and the like. */
  | { readonly code: 'no-tickets'; readonly records: number }
  /** A workbook of several sheets: the one that was read, and the others. */
  | { readonly code: 'sheet-chosen'; readonly sheet: string; readonly others: readonly string[] }
  /** Files of an archive or a folder that are no exports. */
  | { readonly code: 'passed-over'; readonly names: readonly string[] }
  /** Mail, and nobody said which addresses are ours: whoever wrote first in a thread is taken for the customer. */
  | { readonly code: 'our-domain-unknown' }

/** Day or month first, in dates such as 05/03/2026. */
export type DateOrder = 'dmy' | 'mdy'

/** `records`: how many records or rows of the file went into the ticket. */
export type Outcome =
  | { readonly kind: 'ticket'; readonly ticket: Ticket; readonly records: number }
  /** Records that went into no one ticket: users and accounts, which name people in all of them. */
  | { readonly kind: 'merged'; readonly records: number }
  | { readonly kind: 'reject'; readonly reject: Reject }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly file?: string }

/** Many at once: a step for each would cost more than most records do. */
export type Outcomes = AsyncIterable<readonly Outcome[]>

export type InputErrorCode = 'unreadable' | 'empty' | 'unknown-format' | 'workbook' | 'markup' | 'not-text' | 'unknown-encoding' | 'no-ticket-column' | 'no-such-column' | 'no-such-sheet' | 'too-many-parts' | 'specification' | 'archive' | 'encrypted' | 'bomb'

/** The whole input cannot be read; `detail` names what was seen. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputErrorCode
  readonly detail: string
  /** Name of the file, when several are read as one batch. */
  readonly file: string | undefined

  constructor(code: InputErrorCode, detail: string, file?: string) {
    super(`${explanations[code]}${detail === '' ? '' : ` (${detail})`}`)
    this.code = code
    this.detail = detail
    this.file = file
  }
}

const explanations: Readonly<Record<InputErrorCode, string>> = {
  unreadable: 'cannot be read',
  empty: 'is empty',
  'unknown-format': 'is in no format that bonsens knows: give an export of a helpdesk, JSON or NDJSON tickets, CSV, XLSX, mbox or EML',
  workbook: 'is a workbook in the old format of Excel, or has a password: save it as .xlsx or CSV',
  markup: 'is XML or HTML: export JSON or CSV instead',
  'not-text': 'does not look like text: give JSON, NDJSON or CSV',
  'unknown-encoding': 'has an encoding that is not known here',
  'no-ticket-column': 'has no column for the ticket: name one id, ticket id, numéro…',
  'no-such-column': 'has no column of that name',
  'no-such-sheet': 'has no sheet of that name or number',
  'too-many-parts': 'holds more of tickets in records apart from them than fits in memory: sort the records by ticket, or give fewer files at once',
  archive: 'is an archive or a folder in which no file is an export; archives within it are not opened',
  encrypted: 'has a password: unpack it first',
  bomb: 'unpacks to far more than any export holds',
  specification: 'describes the format of an export and holds no tickets: give the export itself',
}
