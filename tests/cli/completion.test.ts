import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { file, folder, run } from './run-cli.ts'

const script = async (shell: string): Promise<string> => (await run(['completion', shell])).stdout

describe('bonsens completion bash', () => {
  it('is a script that bash takes', async () => {
    execFileSync('bash', ['-n', file('bonsens.bash', await script('bash'))])
  })

  it.each([
    [['sco'], ['score']],
    [['re'], ['review', 'report']],
    [['score', '--fail'], ['--fail-on']],
    [['diff', '--fail'], ['--fail-on-rise']],
    [['score', 'x', '--band', ''], ['calm', 'watch', 'high', 'critical']],
    [['score', 'x', '--lang', 'f'], ['fr']],
    [['signals', 'docu'], ['documentation-loop']],
    [['completion', 'z'], ['zsh']],
    [['help', 'ini'], ['init']],
    [['score', 'a-f'], ['a-file with spaces.csv']],
    [['score', '--config', 'a-f'], ['a-file with spaces.csv']],
    [['init', '--f'], ['--force']],
    [['decode', 'x'], []],
  ])('completes %j', async (typed, offered) => {
    file('a-file with spaces.csv', 'x')
    const source = file('bonsens.bash', await script('bash'))
    const words = ['bonsens', ...typed].map((word) => `'${word}'`).join(' ')
    const given = execFileSync('bash', ['-c', `source '${source}'; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); $(complete -p bonsens | sed -E 's/.*-F ([^ ]+) .*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`], { cwd: folder, encoding: 'utf8' })
    expect(given.split('\n').filter((line) => line !== '')).toEqual(offered)
  })
})

it('offers every command and option to zsh and fish', async () => {
  const [zsh, fish] = await Promise.all([script('zsh'), script('fish')])
  expect(zsh).toMatch(/^#compdef bonsens\n/)
  for (const name of ['score', 'diff', 'completion']) {
    expect(zsh).toContain(`    ${name})\n      _arguments`)
    expect(fish).toContain(`__fish_use_subcommand -a ${name} `)
  }
  expect(zsh).toContain("'--fail-on[exit with 1 when a ticket reaches this band]:value:(calm watch high critical)'")
  expect(fish).toContain("-l fail-on -d 'exit with 1 when a ticket reaches this band' -x -a 'calm watch high critical'")
  // A stray quote would open a text that never ends.
  for (const text of [zsh, fish]) for (const line of text.split('\n')) expect((line.match(/'/g) ?? []).length % 2, line).toBe(0)
})

it('offers descriptions in French where that is spoken', async () => {
  expect((await run(['completion', 'fish', '--lang', 'fr'])).stdout).toContain('classer les tickets')
  expect((await run(['completion', 'fish'], { env: { LC_ALL: 'fr_FR.UTF-8' } })).stdout).toContain('classer les tickets')
})
