import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Left to itself, vitest keeps one core free, which is half of a machine with two.
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['tests/property-seed.ts'], testTimeout: 30_000, maxWorkers: availableParallelism() },
})
