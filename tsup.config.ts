import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

// tsup passes `baseUrl` to the compiler, which TypeScript 6 calls deprecated.
const dts = { compilerOptions: { ignoreDeprecations: '6.0' } }

/** Engines read a source of one-byte characters faster, and esbuild's `ascii` leaves what stands in regular expressions. */
const asciiOnly: NonNullable<Options['plugins']>[number] = {
  name: 'ascii-only',
  renderChunk: (code) => ({ code: code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) }),
}

export default defineConfig(({ outDir = 'dist' }) => {
  // Once, before the three builds run side by side: tsup's own `clean` would take away what another has just written.
  rmSync(outDir, { recursive: true, force: true })
  return [
    {
      entry: { index: 'src/index.ts' },
      format: ['esm', 'cjs'],
      dts,
      platform: 'neutral',
      target: 'es2022',
      minify: true,
      noExternal: ['@noble/hashes'],
      esbuildOptions: (options) => { options.charset = 'ascii' },
      plugins: [asciiOnly],
      splitting: false,
    },
    // Readers of workbooks, mail and HTML lie in files of their own, loaded when such a file comes.
    { entry: { ingest: 'src/ingest/index.ts' }, format: ['esm', 'cjs'], dts, platform: 'node', target: 'node20', splitting: true, shims: true },
    { entry: { cli: 'src/cli/index.ts' }, format: ['esm'], platform: 'node', target: 'node20', noExternal: ['date-fns'], splitting: true },
  ]
})
