import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { addAuditCommand } from './audit-command.ts'
import type { Console } from './console.ts'
import { addDecodeCommand } from './decode-command.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { addExplainCommand } from './explain-command.ts'
import { addReviewCommand } from './review-command.ts'
import { addIncidentsCommand } from './incidents-command.ts'
import { addInspectCommand } from './inspect-command.ts'
import { addScoreCommand } from './score-command.ts'
import { addSignalsCommand } from './signals-command.ts'

/** Runs one command and tells how it ended; all that is known to go wrong ends in one sentence, never in a stack. */
export async function runProgram(args: readonly string[], console: Console): Promise<number> {
  let ended: number = exitCode.ok
  const end = (code: number) => {
    ended = code
  }
  try {
    await programOf(console, end).parseAsync([...args], { from: 'user' })
    return ended
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage
    if (error instanceof CommandError) {
      console.say(`bonsens: ${error.message}`)
      return error.exit
    }
    for (const line of faultLines(error)) console.say(line)
    return exitCode.fault
  }
}

/** A fault of bonsens itself: enough of the stack to find it, without the text of a ticket. */
function faultLines(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return ['bonsens: a fault of bonsens itself; please report it', ...stack.split('\n').slice(0, 8).map((line) => line.slice(0, 300))]
}

function programOf(console: Console, end: (code: number) => void): Command {
  const program = new Command('bonsens')
    .description('Which customers are running out of patience, why, and what would help.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(bonsens --help lists the commands and options)')
    .addHelpText('after', '\nExit codes: 0 done, 1 --fail-on was reached, 2 usage, 3 input not readable or, with --strict, something skipped, 70 a fault of bonsens, 130 interrupted.')
  addScoreCommand(program, console, end)
  addExplainCommand(program, console, end)
  addInspectCommand(program, console, end)
  addDecodeCommand(program, console, end)
  addAuditCommand(program, console, end)
  addReviewCommand(program, console, end)
  addIncidentsCommand(program, console, end)
  addSignalsCommand(program, console, end)
  return program
}
