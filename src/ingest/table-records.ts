/** The text of one record of a table: a line, or several when a cell in quotes holds line breaks. */
export interface TableRecord {
  readonly text: string
  readonly line: number
  /** A quote was opened and never closed: the text is the record's first line only. */
  readonly unclosed?: true
}

/** 32 M units: a record above this has lost its closing quote. */
const longest = 1 << 25

/** Each missing quote costs a search to the end: in a file that lacks more of them, quotes are text from there on. */
const mostGivenUp = 50

const recordsAtOnce = 10_000

const quote = 0x22
const newline = 0x0a

/**
 * Cuts a delimited text into records. A quote opens at the start of a cell only, and closes only before a delimiter or a line's end,
 * so that inches and careless quotes stay text. When the closing quote is missing, the first line is given up and reading goes on
 * with the second: one slip does not swallow the file.
 */
export class RecordCutter {
  private readonly delimiter: number
  private pending = ''
  private at = 0
  private line = 1
  private inQuotes = false
  private cellStart = true
  private givenUp = 0

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0)
  }

  push(chunk: string): readonly TableRecord[] {
    this.pending += chunk
    const records: TableRecord[] = []
    this.cut(false, records)
    while (this.pending.length > longest) {
      records.push(this.giveUpLine())
      this.cut(false, records)
    }
    return records
  }

  /** What is left; only some records at a time, since a missing quote may have held back the whole file. */
  *end(): Generator<TableRecord> {
    for (let more = true; more; ) {
      const records: TableRecord[] = []
      this.cut(true, records, recordsAtOnce)
      yield* records
      if (this.inQuotes) yield this.giveUpLine()
      else more = records.length === recordsAtOnce
    }
    if (this.pending !== '') yield { text: this.pending, line: this.line }
    this.pending = ''
  }

  private cut(last: boolean, records: TableRecord[], most = Infinity): void {
    const text = this.pending
    const stop = last ? text.length : text.length - 1
    let start = 0
    for (let at = this.at; at < stop && records.length < most; at += 1) {
      at = this.inQuotes ? this.closing(text, at, last) : at
      if (at >= stop) {
        this.at = at
        break
      }
      const unit = text.charCodeAt(at)
      if (unit === newline) {
        const record = detached(withoutReturn(text.slice(start, at)))
        records.push({ text: record, line: this.line })
        this.line += 1 + linesIn(record)
        start = at + 1
      }
      if (unit === quote && this.cellStart && this.givenUp < mostGivenUp) this.inQuotes = true
      this.cellStart = unit === this.delimiter || unit === newline
      this.at = at + 1
    }
    this.pending = text.slice(start)
    this.at -= start
  }

  /** Index one past the quote that closes the cell, or of the first unit not yet decided. */
  private closing(text: string, from: number, last: boolean): number {
    for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
      if (at + 1 === text.length && !last) return at
      const next = text.charCodeAt(at + 1)
      if (next === quote) at += 1
      else if (at + 1 === text.length || next === this.delimiter || next === newline || next === 0x0d) {
        this.inQuotes = false
        return at + 1
      }
    }
    return text.length
  }

  private giveUpLine(): TableRecord {
    const end = this.pending.indexOf('\n')
    const cut = end === -1 ? this.pending.length : end
    const record: TableRecord = { text: withoutReturn(this.pending.slice(0, cut)), line: this.line, unclosed: true }
    this.pending = this.pending.slice(cut + 1)
    this.line += 1
    this.givenUp += 1
    this.at = 0
    this.inQuotes = false
    this.cellStart = true
    return record
  }
}

/** A copy of its own: a slice would keep the whole chunk in memory for as long as one cell of it is held. */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
