import { shortened } from '../report/display-width.ts'
import { plainLine } from '../report/plain-text.ts'

/** Where a run writes: data on stdout, all else on stderr. */
export interface Console {
  readonly data: (text: string) => void
  readonly say: (line: string) => void
  /** Columns of the terminal; a fixed width when there is none. */
  readonly columns: number
  readonly colour: boolean
  /** stderr is a terminal: progress may be drawn. */
  readonly lively: boolean
  readonly draw: (line: string) => void
}

const widthWithoutTerminal = 110

type Environment = Readonly<Record<string, string | undefined>>

/** What `NO_COLOR` and `FORCE_COLOR` ask for; undefined: neither is set. */
export function colourOf(environment: Environment): boolean | undefined {
  const { NO_COLOR: no = '', FORCE_COLOR: force = '' } = environment
  if (no !== '' || force === '0' || force === 'false') return false
  return force === '' ? undefined : true
}

/** `COLUMNS`, where nothing else tells how wide lines may be. */
export function columnsOf(environment: Environment): number {
  const columns = Number(environment['COLUMNS'] ?? '')
  return Number.isInteger(columns) && columns >= 20 && columns <= 1000 ? columns : widthWithoutTerminal
}

export function processConsole(): Console {
  const { stdout, stderr, env } = process
  return {
    data: (text) => stdout.write(text),
    say: (line) => stderr.write(`${plainLine(line)}\n`),
    columns: stdout.isTTY ? stdout.columns : columnsOf(env),
    colour: colourOf(env) ?? (stdout.isTTY && env['TERM'] !== 'dumb'),
    lively: stderr.isTTY && env['TERM'] !== 'dumb',
    // A line that wraps could not be taken back.
    draw: (line) => stderr.write(`\r\u001B[K${shortened(line, Math.max(1, stderr.columns - 1))}`),
  }
}
