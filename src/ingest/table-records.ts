import { asUtf8, type Utf8, utf8Of } from './utf8.ts'

/** The text of one record of a table: a line, or several when a cell in quotes holds line breaks. */
export interface TableRecord {
  readonly text: string
  readonly line: number
  /** A quote was opened and never closed: the text is the record's first line only. */
  readonly unclosed?: true
}

/** 32 MB: a record above this has lost its closing quote. */
const longest = 1 << 25

/** Each missing quote costs a search to the end: in a file that lacks more of them, quotes are text from there on. */
const mostGivenUp = 50

const recordsAtOnce = 10_000

/** Times what is held: a search goes on into what is left of records before. */
const mostRoom = 8

const quote = 0x22
const newline = 0x0a
const carriageReturn = 0x0d

/** Of a text that is at hand as a whole. */
export function recordsIn(text: string, delimiter: string): readonly TableRecord[] {
  const cutter = new RecordCutter(delimiter)
  return [...cutter.push(utf8Of(text)), ...[...cutter.end()].flat()]
}

/**
 * Cuts a delimited text, given as UTF-8, into records. A quote opens at the start of a cell only, and closes only before a delimiter or
 * a line's end, so that inches and careless quotes stay text. When the closing quote is missing, the first line is given up and reading
 * goes on with the second: one slip does not swallow the file.
 *
 * Only quotes and line ends are looked for, in the bytes, which the platform does many times faster than a loop here could.
 */
export class RecordCutter {
  private readonly beforeCell: number
  private readonly afterCell: number
  /** Bytes from `start` on are not cut yet; those before `at` are looked through. */
  private bytes: Utf8 = utf8Of('')
  private start = 0
  private at = 0
  private limit = 0
  private line = 1
  private inQuotes = false
  private hadQuotes = false
  private givenUp = 0
  private nextQuote = -1
  private nextLine = -1

  constructor(delimiter: string) {
    const bytes = utf8Of(delimiter)
    this.beforeCell = bytes.at(-1) ?? 0
    this.afterCell = bytes.at(0) ?? 0
  }

  push(chunk: Uint8Array): readonly TableRecord[] {
    this.append(chunk)
    const records: TableRecord[] = []
    this.cut(false, records)
    while (this.limit - this.start > longest) {
      records.push(this.giveUpLine())
      this.cut(false, records)
    }
    return records
  }

  /** What is left; only some records at a time, since a missing quote may have held back the whole file. */
  *end(): Generator<readonly TableRecord[]> {
    for (let more = true; more; ) {
      const records: TableRecord[] = []
      this.cut(true, records, recordsAtOnce)
      more = this.inQuotes || records.length === recordsAtOnce
      if (this.inQuotes) records.push(this.giveUpLine())
      yield records
    }
    if (this.start < this.limit) yield [{ text: this.textTo(this.limit), line: this.line }]
    this.start = this.limit
  }

  private append(chunk: Uint8Array): void {
    const held = this.limit - this.start
    const needed = held + chunk.length
    if (needed <= this.bytes.length && this.bytes.length < needed * mostRoom) this.bytes.copyWithin(0, this.start, this.limit)
    else {
      const larger = asUtf8(new Uint8Array(needed * 2))
      larger.set(this.bytes.subarray(this.start, this.limit))
      this.bytes = larger
    }
    this.bytes.set(chunk, held)
    this.at -= this.start
    this.start = 0
    this.limit = needed
    this.nextQuote = this.nextLine = -1
  }

  private cut(last: boolean, records: TableRecord[], most = Infinity): void {
    while (records.length < most) {
      if (this.inQuotes) this.close(last)
      if (this.inQuotes) return
      const line = this.lineEnd()
      if (this.opens(line)) continue
      this.at = line
      if (line === this.limit) return
      const text = this.textTo(line)
      records.push({ text, line: this.line })
      this.line += this.hadQuotes ? 1 + linesIn(text) : 1
      this.startAt(line + 1)
    }
  }

  /** Whether a cell before the line's end opens with a quote; `at` is then behind it. */
  private opens(line: number): boolean {
    if (this.givenUp >= mostGivenUp) return false
    for (let at = this.quoteFrom(this.at); at < line; at = this.quoteFrom(at + 1)) {
      if (at !== this.start && this.bytes[at - 1] !== this.beforeCell) continue
      this.inQuotes = this.hadQuotes = true
      this.at = at + 1
      return true
    }
    return false
  }

  /** Looks for the quote that closes the cell; `at` is then behind it, or where the search goes on once there is more. */
  private close(last: boolean): void {
    for (let at = this.quoteFrom(this.at); ; at = this.quoteFrom(at + 1)) {
      const isLast = at + 1 === this.limit
      if (at === this.limit || (isLast && !last)) {
        this.at = at
        return
      }
      const next = this.bytes[at + 1]
      if (!isLast && next === quote) at += 1
      else if (isLast || next === this.afterCell || next === newline || next === carriageReturn) {
        this.inQuotes = false
        this.at = at + 1
        return
      }
    }
  }

  private quoteFrom(at: number): number {
    if (this.nextQuote < at) this.nextQuote = this.indexOf(quote, at)
    return this.nextQuote
  }

  private lineEnd(): number {
    if (this.nextLine < this.at) this.nextLine = this.indexOf(newline, this.at)
    return this.nextLine
  }

  private indexOf(byte: number, from: number): number {
    const found = this.bytes.indexOf(byte, from)
    return found === -1 || found > this.limit ? this.limit : found
  }

  private textTo(end: number): string {
    return this.bytes.utf8Slice(this.start, end > this.start && this.bytes[end - 1] === carriageReturn ? end - 1 : end)
  }

  private giveUpLine(): TableRecord {
    const end = this.indexOf(newline, this.start)
    const record: TableRecord = { text: this.textTo(end), line: this.line, unclosed: true }
    this.line += 1
    this.givenUp += 1
    this.startAt(Math.min(end + 1, this.limit))
    this.nextQuote = this.nextLine = -1
    return record
  }

  private startAt(at: number): void {
    this.start = this.at = at
    this.inQuotes = this.hadQuotes = false
  }
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
