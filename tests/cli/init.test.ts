import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsFile } from '../../src/cli/config/settings-file.ts'
import { parseConfig } from '../../src/config/config-issues.ts'
import { configSchema } from '../../src/config/config-schema.ts'
import { withoutComments } from '../../src/config/json-with-comments.ts'
import { run, week } from './run-cli.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'bonsens-init-'))

describe('bonsens init', () => {
  it.each([
    ['json', 'en', 'Options on the command line come first'],
    ['json', 'fr', 'Les options de la ligne de commande'],
    ['ts', 'en', 'satisfies BonsensConfig'],
    ['ts', 'fr', 'Réglages de bonsens'],
  ] as const)('writes a %s file in %s that the command reads', async (kind, lang, says) => {
    const cwd = folder()
    const written = await run(['init', '--lang', lang, ...(kind === 'ts' ? ['--ts'] : [])], { cwd, env: { TZ: 'America/Toronto' } })
    expect(written).toMatchObject({ code: 0, stdout: '' })
    const text = readFileSync(join(cwd, `bonsens.config.${kind}`), 'utf8')
    expect(text).toContain(says)
    expect(text).toContain('America/Toronto')
    const { code, stdout, stderr } = await run(['score', week, '--top', '1'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain(`bonsens.config.${kind}`)
    expect(stdout).toContain(lang === 'fr' ? 'critique' : 'critical')
  })

  it.each(['en', 'fr'] as const)('gives examples of everything, all of which can be used (%s)', (language) => {
    const all = settingsFile('json', language, undefined, Date.UTC(2026, 10, 22)).replace(/^ {2}\/\/ (?=["{}[\] ])/gm, '  ')
    const parsed = parseConfig(JSON.parse(withoutComments(all)))
    expect(parsed).toMatchObject({ success: true })
    if (parsed.success) expect(Object.keys(parsed.config).sort()).toEqual(Object.keys(configSchema.shape).filter((key) => key !== '$schema').sort())
  })

  it('never writes over a file unless told, and wants one file only', async () => {
    const cwd = folder()
    const path = join(cwd, 'bonsens.config.json')
    writeFileSync(path, '{}')
    expect(await run(['init'], { cwd })).toMatchObject({ code: 2, stderr: 'bonsens: bonsens.config.json is already there: --force writes it anew\n' })
    expect((await run(['init', '--ts', '--force'], { cwd })).code).toBe(2)
    expect(readFileSync(path, 'utf8')).toBe('{}')
    expect((await run(['init', '--force'], { cwd })).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('"lang": "en"')
  })
})
