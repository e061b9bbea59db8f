import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const folder = fileURLToPath(new URL('../fixtures', import.meta.url))

/** Larger fixtures would take the time of many small ones. */
const largest = 60_000

const filesIn = (path: string): readonly string[] =>
  readdirSync(path).sort().flatMap((name) => (statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : [join(path, name)]))

/** What is mutated: every fixture that an export could be, and some of them packed. */
export const fuzzSeeds = (): readonly Buffer[] => {
  const seeds = filesIn(folder).map((path) => readFileSync(path)).filter(({ length }) => length > 0 && length < largest)
  return [...seeds, ...seeds.slice(0, 6).map((bytes) => gzipSync(bytes))]
}

/** Files that are extreme rather than broken. */
export const extremeFiles = (): readonly { readonly name: string; readonly bytes: Buffer }[] => [
  { name: 'a cell of 10 MB', bytes: Buffer.from(`id;subject;body\n1;a;"${'x '.repeat(5 << 20)}"\n2;b;c\n`) },
  { name: 'a cell of 10 MB whose quote is never closed', bytes: Buffer.from(`id;subject;body\n1;a;"${'x\n'.repeat(5 << 20)}`) },
  { name: '20,000 quotes that are never closed', bytes: Buffer.from(`id;subject\n${'1;"x\n'.repeat(20_000)}`) },
  { name: '100,000 columns', bytes: Buffer.from(`id,subject,${Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(100_001)}1\n`) },
  { name: 'JSON 100,000 deep', bytes: Buffer.from(`[{"id":"1","messages":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`) },
  { name: 'JSON 100,000 deep and open', bytes: Buffer.from(`{"tickets":[{"id":1,"a":${'{"b":'.repeat(100_000)}`) },
  { name: 'one line of 20 MB', bytes: Buffer.from(`{"id":"1","subject":"${'y'.repeat(20 << 20)}"}\n`) },
  { name: 'NUL bytes', bytes: Buffer.alloc(1 << 20) },
  { name: 'gzip of 200 MB of zeros', bytes: gzipSync(Buffer.alloc(200 << 20)) },
  { name: 'gzip of gzip', bytes: gzipSync(gzipSync(Buffer.from('id;subject\n1;a\n'))) },
  { name: 'a header and nothing', bytes: Buffer.from('id;subject;body') },
  { name: 'line ends only', bytes: Buffer.from('\r\n'.repeat(100_000)) },
]
