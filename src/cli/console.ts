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

export function processConsole(): Console {
  const { stdout, stderr, env } = process
  return {
    data: (text) => stdout.write(text),
    say: (line) => stderr.write(`${plainLine(line)}\n`),
    columns: stdout.isTTY ? stdout.columns : widthWithoutTerminal,
    colour: stdout.isTTY && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
    lively: stderr.isTTY && env['TERM'] !== 'dumb',
    draw: (line) => stderr.write(`\r\u001B[K${line}`),
  }
}
