import { rmSync } from 'node:fs'
import { defineConfig } from 'tsup'

// tsup passes `baseUrl` to the compiler, which TypeScript 6 calls deprecated.
const dts = { compilerOptions: { ignoreDeprecations: '6.0' } }

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
      // Engines read a source of one-byte characters faster.
      esbuildOptions: (options) => { options.charset = 'ascii' },
      splitting: false,
    },
    // Readers of workbooks, mail and HTML lie in files of their own, loaded when such a file comes.
    { entry: { ingest: 'src/ingest/index.ts' }, format: ['esm', 'cjs'], dts, platform: 'node', target: 'node20', splitting: true, shims: true },
    { entry: { cli: 'src/cli/index.ts' }, format: ['esm'], platform: 'node', target: 'node20', noExternal: ['date-fns'], splitting: true },
  ]
})
