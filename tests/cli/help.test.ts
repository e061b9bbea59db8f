import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { programOf } from '../../src/cli/program.ts'
import type { Command } from 'commander'
import { run, type Run, week } from './run-cli.ts'
import { root } from './root.ts'

const silent = { data: () => undefined, say: () => undefined, columns: 110, colour: false, lively: false, draw: () => undefined, hush: () => undefined }
const commandsIn = (language: 'en' | 'fr'): readonly Command[] => programOf(silent, language, () => undefined).commands

describe('help', () => {
  const english = new Map(commandsIn('en').map((command) => [command.name(), command]))

  it.each(commandsIn('fr').map((command) => [command.name(), command] as const))('%s has French for all that it says, and examples', (name, command) => {
    const same = english.get(name)
    expect(command.description()).not.toBe(same?.description())
    for (const [index, argument] of command.registeredArguments.entries()) expect(argument.description, argument.name()).not.toBe(same?.registeredArguments[index]?.description)
    for (const [index, option] of command.options.entries()) expect(option.description, option.flags).not.toBe(same?.options[index]?.description)
    expect(command.helpInformation()).toContain('Utilisation : bonsens')
    expect(command.helpInformation()).not.toMatch(/<(file|count|time|language)>|Options:|default:/)
  })

  it.each([...english.keys()])('%s has examples, of commands and options that there are', async (name) => {
    const { code, stdout } = await run([name, '--help'])
    expect(code).toBe(0)
    const lines = stdout.split('\n').filter((line) => line.startsWith('  bonsens '))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      const [command = '', ...rest] = line.replace(/ {2}#.*/, '').trim().split(' ').slice(1)
      const options = english.get(command)?.options.flatMap(({ short, long }) => [short, long])
      expect(options, line).toBeDefined()
      for (const flag of rest.join(' ').split(' | ')[0]?.split(' ').filter((word) => word.startsWith('-') && word !== '-') ?? []) expect(options, line).toContain(flag)
    }
  })

  it('is there for every command of the source', () => {
    const files = readdirSync(`${root}/src/cli`).filter((name) => name.endsWith('-command.ts')).map((name) => name.replace('-command.ts', ''))
    expect([...english.keys()].sort()).toEqual(files.sort())
  })
})

describe('the language', () => {
  const spoken = async (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Run> => run(args, { env: { LC_ALL: '', LC_MESSAGES: '', LANG: '', ...env } })

  it.each([
    [{ LANG: 'fr_FR.UTF-8' }, [], 'critique'],
    [{ LANG: 'fr' }, [], 'critique'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'fr_CA.UTF-8' }, [], 'critique'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C.UTF-8' }, [], 'critical'],
    [{ LANG: 'frr_DE.UTF-8' }, [], 'critical'],
    [{ LANG: 'fr_FR.UTF-8' }, ['--lang', 'en'], 'critical'],
    [{}, ['--lang=fr'], 'critique'],
    [{}, [], 'critical'],
  ])('of %j and %j', async (env, options, says) => {
    expect((await spoken(env, 'score', week, '--top', '1', ...options)).stdout).toContain(says)
  })

  it('is that of help and of errors as well', async () => {
    expect((await spoken({ LANG: 'fr_FR.UTF-8' }, '--help')).stdout).toContain('Codes de retour')
    expect((await spoken({}, 'score', '--help', '--lang', 'fr')).stdout).toContain('classer les tickets')
    expect((await spoken({ LANG: 'fr_FR.UTF-8' }, 'scoer')).stderr).toBe("bonsens : la commande 'scoer' n’existe pas\n(vouliez-vous dire score ?)\n(bonsens --help liste les commandes)\n")
  })
})

describe('errors of usage say what to do, in both languages', () => {
  it.each([
    [['score', 'x', '--band', 'hihg'], '(Did you mean high?)', "l’option '--band <niveau>' ne peut pas valoir 'hihg'. Valeurs possibles : calm, watch, high, critical.\n(vouliez-vous dire high ?)"],
    [['score', 'x', '--tpo', '3'], '(Did you mean --top?)', "l’option '--tpo' n’existe pas\n(vouliez-vous dire --top ?)"],
    [['score', 'x', '--format', 'zendsk'], '(Did you mean zendesk?)', '(vouliez-vous dire zendesk ?)'],
    [['score'], "missing required argument 'files'", "il manque l’argument 'fichiers'"],
    [['explain', week], "missing required argument 'ticket-id'", "il manque l’argument 'ticket'"],
    [['score', 'x', '--as-of', 'demain'], 'Expected a time such as', 'Un moment est attendu, comme 2026-01-09T10:00:00+01:00 ou 2026-01-09.'],
    [['score', 'x', '--timezone', 'Mars'], 'Expected a time zone', 'Un fuseau horaire est attendu, comme Europe/Paris ou UTC.'],
    [['score', 'x', '--encoding', 'klingon'], 'Expected an encoding', 'Un encodage est attendu, comme utf-8, windows-1252 ou utf-16le.'],
    [['score', 'x', '--our-domain', 'nowhere'], 'Expected a domain', 'Un domaine est attendu, comme example.com, ou une adresse.'],
    [['score', 'x', '--top', '-1'], 'whole number', 'Un nombre entier est attendu, à partir de 0.'],
    [['score', 'x', '-o', 'x.pdf'], 'Expected a file that ends in', 'Un fichier est attendu dont le nom finit par'],
    [['score', 'x', '-o', 'x.csv', '-o', 'y.json'], 'It may be given once only.', "l’option '-o, --output <fichier>' ne peut pas valoir 'y.json'. Elle ne peut être donnée qu’une fois."],
    [['report', 'x', '--report', 'x.html', '--report', 'y.html'], 'It may be given once only.', 'Elle ne peut être donnée qu’une fois.'],
    [['help', 'scoer'], "unknown command 'scoer'\n(Did you mean score?)", "la commande 'scoer' n’existe pas"],
    [['score', 'x', '--map', 'foo=Bar'], 'There is no field "foo"', 'Le champ "foo" n’existe pas.'],
    [['diff', 'a', 'b', 'c'], 'too many arguments', 'trop d’arguments : 3 au lieu de 2.'],
    [['completion', 'bahs'], '(Did you mean bash?)', "l’argument 'shell' ne peut pas valoir 'bahs'"],
    [['signals', 'urgancy'], 'no signal urgancy (did you mean urgency?)', 'pas de signal urgancy (vouliez-vous dire urgency ?)'],
    [['explain', week, 'ah-2401'], 'did you mean AH-2401?', 'vouliez-vous dire AH-2401 ?'],
    [['explain', week, 'zzz'], 'bonsens score lists them', 'bonsens score les liste'],
  ] as const)('%j', async (args, english, french) => {
    const inEnglish = await run(args)
    const inFrench = await run(args, { env: { LC_ALL: 'fr_FR.UTF-8' } })
    expect([inEnglish.code, inFrench.code]).toEqual([2, 2])
    expect(inEnglish.stderr).toContain(english)
    expect(inFrench.stderr).toContain(french)
    expect(inFrench.stderr).not.toMatch(/error:|Expected|Allowed|Did you/)
  })
})

describe('what stands on stdout and stderr', () => {
  it('--quiet leaves only errors on stderr', async () => {
    expect(await run(['score', week, '-q'])).toMatchObject({ code: 0, stderr: '' })
    expect((await run(['score', 'missing.json', '-q'])).stderr).toBe('bonsens: missing.json cannot be read (no such file)\n')
  })

  it.each([
    ['score', week], ['explain', week, 'AH-2401'], ['inspect', week], ['incidents', week], ['decode', 'charger un SSL'], ['signals'],
  ])('%s has --json', async (...args) => {
    const { code, stdout } = await run([...args, '--json'])
    expect(code).toBe(0)
    expect(() => JSON.parse(stdout) as unknown).not.toThrow()
  })

  it('colours follow NO_COLOR and FORCE_COLOR', async () => {
    const coloured = async (env: Readonly<Record<string, string>>) => (await run(['score', week, '--top', '1'], { env })).stdout.includes('\u001B[')
    expect(await coloured({})).toBe(false)
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true)
    expect(await coloured({ FORCE_COLOR: '0' })).toBe(false)
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
  })

  it.each([40, 60, 80, 120, 200])('lines keep to %i columns', async (columns) => {
    for (const lang of ['en', 'fr']) {
      const { stdout } = await run(['score', week, '--top', '25', '--lang', lang], { env: { COLUMNS: String(columns) } })
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })
})
