import { IntList } from './int-list.ts'
import { afterChoice, ANY, GAP_WORDS, type PatternCode } from './pattern-code.ts'

/**
 * Patterns as positions (Glushkov's construction): each position waits for one word of a set, and is followed by others.
 * Nothing is multiplied out: a pattern of three choices costs three positions, however many phrases it stands for.
 *
 * What follows a position is a chain of links: `firstLink[position]`, then `nextLink[link]`, until 0; `linkTo[link]` is the one that follows.
 */
export class Positions {
  /** The set of words that each position waits for. */
  readonly sets = new IntList()
  /** The sense of the pattern that ends at each position; -1: none does. */
  readonly senses = new IntList()
  readonly firstLink = new IntList()
  readonly nextLink = new IntList()
  readonly linkTo = new IntList()
  /** Positions that the next choice of a pattern follows: those of its last choice that had to be there, and of all behind. */
  private open = new IntList(64)
  private lasts = new IntList(64)

  constructor() {
    this.nextLink.push(0)
    this.linkTo.push(0)
  }

  /** Adds one pattern; returns the position before it, which those follow that it can begin with. */
  add(patterns: PatternCode, at: number): number {
    const { code } = patterns
    const root = this.place(ANY)
    this.open.length = 0
    this.open.push(root)
    let next = at + 2
    for (let left = code[at + 1]!; left > 0; left--) {
      if (code[next] === 0) this.addGap()
      else this.addChoice(patterns, next)
      next = afterChoice(code, next)
    }
    for (let i = 0; i < this.open.length; i++) this.senses.data[this.open.data[i]!] = patterns.firstSense + code[at]!
    return root
  }

  private addGap(): void {
    for (let words = 0; words < GAP_WORDS; words++) this.open.push(this.placeOpen(ANY))
  }

  private addChoice({ code, base }: PatternCode, at: number): void {
    const head = code[at]!
    const { lasts } = this
    lasts.length = 0
    let next = at + 1
    if ((head & 2) !== 0) lasts.push(this.placeOpen(base + code[next++]!))
    for (let rows = head >> 2; rows > 0; rows--) {
      const length = code[next++]!
      let last = this.placeOpen(base + code[next++]!)
      for (let i = 1; i < length; i++) {
        const word = this.place(base + code[next++]!)
        this.link(last, word)
        last = word
      }
      lasts.push(last)
    }
    if ((head & 1) === 0) [this.open, this.lasts] = [lasts, this.open]
    else for (let i = 0; i < lasts.length; i++) this.open.push(lasts.data[i]!)
  }

  /** Places a word behind all that are open. */
  private placeOpen(set: number): number {
    const position = this.place(set)
    for (let i = 0; i < this.open.length; i++) this.link(this.open.data[i]!, position)
    return position
  }

  private place(set: number): number {
    this.senses.push(-1)
    this.firstLink.push(0)
    return this.sets.push(set)
  }

  private link(from: number, to: number): void {
    this.linkTo.push(to)
    this.firstLink.data[from] = this.nextLink.push(this.firstLink.data[from]!)
  }
}
