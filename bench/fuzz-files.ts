import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Gzip, strToU8, zipSync } from 'fflate'

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

/** A workbook whose parts point at files and addresses outside, and whose formulas do. */
const workbookPointingOut = (): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<!DOCTYPE workbook [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook xmlns:r="r"><sheets><sheet name="&x;" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId2"/></externalReferences></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="../../../../etc/passwd"/><Relationship Id="rId2" TargetMode="External" Target="https://x.test/a"/></Relationships>'),
      'xl/worksheets/sheet1.xml': strToU8("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>'[1]S'!A1</f><v>id</v></c></row></sheetData></worksheet>"),
    }),
  )

/** 64 files of 16 MB of one letter each: of the same bytes, so that making it takes less memory than reading may. */
const zipBomb = (): Buffer => {
  const bytes = new Uint8Array(1 << 24).fill(0x61)
  return Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`tickets-${index}.csv`, bytes])), { level: 9 }))
}

/** So many MB of zeros, packed one by one. */
const gzipOfZeros = (megabytes: number): Buffer => {
  const packed: Uint8Array[] = []
  const gzip = new Gzip((chunk) => void packed.push(chunk))
  for (let made = 1; made <= megabytes; made++) gzip.push(new Uint8Array(1 << 20), made === megabytes)
  return Buffer.concat(packed)
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
  { name: 'gzip of 200 MB of zeros', bytes: gzipOfZeros(200) },
  { name: 'a zip bomb', bytes: zipBomb() },
  { name: 'a workbook that points outside', bytes: workbookPointingOut() },
  { name: 'gzip of gzip', bytes: gzipSync(gzipSync(Buffer.from('id;subject\n1;a\n'))) },
  { name: 'a header and nothing', bytes: Buffer.from('id;subject;body') },
  { name: 'line ends only', bytes: Buffer.from('\r\n'.repeat(100_000)) },
]
