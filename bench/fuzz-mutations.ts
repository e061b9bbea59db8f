/** A stream of numbers that is the same on every machine (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

const below = (random: Random, bound: number): number => Math.floor(random() * bound)

const spliced = (bytes: Buffer, at: number, gone: number, come: Buffer): Buffer => Buffer.concat([bytes.subarray(0, at), come, bytes.subarray(at + gone)])

/** What happens to files on their way: cut, joined, re-encoded, opened and saved by the wrong program. */
const mutations: readonly ((bytes: Buffer, random: Random, others: readonly Buffer[]) => Buffer)[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1)),
  (bytes, random) => bytes.subarray(below(random, bytes.length + 1)),
  (bytes, random) => spliced(bytes, below(random, bytes.length + 1), 0, Buffer.alloc(1 + below(random, 64))),
  (bytes, random) => spliced(bytes, below(random, bytes.length + 1), below(random, 40), Buffer.from(Array.from({ length: below(random, 40) }, () => below(random, 256)))),
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let i = 0; i < 1 + below(random, 8) && copy.length > 0; i++) copy[below(random, copy.length)] = below(random, 256)
    return copy
  },
  (bytes, random) => Buffer.from(bytes.toString('latin1').replaceAll([',', ';', '\t', '"', '{', '}', ':', '\n'][below(random, 8)] ?? ',', [';', ',', '\t', '', '"', '[', ']', '\r\n'][below(random, 8)] ?? ''), 'latin1'),
  (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  (bytes, random, others) => Buffer.concat([bytes, others[below(random, others.length)] ?? bytes]),
  (bytes, random, others) => {
    const other = others[below(random, others.length)] ?? bytes
    return spliced(bytes, below(random, bytes.length + 1), 0, other.subarray(0, below(random, other.length + 1)))
  },
  (bytes, random) => {
    const text = bytes.toString('latin1')
    const at = below(random, text.length + 1)
    return Buffer.from(`${text.slice(0, at)}${'[{"a":'.repeat(1 + below(random, 2000))}${text.slice(at)}`, 'latin1')
  },
  (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n')
    const line = below(random, lines.length)
    return Buffer.from([...lines.slice(0, line), lines[line] ?? '', ...lines.slice(line)].join('\n'), 'latin1')
  },
  (bytes, random) => Buffer.from(bytes.toString('latin1').replace(/\d{2,}/g, (digits) => (random() < 0.2 ? `${digits}${'9'.repeat(below(random, 20))}` : digits)), 'latin1'),
  (bytes, random) => Buffer.from(bytes.toString('latin1').replace(/"[^"\n]{1,40}"/g, (text) => (random() < 0.1 ? (['null', '-1', '{}', '[]', 'true', '1e999', '"\\ud800"'][below(random, 7)] ?? text) : text)), 'latin1'),
]

/** One to three mutations of a file. */
export const mutated = (bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer => {
  let result = bytes
  for (let times = 1 + below(random, 3); times > 0; times--) result = (mutations[below(random, mutations.length)] ?? ((same: Buffer) => same))(result, random, others)
  return result
}
