import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

it('whatever is bundled from others is named in the notices', async () => {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string> }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts', 'src/ingest/index.ts', 'src/cli/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    platform: 'node',
    format: 'esm',
    external: Object.keys(manifest.dependencies),
    logLevel: 'error',
  })
  const bundled = new Set(Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []))
  const notices = readFileSync(`${root}THIRD_PARTY_NOTICES.md`, 'utf8')
  expect(bundled.size).toBeGreaterThan(5)
  expect([...bundled].filter((name) => !notices.includes(`\n### ${name}\n`))).toEqual([])
})
