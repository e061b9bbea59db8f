import type { Command, Option } from 'commander'
import { signals } from '../../index.ts'

export type Shell = 'bash' | 'zsh' | 'fish'
export const shells: readonly Shell[] = ['bash', 'zsh', 'fish']

/** One option as shells complete it. */
interface CompletedOption {
  readonly flags: readonly string[]
  readonly says: string
  readonly choices: readonly string[]
  readonly takesValue: boolean
}

interface CompletedCommand {
  readonly name: string
  readonly says: string
  readonly options: readonly CompletedOption[]
  /** Words that may stand as its arguments; none: files. */
  readonly words: readonly string[]
  readonly takesFiles: boolean
}

const help: CompletedOption = { flags: ['-h', '--help'], says: 'help', choices: [], takesValue: false }

function optionOf({ short, long, description, argChoices = [], required, optional }: Option): CompletedOption {
  return { flags: [short, long].filter((flag) => flag !== undefined), says: firstWords(description), choices: argChoices, takesValue: required || optional }
}

function commandOf(command: Command): CompletedCommand {
  const [first] = command.registeredArguments
  const words = first?.argChoices ?? (command.name() === 'signals' ? signals.map(({ id }) => id) : [])
  return { name: command.name(), says: firstWords(command.description()), options: [...command.options.map(optionOf), help], words, takesFiles: first !== undefined && words.length === 0 && first.name() !== 'text' }
}

/** Up to the first sign that ends a thought, without what shells would act on. */
function firstWords(description: string): string {
  return (/^[^:;(]+/.exec(description)?.[0] ?? '').replace(/['"`$\\[\]{}]/g, '’').trim()
}

/** The commands of the program, as a script for a shell: it asks nothing of bonsens while you type. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = program.commands.map(commandOf)
  return { bash, zsh, fish }[shell](commands)
}

function bash(commands: readonly CompletedCommand[]): string {
  const values = (command: CompletedCommand) =>
    command.options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, choices }) => `        ${flags.join('|')}) ${choices.length > 0 ? `words="${choices.join(' ')}"` : 'files=1'} ;;`)
      .join('\n')
  const cases = commands.map(
    (command) => `    ${command.name})
      case "$previous" in
${values(command)}
        *) if [[ $current == -* ]]; then words="${command.options.flatMap(({ flags }) => flags).join(' ')}"; else ${command.words.length > 0 ? `words="${command.words.join(' ')}"` : command.takesFiles ? 'files=1' : ':'}; fi ;;
      esac ;;`,
  )
  return `# bash completion of bonsens
_bonsens() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words="" files=""
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} help --help --version" -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
    help) words="${commands.map(({ name }) => name).join(' ')}" ;;
  esac
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
  if [[ -n $files ]]; then
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$current"))
    compopt -o filenames 2>/dev/null
  fi
}
complete -F _bonsens bonsens
`
}

function zsh(commands: readonly CompletedCommand[]): string {
  const option = ({ flags, says, choices, takesValue }: CompletedOption) => {
    const value = takesValue ? `:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}` : ''
    return flags.map((flag) => `        '${flag}[${says}]${value}'`).join(' \\\n')
  }
  const rest = ({ words, takesFiles }: CompletedCommand) => (words.length > 0 ? ` \\\n        '*:value:(${words.join(' ')})'` : takesFiles ? " \\\n        '*:file:_files'" : '')
  const cases = commands.map((command) => `    ${command.name})\n      _arguments \\\n${command.options.map(option).join(' \\\n')}${rest(command)} ;;`)
  return `#compdef bonsens
_bonsens() {
  local -a commands
  commands=(
${commands.map(({ name, says }) => `    '${name}:${says}'`).join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=\${words[2]}
  shift words
  ((CURRENT--))
  case $command in
${cases.join('\n')}
  esac
}
compdef _bonsens bonsens
`
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap((command) => {
    const within = `__fish_seen_subcommand_from ${command.name}`
    const options = command.options.map(({ flags, says, choices, takesValue }) => {
      const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ')
      const value = !takesValue ? '' : choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : ' -r -F'
      return `complete -c bonsens -n '${within}' ${names} -d '${says}'${value}`
    })
    const words = command.words.length > 0 ? [`complete -c bonsens -n '${within}' -a '${command.words.join(' ')}'`] : command.takesFiles ? [`complete -c bonsens -n '${within}' -F`] : []
    return [`complete -c bonsens -n __fish_use_subcommand -a ${command.name} -d '${command.says}'`, ...options, ...words]
  })
  return `# fish completion of bonsens\ncomplete -c bonsens -f\n${lines.join('\n')}\n`
}
