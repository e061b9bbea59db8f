import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dresses, rows } from './locale-tickets.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('locale-child.ts', import.meta.url))
const zones = ['Europe/Paris', 'America/New_York'] as const

interface Line {
  readonly name: string
  readonly found: readonly { readonly ticket?: string; readonly createdAt?: string; readonly assessment?: { readonly score: number } }[]
}

let folder = ''
const read: Record<string, readonly Line[]> = {}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'locales-'))
  for (const [kind, files] of Object.entries(await dresses())) for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${kind}-${name}`), bytes)
  for (const zone of zones) {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', child, folder], { env: { ...process.env, TZ: zone }, maxBuffer: 1 << 26 })
    read[zone] = stdout.trim().split('\n').map((line) => JSON.parse(line) as Line)
  }
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const of = (zone: string, kind: string) => (read[zone] ?? []).filter(({ name }) => name.startsWith(kind))

describe('the same twenty tickets', () => {
  it.each(['plain', 'counted'])('give the same assessments in every dress (%s), byte for byte, wherever the machine stands', (kind) => {
    const all = zones.flatMap((zone) => of(zone, kind))
    const [first] = all
    expect(all).toHaveLength(kind === 'plain' ? 10 : 6)
    expect(first?.found).toHaveLength(20)
    const texts = all.map(({ name, found }) => [name, JSON.stringify(found)] as const)
    for (const [name, text] of texts) expect([name, text]).toEqual([name, texts[0]?.[1]])
  })

  it('are read right: no reject, times of Paris on both sides of the change of the clock, more than one score', () => {
    const found = of('America/New_York', 'plain-glpi-10')[0]?.found ?? []
    expect(found.map(({ ticket }) => ticket)).toEqual(rows.map(({ id }) => String(id)))
    expect(found.map(({ createdAt }) => createdAt).slice(0, 3)).toEqual(['2026-03-01T00:00:00+01:00', '2026-10-06T01:07:00+02:00', '2026-03-11T02:14:00+01:00'])
    expect(new Set(found.map(({ assessment }) => assessment?.score)).size).toBeGreaterThan(3)
  })

  it('score differently when counts are there', () => {
    const text = (kind: string) => JSON.stringify(of('Europe/Paris', `${kind}-unicode`)[0]?.found)
    expect(text('counted')).not.toBe(text('plain'))
  })
})
