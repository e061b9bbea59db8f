import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HeldBound } from '../../src/ingest/held-bound.ts'
import { InputError } from '../../src/ingest/outcome.ts'
import { gathered } from './gathered.ts'

it('counts texts wherever they lie, and refuses more than fits', () => {
  const bound = new HeldBound(1000)
  bound.add({ body: 'x'.repeat(300), author: { name: 'y'.repeat(100) } })
  expect(() => bound.add({ body: 'x'.repeat(300) })).toThrow(InputError)
  expect(() => new HeldBound(1000).add({ parts: [{ body: 'x'.repeat(900) }] })).toThrow(/2?1 records/)
})

it.runIf(process.platform === 'linux')('closes files that it refuses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bonsens-'))
  const opened = () => readdirSync('/proc/self/fd').length
  const path = join(folder, 'large.json')
  writeFileSync(path, `[${'{"nothing":"known"},'.repeat(200_000)}{}]`)
  const before = opened()
  for (let times = 0; times < 5; times += 1) await expect(gathered(path)).rejects.toThrow(InputError)
  await expect.poll(opened).toBeLessThanOrEqual(before)
  rmSync(folder, { recursive: true })
})
