import type { Bytes } from './utf8.ts'

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

/** Units of text that records are copied from at a time. */
const windowUnits = 1 << 16
/** A text as short as this may be held by the records that are cut from it. */
const shortText = 1 << 12

const carriageReturn = 0x0d

/** Of a text that is at hand as a whole. */
export function recordsIn(text: string, delimiter: string): readonly TableRecord[] {
  const cutter = new RecordCutter(delimiter)
  return [...cutter.push(text), ...[...cutter.end()].flat()]
}

/**
 * Cuts a delimited text into records. A quote opens at the start of a cell only, and closes only before a delimiter or
 * a line's end, so that inches and careless quotes stay text. When the closing quote is missing, the first line is given up and reading
 * goes on with the second: one slip does not swallow the file.
 *
 * Only quotes and line ends are looked for, which the platform does many times faster than a loop here could.
 */
export class RecordCutter {
  private readonly beforeCell: string
  private readonly afterCell: string
  /** What lies from `start` on is not cut yet; what lies before `at` is looked through. */
  private text = ''
  private start = 0
  private at = 0
  /** Behind `text`, not looked at yet. */
  private pending: string[] = []
  private pendingUnits = 0
  private line = 1
  private inQuotes = false
  private hadQuotes = false
  private givenUp = 0
  private nextQuote = -1
  private nextLine = -1
  private readonly copies = new Copies()

  constructor(delimiter: string) {
    this.beforeCell = delimiter.slice(-1)
    this.afterCell = delimiter.slice(0, 1)
  }

  push(chunk: string): readonly TableRecord[] {
    this.pending.push(chunk)
    this.pendingUnits += chunk.length
    // A long record is not joined anew for every chunk of it.
    if (this.pendingUnits < this.text.length - this.start) return []
    this.join()
    const records: TableRecord[] = []
    this.cut(false, records)
    while (this.text.length - this.start > longest) {
      records.push(this.giveUpLine())
      this.cut(false, records)
    }
    return records
  }

  /** What is left; only some records at a time, since a missing quote may have held back the whole file. */
  *end(): Generator<readonly TableRecord[]> {
    this.join()
    for (let more = true; more; ) {
      const records: TableRecord[] = []
      this.cut(true, records, recordsAtOnce)
      more = this.inQuotes || records.length === recordsAtOnce
      if (this.inQuotes) records.push(this.giveUpLine())
      yield records
    }
    if (this.start < this.text.length) yield [{ text: this.textTo(this.text.length), line: this.line }]
    this.start = this.text.length
  }

  private join(): void {
    this.text = this.text.slice(this.start) + this.pending.join('')
    this.pending = []
    this.pendingUnits = 0
    this.at -= this.start
    this.start = 0
    this.nextQuote = this.nextLine = -1
    this.copies.forget()
  }

  private cut(last: boolean, records: TableRecord[], most = Infinity): void {
    while (records.length < most) {
      if (this.inQuotes) this.close(last)
      if (this.inQuotes) return
      const line = this.lineEnd()
      if (this.opens(line)) continue
      this.at = line
      if (line === this.text.length) return
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
      if (at !== this.start && this.text[at - 1] !== this.beforeCell) continue
      this.inQuotes = this.hadQuotes = true
      this.at = at + 1
      return true
    }
    return false
  }

  /** Looks for the quote that closes the cell; `at` is then behind it, or where the search goes on once there is more. */
  private close(last: boolean): void {
    const { text, afterCell } = this
    for (let at = this.quoteFrom(this.at); ; at = this.quoteFrom(at + 1)) {
      const isLast = at + 1 === text.length
      if (at === text.length || (isLast && !last)) {
        this.at = at
        return
      }
      const next = text[at + 1]
      if (!isLast && next === '"') at += 1
      else if (isLast || next === afterCell || next === '\n' || next === '\r') {
        this.inQuotes = false
        this.at = at + 1
        return
      }
    }
  }

  private quoteFrom(at: number): number {
    if (this.nextQuote < at) this.nextQuote = this.indexOf('"', at)
    return this.nextQuote
  }

  private lineEnd(): number {
    if (this.nextLine < this.at) this.nextLine = this.indexOf('\n', this.at)
    return this.nextLine
  }

  private indexOf(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from)
    return found === -1 ? this.text.length : found
  }

  private textTo(end: number): string {
    const hasReturn = end > this.start && this.text.charCodeAt(end - 1) === carriageReturn
    return this.copies.of(this.text, this.start, hasReturn ? end - 1 : end)
  }

  private giveUpLine(): TableRecord {
    const end = this.indexOf('\n', this.start)
    const record: TableRecord = { text: this.textTo(end), line: this.line, unclosed: true }
    this.line += 1
    this.givenUp += 1
    this.startAt(Math.min(end + 1, this.text.length))
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

/** Copies pieces out of a text: a mere slice would hold on to all of it for as long as the piece lives. */
class Copies {
  private units: Bytes | undefined
  private from = 0
  private to = 0

  /** Of another text from now on. */
  forget(): void {
    this.from = this.to = 0
  }

  of(text: string, start: number, end: number): string {
    if (text.length <= shortText || end - start > windowUnits) return text.slice(start, end)
    if (start < this.from || end > this.to) this.move(text, start)
    return this.units?.ucs2Slice((start - this.from) * 2, (end - this.from) * 2) ?? ''
  }

  private move(text: string, start: number): void {
    this.units ??= Buffer.allocUnsafeSlow(windowUnits * 2) as Bytes
    this.from = start
    this.to = start + this.units.ucs2Write(text.slice(start, start + windowUnits)) / 2
  }
}
