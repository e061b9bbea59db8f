import { Argument, type Command } from 'commander'
import { completionScript, shells, type Shell } from './help/completion.ts'
import type { Console } from './console.ts'
import { exitCode } from './exit-code.ts'
import { languageOption } from './input-options.ts'

export function addCompletionCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('completion')
    .description('write what your shell needs to complete commands, options and values')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells))
    .addOption(languageOption())
    .action((shell: Shell) => {
      console.data(completionScript(shell, program))
      end(exitCode.ok)
    })
}
