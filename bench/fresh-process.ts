import { execFileSync } from 'node:child_process'
import { median } from './timing.ts'

/** Runs a piece of ESM in a new process and returns the number it prints. */
const runFresh = (code: string, args: readonly string[]): number => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code, ...args], { encoding: 'utf8' })
  const figure = Number(printed)
  if (!Number.isFinite(figure)) throw new Error(`expected a number from a fresh process, got: ${printed.slice(0, 200)}`)
  return figure
}

/** Medians of several scripts that take turns in fresh processes, in the order given. */
export const raceFresh = (scripts: readonly { readonly code: string; readonly args: readonly string[] }[], times: number): readonly number[] => {
  const figures = scripts.map(() => [] as number[])
  for (let round = 0; round < times; round++) scripts.forEach(({ code, args }, index) => figures[index]?.push(runFresh(code, args)))
  return figures.map(median)
}

/** Milliseconds to import a module. Arguments: its URL. */
export const importCode = `
const started = performance.now()
await import(process.argv[1])
process.stdout.write(String(performance.now() - started))`

/** Milliseconds to import the core and score one ticket. Arguments: the core's URL, the ticket as JSON. */
export const firstScoreCode = `
const ticket = JSON.parse(process.argv[2])
const started = performance.now()
const { scoreTicket } = await import(process.argv[1])
scoreTicket(ticket, { asOf: '2026-02-01T00:00:00Z' })
process.stdout.write(String(performance.now() - started))`

/** Microseconds of processor per ticket, once warm. Arguments: the core's URL, a file of tickets as JSON, \`subclass\` to spring V8's trap first. */
export const warmScoreCode = `
import { readFileSync } from 'node:fs'
if (process.argv[3] === 'subclass') { class Text extends String {} new Text('a').charCodeAt(0) }
const tickets = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { scoreTicket } = await import(process.argv[1])
const pass = () => { for (const ticket of tickets) scoreTicket(ticket, { asOf: '2026-02-01T00:00:00Z' }) }
for (let warm = 0; warm < 40; warm++) pass()
const before = process.cpuUsage()
for (let counted = 0; counted < 20; counted++) pass()
const spent = process.cpuUsage(before)
process.stdout.write(String((spent.user + spent.system) / 20 / tickets.length))`
