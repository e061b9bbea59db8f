import { Command, CommanderError } from 'commander'
import type { Language } from '../assessment.ts'
import { version } from '../version.ts'
import { addAuditCommand } from './audit-command.ts'
import { commandWords } from './command-words.ts'
import { addCompletionCommand } from './completion-command.ts'
import { addCommonOptions, applySettings } from './common-options.ts'
import type { Console } from './console.ts'
import { addDecodeCommand } from './decode-command.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { addDiffCommand } from './diff-command.ts'
import { addExplainCommand } from './explain-command.ts'
import { addReportCommand } from './report-command.ts'
import { addReviewCommand } from './review-command.ts'
import { addIncidentsCommand } from './incidents-command.ts'
import { finishHelp, setHelp } from './help/help.ts'
import { addInitCommand } from './init-command.ts'
import { addInspectCommand } from './inspect-command.ts'
import { addScoreCommand } from './score-command.ts'
import { languageOfArguments, languageOfEnvironment } from './language.ts'
import { addSignalsCommand } from './signals-command.ts'

/** Runs one command and tells how it ended; all that is known to go wrong ends in one sentence, never in a stack. */
export async function runProgram(args: readonly string[], console: Console, environment: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const language = languageOfArguments(args) ?? languageOfEnvironment(environment) ?? 'en'
  let ended: number = exitCode.ok
  const end = (code: number) => {
    ended = code
  }
  try {
    const program = programOf(hushable(console), language, end)
    await program.parseAsync([...withoutHelp(args, program)], { from: 'user' })
    return ended
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage
    if (error instanceof CommandError) {
      for (const line of error.before) console.say(line)
      console.say(`bonsens: ${error.message}`)
      return error.exit
    }
    for (const line of faultLines(error, language)) console.say(line)
    return exitCode.fault
  }
}

/** `help` of a command that there is not: it is read as that command, since the parser would print all help and not say what is wrong. */
function withoutHelp(args: readonly string[], { commands }: Command): readonly string[] {
  const [first, name] = args
  return first === 'help' && name !== undefined && !name.startsWith('-') && !commands.some((command) => command.name() === name) ? args.slice(1) : args
}

/** A fault of bonsens itself: enough of the stack to find it, without the text of a ticket. */
function faultLines(error: unknown, language: Language): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [commandWords[language].fault, ...stack.split('\n').slice(0, 8).map((line) => line.slice(0, 300))]
}

/** A console that can be told to keep quiet: of stderr only errors are left. */
interface HushableConsole extends Console {
  readonly hush: () => void
}

function hushable(console: Console): HushableConsole {
  let quiet = false
  return {
    ...console,
    get lively() {
      return !quiet && console.lively
    },
    say: (line) => {
      if (!quiet) console.say(line)
    },
    hush: () => {
      quiet = true
    },
  }
}

/** The commands, ready to parse. */
export function programOf(console: HushableConsole, language: Language, end: (code: number) => void): Command {
  const words = commandWords[language]
  const program = new Command('bonsens')
    .description('Which customers are running out of patience, why, and what would help.')
    .version(version)
    .exitOverride()
    .addHelpText('after', words.exitCodes)
  setHelp(program, language)
  addScoreCommand(program, console, end)
  addExplainCommand(program, console, end)
  addInspectCommand(program, console, end)
  addDecodeCommand(program, console, end)
  addAuditCommand(program, console, end)
  addReviewCommand(program, console, end)
  addIncidentsCommand(program, console, end)
  addReportCommand(program, console, end)
  addSignalsCommand(program, console, end)
  addDiffCommand(program, console, end)
  addInitCommand(program, console, end)
  addCompletionCommand(program, console, end)
  for (const command of program.commands) {
    addCommonOptions(command, language)
    finishHelp(command, language)
  }
  finishHelp(program, language)
  return program.hook('preAction', async (_, command) => {
    if (command.opts<{ readonly quiet?: boolean }>().quiet === true) console.hush()
    await applySettings(command, language, console)
  })
}
