import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, week } from './run-cli.ts'

/** A folder with a settings file. */
const desk = (settings: unknown, name = 'bonsens.config.json'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bonsens-desk-'))
  writeFileSync(join(folder, name), typeof settings === 'string' ? settings : JSON.stringify(settings))
  return folder
}
const below = (folder: string, name = 'below'): string => {
  mkdirSync(join(folder, name))
  return join(folder, name)
}

describe('a settings file', () => {
  it('is found from the current folder upwards, and named on stderr', async () => {
    const cwd = below(desk({ lang: 'fr' }))
    const { stdout, stderr } = await run(['score', week, '--top', '1'], { cwd })
    expect(stderr.split('\n')[0]).toBe('réglages : ../bonsens.config.json')
    expect(stdout).toContain('critique')
  })

  it('yields to the command line, and counts before the environment', async () => {
    const cwd = desk({ lang: 'en', timezone: 'Europe/Paris' })
    expect((await run(['score', week], { cwd, env: { LC_ALL: 'fr_FR.UTF-8' } })).stdout).toContain('critical')
    expect((await run(['score', week, '--lang', 'fr'], { cwd })).stdout).toContain('critique')
    expect((await run(['score', week, '--as-of', '2026-01-13 09:10'], { cwd })).stderr).toContain('as of 2026-01-13T08:10:00.000Z')
    expect((await run(['score', week, '--as-of', '2026-01-13 09:10', '--timezone', 'UTC'], { cwd })).stderr).toContain('as of 2026-01-13T09:10:00.000Z')
  })

  it('is not read with --no-config, and not named with --quiet', async () => {
    const cwd = desk({ lang: 'fr' })
    expect((await run(['score', week, '--no-config'], { cwd })).stdout).toContain('critical')
    expect(await run(['score', week, '--quiet'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })

  it('may be named, and lie anywhere', async () => {
    const { stderr, stdout } = await run(['signals', '--config', join(desk('{ "lang": "fr", // ours\n }', 'ours.jsonc'), 'ours.jsonc')])
    expect(stderr).toContain('ours.jsonc')
    expect(stdout).toContain('menace de partir')
  })

  it.each([
    ['bonsens.config.ts', 'const lang: string = "fr"\nexport default { lang } satisfies { lang: string }'],
    ['bonsens.config.mjs', 'export default { lang: "fr" }'],
    ['bonsens.config.js', 'module.exports = { lang: "fr" }'],
  ])('may be code: %s', async (name, code) => {
    expect((await run(['score', week, '--top', '1'], { cwd: desk(code, name) })).stdout).toContain('critique')
  })

  it.each([
    ['{ "policy": { "bands": { "high": "70" } } }', 'bonsens: bonsens.config.json: policy.bands.high: expected a number between 0 and 100, found "70"\n'],
    ['{ "lang": "fr", "polcy": {} }', 'bonsens: bonsens.config.json : polcy : ce réglage n’existe pas (vouliez-vous dire policy ?)\n'],
    ['{\n "lang": "fr"\n "timezone": "UTC" }', 'bonsens: bonsens.config.json, line 3: JSON expected'],
    ['', 'bonsens: bonsens.config.json is empty'],
  ])('that cannot be used ends the run with 2: %s', async (settings, says) => {
    const { code, stdout, stderr } = await run(['score', week], { cwd: desk(settings) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
  })

  it('that is missing is named, with what to do', async () => {
    expect((await run(['score', week, '--config', 'nope.json'])).stderr).toBe('bonsens: nope.json cannot be read (no such file; bonsens init writes one)\n')
  })

  it('that is code is not run from a folder above where anybody may write', async () => {
    const folder = desk('throw new Error("ran")', 'bonsens.config.mjs')
    const cwd = below(folder)
    chmodSync(folder, 0o777)
    const { code, stderr } = await run(['score', week], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('was not run')
    expect((await run(['score', week, '--config', '../bonsens.config.mjs'], { cwd })).stderr).toContain('cannot be run (ran)')
  })
})

describe('what settings change', () => {
  const assessed = async (settings: unknown, id = 'AH-2401', ...more: readonly string[]) => {
    const { stdout, stderr } = await run(['explain', week, id, '--json', ...more], { cwd: desk(settings) })
    return { stderr, ...(JSON.parse(stdout) as { readonly band: string; readonly base: number; readonly total: number; readonly muted?: readonly string[]; readonly panic?: { readonly decision: string }; readonly contributions: readonly { readonly signal: string; readonly points: number }[] }) }
  }

  it('policy: bands, base and points', async () => {
    const { band, base, contributions } = await assessed({ policy: { base: 5, bands: { watch: 90, high: 95, critical: 100 }, points: { frustration: 1 } } }, 'AH-2403')
    expect({ band, base }).not.toEqual({ band: 'critical', base: 12 })
    expect(contributions.find(({ signal }) => signal === 'frustration')?.points ?? 1).toBe(1)
  })

  it('muted signals count for nothing, and are still reported', async () => {
    const muted = { muted: [{ signal: 'documentation-loop', reason: 'rewritten', until: '2999-12-31' }] }
    const one = await assessed(muted)
    expect(one.muted).toEqual(['documentation-loop'])
    expect(one.contributions.map(({ signal }) => signal)).not.toContain('documentation-loop')
    expect(one.stderr).toContain('muted: documentation-loop until 2999-12-31 (rewritten)')
    expect((await run(['explain', week, 'AH-2401'], { cwd: desk(muted) })).stdout).toContain('Muted, 0 points: documentation-loop.')
  })

  it('signals that are muted no longer count again, and are named', async () => {
    const settings = { muted: [{ signal: 'documentation-loop', reason: 'rewritten', until: '2026-01-15' }] }
    const over = await assessed(settings)
    expect(over.muted).toBeUndefined()
    expect(over.stderr).toContain('no longer muted: documentation-loop, since 2026-01-15 is over')
    expect((await assessed(settings, 'AH-2401', '--as-of', '2026-01-15T20:00:00Z')).muted).toEqual(['documentation-loop'])
  })

  it('working hours, in zones that the engine has no rules for, too', async () => {
    const ticket = { id: 't', messages: [{ author: 'customer', at: '2026-01-16T17:30:00Z', body: 'Hello, my site is slow.' }] }
    const wait = async (settings: object) => {
      const { stdout } = await run(['explain', '-', 't', '--json', '--as-of', '2026-01-19T07:00:00Z'], { cwd: desk(settings), input: JSON.stringify(ticket) })
      return (JSON.parse(stdout) as { readonly contributions: readonly { readonly signal: string }[] }).contributions.find(({ signal }) => signal === 'requester-wait')
    }
    const workingHours = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00' }
    expect(await wait({ timezone: 'Europe/Paris' })).toBeDefined()
    expect(await wait({ timezone: 'Europe/Paris', workingHours })).toBeUndefined()
    expect(await wait({ timezone: 'Asia/Tehran', workingHours })).toBeDefined()
    expect(await wait({ timezone: 'Asia/Tehran', workingHours: { ...workingHours, holidays: ['2026-01-19'] } })).toBeUndefined()
  })

  it('phrases and jargon of our own', async () => {
    const phrases = [{ lexicon: 'churn-threat', phrases: [{ says: 'certificat', points: 20 }] }]
    expect((await assessed({ phrases })).contributions.map(({ signal }) => signal)).toContain('churn-threat')
    const jargon = { operations: [{ id: 'shop.reset-badge', title: 'Reset a badge', effort: 'minutes', actor: 'provider' }], wordings: [{ says: 'my badge is dead', operation: 'shop.reset-badge' }] }
    expect((await run(['decode', 'my badge is dead', '--top', '1'], { cwd: desk({ jargon }) })).stdout).toContain('shop.reset-badge')
    const folder = desk({ jargon: 'ours.json' })
    writeFileSync(join(folder, 'ours.json'), JSON.stringify(jargon))
    expect((await run(['decode', 'my badge is dead', '--top', '1'], { cwd: below(folder) })).stdout).toContain('shop.reset-badge')
  })

  it('plans of the panic button, and columns of a table', async () => {
    const none = { presses: 0 }
    expect((await assessed({ panic: { plans: { standard: none, enterprise: none }, otherwise: none } }, 'AH-2408')).panic?.decision).toBe('refuse')
    const folder = desk({ columns: { id: 'Dossier', subject: 'Quoi' } })
    writeFileSync(join(folder, 'table.csv'), 'Dossier;Quoi\nA-1;SSL\n')
    expect((await run(['score', 'table.csv'], { cwd: folder })).stdout).toContain('SSL')
  })
})
