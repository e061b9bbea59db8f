import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { writeApiReference } from './api-reference.ts'
import { readingPage } from './reading-page.ts'
import { schemas } from './schemas.ts'
import { signalPages } from './signal-pages.ts'
import { signalsPage } from './signals-page.ts'

/** Writes the generated pages of `docs`. Same sources, same bytes. */

const folder = (name: string): URL => {
  const url = new URL(`../../docs/${name}/`, import.meta.url)
  rmSync(url, { recursive: true, force: true })
  mkdirSync(url, { recursive: true })
  return url
}

const pages = folder('signals')
for (const [id, page] of signalPages()) writeFileSync(new URL(`${id}.md`, pages), page)
writeFileSync(new URL('../signals.md', pages), signalsPage())
writeFileSync(new URL('../reading-a-score.md', pages), readingPage())

const schemaFolder = folder('schema')
for (const [name, schema] of schemas()) writeFileSync(new URL(`${name}.schema.json`, schemaFolder), `${JSON.stringify(schema, null, 2)}\n`)

const count = await writeApiReference()
process.stdout.write(`docs/signals  docs/schema  docs/api (${count} pages)\n`)
