import { BEHIND_GAP, createHopes, HOPE_SIZE, type Hopes, MASK_SIZE } from './hopes.ts'
import { IntList } from './int-list.ts'
import { Nodes } from './nodes.ts'
import { ANY, type PatternCode } from './pattern-code.ts'
import { type Index, patternsBySet, type Places, setsByWord } from './pattern-index.ts'
import { Positions } from './positions.ts'
import { StepTable, UNKNOWN } from './step-table.ts'

/**
 * Walks patterns word by word. A node is a set of positions; where a word leads from a node is worked out the first time
 * it is asked for and remembered, as in a lazily determinised automaton: patterns that no text touches cost nothing.
 */
export interface Automaton {
  /** Senses that end at each node. */
  readonly senses: readonly (readonly number[])[]
  /**
   * `START_SIZE` numbers a word, side by side because most words need no more: the node where it begins phrases (0: none, `UNASKED`:
   * not asked yet), as `next` gives it, then the first three masks of its hopes.
   */
  readonly starts: Int32Array
  /** Works out where a word begins phrases. */
  begin(word: number): number
  /** Where a word leads from a node, with `COMPLETE` where a phrase ends and `GAPPED` where a gap follows; 0: nowhere. */
  next(node: number, word: number): number
  /**
   * What may lead on from each node, in `HOPE_SIZE` numbers a node: four masks of 32 bits, each by another part of a word's number
   * (`isHoped`), then four for the words behind a gap. Most walks end at their second word, and this tells so without a look-up.
   */
  readonly hopes: Int32Array
  /** Bounds the memory; node numbers do not outlive it. */
  tidy(): void
}

/** Where words lead that have not been asked for: their hopes are for everything, too. */
export const UNASKED = -1
export const START_SIZE = 4
export const COMPLETE = 1 << 30
export const GAPPED = 1 << 29
/** A node's number without its marks. */
export const NODE = 0xffff

/** Nodes and steps remembered before all is forgotten: bounds the memory that odd texts can cost. */
const MOST_STEPS = 1 << 17
const MOST_NODES = 48_000

const NONE: readonly number[] = []

class LazyAutomaton implements Automaton {
  readonly senses: (readonly number[])[] = [NONE]
  readonly starts: Int32Array
  hopes = new Int32Array(HOPE_SIZE << 10)
  private readonly hopesOfSets: Hopes
  private readonly positions = new Positions()
  /** By pattern, the position before it, one on; 0: not placed yet. */
  private readonly roots: Int32Array
  private readonly nodes = new Nodes()
  /** Each node's number, with its marks. */
  private readonly marked = new IntList()
  /** Where one word leads from one node, while that is worked out. */
  private readonly found = new IntList()
  private steps = new StepTable()
  private readonly stamp: Uint32Array
  private tick = 0
  private readonly sets: Index
  private readonly beginners: Index

  private readonly places: Places

  constructor(private readonly codes: readonly PatternCode[], words: number) {
    let sets = 1
    for (const { base, offsets } of codes) sets = Math.max(sets, base + offsets.length)
    this.sets = setsByWord(codes, words)
    const { places, beginners } = patternsBySet(codes, sets)
    this.places = places
    this.roots = new Int32Array(places.at.length)
    this.beginners = beginners
    this.starts = new Int32Array((words + 1) * START_SIZE)
    this.forgetStarts()
    this.marked.push(0)
    this.stamp = new Uint32Array(sets)
    this.hopesOfSets = createHopes(codes, sets)
  }

  begin(word: number): number {
    const { sets, beginners } = this
    const tick = this.mark(word)
    this.found.length = 0
    for (let s = sets.first[word]!; s !== 0; s = sets.next[s]!)
      for (let p = beginners.first[sets.items[s]!]!; p !== 0; p = beginners.next[p]!)
        this.follow(this.rootOf(beginners.items[p]!), tick)
    const node = this.intern()
    const at = word * START_SIZE
    this.starts[at] = node
    for (let i = 0; i + 1 < START_SIZE; i++) this.starts[at + 1 + i] = (node & GAPPED) === 0 ? this.hopes[(node & NODE) * HOPE_SIZE + i]! : -1
    return node
  }

  private forgetStarts(): void {
    this.starts.fill(UNASKED, START_SIZE)
  }

  private rootOf(pattern: number): number {
    const { roots, places: { code, at } } = this
    if (roots[pattern] === 0) roots[pattern] = 1 + this.positions.add(this.codes[code[pattern]!]!, at[pattern]!)
    return roots[pattern]! - 1
  }

  /** Finds the positions behind one whose sets are stamped. */
  private follow(position: number, tick: number): void {
    const { found, stamp, positions: { firstLink, nextLink, linkTo, sets } } = this
    for (let link = firstLink.data[position]!; link !== 0; link = nextLink.data[link]!) {
      const next = linkTo.data[link]!
      if (stamp[sets.data[next]!] === tick) found.push(next)
    }
  }

  /** Stamps the sets that a word is in. */
  private mark(word: number): number {
    const tick = ++this.tick
    const { stamp, sets } = this
    stamp[ANY] = tick
    for (let s = sets.first[word]!; s !== 0; s = sets.next[s]!) stamp[sets.items[s]!] = tick
    return tick
  }

  next(node: number, word: number): number {
    // A node and a word in one key; both stay below 65,536.
    const key = (node << 16) | word
    const known = this.steps.find(key)
    if (known !== UNKNOWN) return known
    const to = this.step(node, word)
    this.steps.add(key, to)
    return to
  }

  private step(node: number, word: number): number {
    const tick = this.mark(word)
    const { positions, from } = this.nodes
    this.found.length = 0
    for (let i = from.data[node]!, end = from.data[node + 1]!; i < end; i++) this.follow(positions.data[i]!, tick)
    return this.intern()
  }

  /** The node of the positions that were found, with its marks. */
  private intern(): number {
    if (this.found.length === 0) return 0
    const { size } = this.nodes
    const node = this.nodes.nodeOf(this.found, this.positions.senses.length)
    if (node === size) this.marked.push(this.describe(node))
    return this.marked.data[node]!
  }

  /** Notes what ends at a new node and what may follow; its number with its marks. */
  private describe(node: number): number {
    const { data, length } = this.found
    const senses: number[] = []
    for (let i = 0; i < length; i++) {
      const sense = this.positions.senses.data[data[i]!]!
      if (sense >= 0 && !senses.includes(sense)) senses.push(sense)
    }
    this.senses.push(senses.length === 0 ? NONE : senses.sort((a, b) => a - b))
    return node | (senses.length > 0 ? COMPLETE : 0) | (this.hope(node) ? GAPPED : 0)
  }

  /** Writes a node's hopes; whether a gap follows. */
  private hope(node: number): boolean {
    const { data, length } = this.found
    if ((node + 1) * HOPE_SIZE > this.hopes.length) this.widen()
    const at = node * HOPE_SIZE
    this.hopes.fill(0, at, at + HOPE_SIZE)
    let gapped = false
    for (let i = 0; i < length; i++) {
      // Behind masks that are open nobody asks for the gap.
      if (this.isOpen(at)) return gapped
      if (this.hopeBehind(data[i]!, at)) gapped = true
    }
    return gapped
  }

  /** Hopes for what follows a position, and for what follows the gap behind it; whether there is one. */
  private hopeBehind(position: number, at: number): boolean {
    const { firstLink, nextLink, linkTo, sets } = this.positions
    let gapped = false
    for (let link = firstLink.data[position]!; link !== 0; link = nextLink.data[link]!) {
      const set = sets.data[linkTo.data[link]!]!
      if (set !== ANY) this.hopeFor(set, at)
      else {
        gapped = true
        for (let behind = firstLink.data[linkTo.data[link]!]!; behind !== 0; behind = nextLink.data[behind]!) {
          const afterGap = sets.data[linkTo.data[behind]!]!
          if (afterGap !== ANY) this.hopeFor(afterGap, at + BEHIND_GAP)
        }
      }
    }
    return gapped
  }

  private hopeFor(set: number, at: number): void {
    const { masks } = this.hopesOfSets
    const from = this.hopesOfSets.of(set)
    for (let i = 0; i < MASK_SIZE; i++) this.hopes[at + i]! |= masks[from + i]!
  }

  /** Whether masks let every word through. */
  private isOpen(at: number): boolean {
    const { hopes } = this
    return (hopes[at]! & hopes[at + 1]! & hopes[at + 2]! & hopes[at + 3]!) === -1
  }

  private widen(): void {
    const hopes = new Int32Array(this.hopes.length * 2)
    hopes.set(this.hopes)
    this.hopes = hopes
  }

  tidy(): void {
    if (this.steps.size < MOST_STEPS && this.nodes.size < MOST_NODES) return
    this.nodes.clear()
    this.marked.length = 1
    this.senses.length = 1
    this.steps = new StepTable()
    this.forgetStarts()
  }
}

/** An automaton over the words up to number `words`. */
export const createAutomaton = (codes: readonly PatternCode[], words: number): Automaton => new LazyAutomaton(codes, words)
