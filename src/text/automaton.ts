/**
 * Phrases over word numbers, as an automaton in flat arrays: node `n` has the edges `edges[n]` to `edges[n + 1]`,
 * sorted by symbol, and `payload[n]` says which phrases end there (0: none).
 */
export interface Automaton {
  readonly edges: Uint32Array
  readonly symbols: Uint16Array
  readonly targets: Uint16Array
  readonly payload: Uint16Array
  /** Where each symbol leads from the first node; 0: nowhere. */
  readonly start: Uint16Array
}

interface Draft {
  readonly children: Map<number, Draft>
  payload: number
}

const draft = (): Draft => ({ children: new Map(), payload: 0 })

const plant = (root: Draft, sequence: readonly number[]): Draft => {
  let node = root
  for (const symbol of sequence) {
    let child = node.children.get(symbol)
    if (child === undefined) node.children.set(symbol, (child = draft()))
    node = child
  }
  return node
}

/** Nodes that have the same phrases ahead of them are one node: a pattern's alternatives cost what the pattern costs. */
const merge = (root: Draft): Draft => {
  const known = new Map<string, Draft>()
  const ids = new Map<Draft, number>()
  const visit = (node: Draft): Draft => {
    let key = `${node.payload}`
    for (const symbol of [...node.children.keys()].sort((a, b) => a - b)) {
      const child = visit(node.children.get(symbol) as Draft)
      node.children.set(symbol, child)
      key += `,${symbol}>${ids.get(child) ?? 0}`
    }
    const same = known.get(key)
    if (same !== undefined) return same
    known.set(key, node)
    ids.set(node, ids.size + 1)
    return node
  }
  return visit(root)
}

const number = (root: Draft): Draft[] => {
  const order = [root]
  const seen = new Set(order)
  for (const node of order)
    for (const symbol of [...node.children.keys()].sort((a, b) => a - b)) {
      const child = node.children.get(symbol) as Draft
      if (!seen.has(child)) order.push(child)
      seen.add(child)
    }
  return order
}

/** What an automaton is made of, before it is laid out; also what is stored. */
export interface AutomatonRows {
  /** Per node: how many edges leave it. */
  readonly degrees: readonly number[]
  readonly symbols: readonly number[]
  readonly targets: readonly number[]
  readonly payload: readonly number[]
}

/** Lays out phrases; `payloads` merges what ends at one place into one number above 0. */
export const automatonRows = (
  phrases: Iterable<readonly [sequence: readonly number[], sense: number]>,
  payloads: (senses: readonly number[]) => number,
): AutomatonRows => {
  const root = draft()
  const senses = new Map<Draft, Set<number>>()
  for (const [sequence, sense] of phrases) {
    const node = plant(root, sequence)
    senses.set(node, (senses.get(node) ?? new Set()).add(sense))
  }
  for (const [node, set] of senses) node.payload = payloads([...set].sort((a, b) => a - b))
  const nodes = number(merge(root))
  if (nodes.length > 65535) throw new RangeError('phrases: more than 65,535 nodes; fewer patterns expected')
  const place = new Map(nodes.map((node, i) => [node, i]))
  const rows = { degrees: [] as number[], symbols: [] as number[], targets: [] as number[], payload: [] as number[] }
  for (const node of nodes) {
    const edges = [...node.children].sort(([a], [b]) => a - b)
    rows.degrees.push(edges.length)
    rows.payload.push(node.payload)
    for (const [symbol, child] of edges) {
      rows.symbols.push(symbol)
      rows.targets.push(place.get(child) ?? 0)
    }
  }
  return rows
}

/** The arrays that are walked, from what is stored. */
export const layOut = (rows: AutomatonRows): Automaton => {
  const n = rows.degrees.length
  const edges = new Uint32Array(n + 1)
  for (let i = 0; i < n; i++) edges[i + 1] = edges[i]! + rows.degrees[i]!
  const symbols = Uint16Array.from(rows.symbols)
  const targets = Uint16Array.from(rows.targets)
  const start = new Uint16Array(65536)
  for (let i = 0; i < edges[1]!; i++) start[symbols[i]!] = targets[i]!
  return { edges, symbols, targets, payload: Uint16Array.from(rows.payload), start }
}

/** Where `symbol` leads from `node`; 0: nowhere. */
export const step = (automaton: Automaton, node: number, symbol: number): number => {
  const { edges, symbols, targets } = automaton
  let low = edges[node]!
  let high = edges[node + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = symbols[middle]!
    if (found === symbol) return targets[middle]!
    if (found < symbol) low = middle + 1
    else high = middle - 1
  }
  return 0
}
