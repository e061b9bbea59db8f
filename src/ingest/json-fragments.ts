/** A piece of a JSON file that is worth parsing alone. */
export interface Fragment {
  readonly text: string
  /** `element`: of a list at the top, or of a list of records in a page. `value`: a whole top-level value, or a page without its lists. */
  readonly kind: 'element' | 'value'
  /** The page's list it was in: `tickets`, `issues`… */
  readonly list?: string
  readonly line: number
  /** The fragment is not whole: the file ended, a line broke inside a text, or it is longer than any ticket may be. */
  readonly fault?: 'truncated' | 'invalid-json' | 'too-long'
}

/** Names under which pages of an API hold their records. */
export const lists: readonly string[] = ['tickets', 'issues', 'items', 'results', 'audits', 'requests', 'conversations', '_results', 'payload', 'data', 'result', 'records', 'values', 'Ticket']

/** Names under which pages hold what is beside tickets, where they hold nothing else. */
export const sideLists: readonly string[] = ['ticket_metrics', 'metric_sets', 'satisfaction_ratings', 'ticket_events', 'rows', 'organizations', 'groups', 'ticket_fields', 'admins', 'agents', 'contacts', 'companies', 'departments', 'requesters', 'time_entries', 'conversation_parts', 'ticket_parts']

/** 64 M units: one ticket above this is taken for a broken file. */
const longest = 1 << 26

const quote = 0x22
const backslash = 0x5c
const newline = 0x0a
const comma = 0x2c
const openers = new Set([0x5b, 0x7b])
const closers = new Set([0x5d, 0x7d])
const blank = (unit: number) => unit === 0x20 || unit === newline || unit === 0x0d || unit === 0x09 || unit === 0xfeff

/**
 * Cuts JSON into records without holding the file: only brackets and strings are followed, the rest is for `JSON.parse`.
 * Takes one list, one page such as `{"tickets": […], "users": […]}`, or several of these one after the other.
 */
export class FragmentScanner {
  private depth = 0
  private inString = false
  private escaped = false
  private root: 'list' | 'page' | 'word' | undefined
  private list: string | undefined
  private line = 1
  private fragmentLine = 1
  /** Where the fragment starts in the chunk; -1 outside of fragments. */
  private from = -1
  private readonly element: string[] = []
  private readonly page: string[] = []
  private pageLine = 1
  /** The page's last units: the key of a list is read there. */
  private tail = ''
  private held = 0
  private found: Fragment[] = []

  push(chunk: string): readonly Fragment[] {
    this.found = []
    if (this.from !== -1) this.from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.inString) at = this.endOfString(chunk, at)
      if (at >= chunk.length) break
      const unit = chunk.charCodeAt(at)
      if (unit === newline) this.line += 1
      this.step(unit, chunk, at)
    }
    this.keep(chunk, chunk.length)
    return this.found
  }

  end(): readonly Fragment[] {
    this.found = []
    if (this.root === 'word') this.emit('value')
    else if (this.root !== undefined) this.emit('element', 'truncated')
    return this.found
  }

  /** One past the closing quote, or the chunk's length; `indexOf` walks texts far faster than a loop does. */
  private endOfString(chunk: string, at: number): number {
    let from = this.escaped ? at + 1 : at
    this.escaped = false
    for (;;) {
      const closing = chunk.indexOf('"', from)
      const end = closing === -1 ? chunk.length : closing
      const broken = this.root === 'page' && this.list === undefined ? chunk.slice(from, end).indexOf('\n') : -1
      if (broken !== -1) return this.resume(chunk, from + broken)
      const escaping = trailingBackslashes(chunk, from, end) % 2 === 1
      this.escaped = escaping && closing === -1
      if (closing === -1) return end
      from = end + 1
      if (!escaping) break
    }
    this.inString = false
    return from
  }

  /** JSON has no raw line break inside a text: the value broke off here and the next line starts afresh. */
  private resume(chunk: string, at: number): number {
    this.keep(chunk, at)
    this.emit('value', 'invalid-json')
    this.reset()
    return at
  }

  private step(unit: number, chunk: string, at: number): void {
    if (this.root === undefined) this.startRoot(unit, at)
    else if (this.root === 'word') this.stepWord(unit, chunk, at)
    else if (unit === quote) this.startString(at)
    else if (openers.has(unit)) this.open(unit, chunk, at)
    else if (closers.has(unit)) this.close(chunk, at)
    else this.stepScalar(unit, chunk, at)
  }

  private startRoot(unit: number, at: number): void {
    if (blank(unit) || unit === comma) return
    this.fragmentLine = this.pageLine = this.line
    this.root = unit === 0x5b ? 'list' : unit === 0x7b ? 'page' : 'word'
    if (this.root !== 'word') this.depth = 1
    if (this.root !== 'list') this.from = at
  }

  private stepWord(unit: number, chunk: string, at: number): void {
    if (unit !== newline) return
    this.keep(chunk, at)
    this.emit('value')
    this.reset()
  }

  private startString(at: number): void {
    this.inString = true
    if (this.between()) this.begin(at)
  }

  private open(unit: number, chunk: string, at: number): void {
    if (this.between()) this.begin(at)
    this.depth += 1
    if (unit !== 0x5b || this.root !== 'page' || this.depth !== 2) return
    this.keep(chunk, at)
    const key = /"(\w+)"\s*:\s*$/.exec(this.tail)?.[1]
    if (key !== undefined && lists.includes(key)) this.enterList(key)
    else this.from = at
  }

  private enterList(key: string): void {
    this.page.push('[')
    this.list = key
    this.from = -1
  }

  private close(chunk: string, at: number): void {
    const level = this.level()
    if (this.depth === level) {
      this.closeList(chunk, at)
      return
    }
    this.depth -= 1
    if (this.depth === level) this.finish(chunk, at + 1, level === 0 ? 'value' : 'element')
  }

  private closeList(chunk: string, at: number): void {
    if (this.from !== -1) this.finish(chunk, at, 'element')
    this.depth -= 1
    if (this.root === 'list') this.reset()
    else {
      this.list = undefined
      this.from = at
    }
  }

  private stepScalar(unit: number, chunk: string, at: number): void {
    if (this.list === undefined && this.root === 'page') return
    if (this.depth !== this.level()) return
    const ends = unit === comma
    if (this.from === -1 && !ends && !blank(unit)) this.begin(at)
    else if (this.from !== -1 && ends) this.finish(chunk, at, 'element')
  }

  /** Depth of the list whose elements are records; 0 when the page itself is the record. */
  private level(): number {
    if (this.root === 'list') return 1
    return this.list === undefined ? 0 : 2
  }

  private between(): boolean {
    return this.from === -1 && this.depth === this.level()
  }

  private begin(at: number): void {
    this.from = at
    this.fragmentLine = this.line
  }

  private finish(chunk: string, end: number, kind: Fragment['kind']): void {
    this.keep(chunk, end)
    this.from = -1
    this.emit(kind)
    if (kind === 'value') this.reset()
  }

  /** Moves what belongs to the fragment from the chunk to the pieces held. */
  private keep(chunk: string, end: number): void {
    if (this.from === -1) return
    const piece = chunk.slice(this.from, end)
    this.from = end
    this.held += piece.length
    if (this.held > longest) return
    const inPage = this.root === 'page' && this.list === undefined
    ;(inPage ? this.page : this.element).push(piece)
    if (inPage) this.tail = (this.tail + piece.slice(-100)).slice(-100)
  }

  private emit(kind: Fragment['kind'], fault?: Fragment['fault']): void {
    const whole = kind === 'value' && this.root === 'page' ? this.page : this.element
    const why = this.held > longest ? 'too-long' : fault
    const text = whole.join('').trim()
    const line = whole === this.page ? this.pageLine : this.fragmentLine
    if (text !== '' || why !== undefined)
      this.found.push({ text, kind, line, ...(this.list !== undefined && { list: this.list }), ...(why !== undefined && { fault: why }) })
    whole.length = 0
    this.held = 0
  }

  private reset(): void {
    this.root = this.list = undefined
    this.depth = 0
    this.inString = this.escaped = false
    this.from = -1
    this.held = 0
    this.element.length = this.page.length = 0
  }
}

function trailingBackslashes(text: string, start: number, end: number): number {
  let first = end
  while (first > start && text.charCodeAt(first - 1) === backslash) first -= 1
  return end - first
}
