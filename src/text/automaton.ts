import { BEHIND_GAP, createHopes, HOPE_SIZE, type Hopes, MASK_SIZE } from './hopes.ts'
import { ANY, type PatternCode } from './pattern-code.ts'
import { type Index, patternsBySet, type Places, setsByWord } from './pattern-index.ts'
import { emptyPositions, placePattern } from './positions.ts'
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

const MIX = 0x9e3779b1

/** Nodes and steps remembered before all is forgotten: bounds the memory that odd texts can cost. */
const MOST_STEPS = 1 << 17
const MOST_NODES = 48_000

class LazyAutomaton implements Automaton {
  readonly senses: (readonly number[])[] = [[]]
  readonly starts: Int32Array
  hopes = new Int32Array(HOPE_SIZE << 10)
  private readonly hopesOfSets: Hopes
  private readonly positions = emptyPositions()
  private readonly initial: (readonly number[] | undefined)[] = []
  private nodes: (readonly number[])[] = [[]]
  /** Nodes by a hash of their positions. */
  private ids = new Map<number, number[]>()
  private steps = new StepTable()
  private readonly stamp: Uint32Array
  private twin = new Uint32Array(1 << 12)
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
    this.beginners = beginners
    this.starts = new Int32Array((words + 1) * START_SIZE)
    this.forgetStarts()
    this.stamp = new Uint32Array(sets)
    this.hopesOfSets = createHopes(codes, sets)
  }

  begin(word: number): number {
    const { sets, beginners, positions } = this
    const tick = this.mark(word)
    const found: number[] = []
    for (let s = sets.first[word]!; s !== 0; s = sets.next[s]!)
      for (let p = beginners.first[sets.items[s]!]!; p !== 0; p = beginners.next[p]!)
        for (const position of this.expand(beginners.items[p]!)) if (this.stamp[positions.sets[position]!] === tick) found.push(position)
    const node = this.intern(found)
    const at = word * START_SIZE
    this.starts[at] = node
    for (let i = 0; i + 1 < START_SIZE; i++) this.starts[at + 1 + i] = (node & GAPPED) === 0 ? this.hopes[(node & NODE) * HOPE_SIZE + i]! : -1
    return node
  }

  private forgetStarts(): void {
    this.starts.fill(UNASKED, START_SIZE)
  }

  private expand(pattern: number): readonly number[] {
    const { code, at } = this.places
    return (this.initial[pattern] ??= placePattern(this.positions, this.codes[code[pattern]!]!, at[pattern]!))
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
    const { stamp } = this
    const found: number[] = []
    for (const position of this.nodes[node]!)
      for (const next of this.positions.follow[position]!) if (stamp[this.positions.sets[next]!] === tick) found.push(next)
    return this.intern(found)
  }

  /** The node of these positions, without its twins. */
  private intern(found: readonly number[]): number {
    if (found.length === 0) return 0
    const { twin, positions: { senses } } = this
    if (twin.length < senses.length) this.twin = new Uint32Array(2 * senses.length)
    const tick = ++this.tick
    let hash = 0
    const positions: number[] = []
    for (const position of found) {
      if (this.twin[position] === tick) continue
      this.twin[position] = tick
      hash = (hash + Math.imul(position + 1, MIX)) | 0
      positions.push(position)
    }
    const alike = this.ids.get(hash)
    const known = alike?.find((id) => this.isNode(id & NODE, positions.length, tick))
    if (known !== undefined) return known
    const node = this.addNode(positions)
    if (alike === undefined) this.ids.set(hash, [node])
    else alike.push(node)
    return node
  }

  /** Whether a node has just the positions that were ticked. */
  private isNode(id: number, count: number, tick: number): boolean {
    const positions = this.nodes[id]!
    return positions.length === count && positions.every((position) => this.twin[position] === tick)
  }

  private addNode(positions: readonly number[]): number {
    const id = this.nodes.push(positions) - 1
    const senses = new Set<number>()
    for (const position of positions) if (this.positions.senses[position]! >= 0) senses.add(this.positions.senses[position]!)
    this.senses.push([...senses].sort((a, b) => a - b))
    return id | (senses.size > 0 ? COMPLETE : 0) | (this.hope(id, positions) ? GAPPED : 0)
  }

  /** Writes a node's hopes; whether a gap follows. */
  private hope(node: number, positions: readonly number[]): boolean {
    if ((node + 1) * HOPE_SIZE > this.hopes.length) this.widen()
    const at = node * HOPE_SIZE
    this.hopes.fill(0, at, at + HOPE_SIZE)
    let gapped = false
    for (const position of positions) {
      // Behind masks that are open nobody asks for the gap.
      if (this.isOpen(at)) return gapped
      for (const next of this.positions.follow[position]!) {
        if (this.positions.sets[next] !== ANY) this.hopeFor(next, at)
        else {
          gapped = true
          for (const behind of this.positions.follow[next]!) if (this.positions.sets[behind] !== ANY) this.hopeFor(behind, at + BEHIND_GAP)
        }
      }
    }
    return gapped
  }

  private hopeFor(position: number, at: number): void {
    const set = this.positions.sets[position]!
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
    if (this.steps.size < MOST_STEPS && this.nodes.length < MOST_NODES) return
    this.nodes = [[]]
    this.senses.length = 1
    this.ids = new Map()
    this.steps = new StepTable()
    this.forgetStarts()
  }
}

/** An automaton over the words up to number `words`. */
export const createAutomaton = (codes: readonly PatternCode[], words: number): Automaton => new LazyAutomaton(codes, words)
