import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Core from '../src/index.ts'
import type { Ticket } from '../src/ticket.ts'
import { builtFolder } from './built.ts'
import { formatSpeed } from './figures.ts'
import type { Figure } from './figures.ts'
import { firstScoreCode, importCode, raceFresh, warmScoreCode } from './fresh-process.ts'
import { loadRivals } from './rivals.ts'
import { sampleAsOf, sampleTickets } from './sample-tickets.ts'
import { sizeOf } from './size.ts'
import { race } from './timing.ts'
import type { Contender } from './timing.ts'

const built = await builtFolder()
const entry = join(built, 'index.js')
const core = (await import(pathToFileURL(entry).href)) as typeof Core
const rivals = await loadRivals()

const score = (ticket: Ticket): number => core.scoreTicket(ticket, { asOf: sampleAsOf }).total

/** The floor: nothing can read text and do less. */
const sumUnits = (ticket: Ticket): number => {
  let sum = 0
  for (const { body } of ticket.messages ?? []) for (let index = 0; index < body.length; index++) sum += body.charCodeAt(index)
  return sum | 0
}

const againstFloor = (): readonly Figure[] => {
  const inputs = sampleTickets({ tickets: 400, messages: 10, characters: 300, languages: ['en', 'fr'] })
  const times = race<Ticket>([
    { name: 'floor', inputs, work: sumUnits },
    { name: 'ours', inputs, work: score }
  ])
  const ours = times.get('ours') ?? NaN
  const note = `${ours.toFixed(1)} µs a ticket`
  return [{ what: 'scoreTicket, 10 × 300 characters, over a bare loop', value: ours / (times.get('floor') ?? NaN), unit: '×', sense: 'most', target: 6, stretch: 3, note }]
}

const rivalTargets: Readonly<Record<string, readonly [number, number]>> = { sentiment: [8, 12], wink: [40, 60], natural: [75, 110], vader: [8, 12] }

const againstRivals = (): readonly Figure[] => {
  const inputs = sampleTickets({ tickets: 200, messages: 10, characters: 300, languages: ['en'], seed: 7 })
  const english = rivals.present.filter((rival) => rival.lang === 'en')
  const contenders: readonly Contender<Ticket>[] = english.map(({ name, rank }) => ({
    name,
    inputs,
    work: (ticket) => (ticket.messages ?? []).reduce((sum, { body }) => sum + rank(body), 0) | 0
  }))
  const times = race([{ name: 'ours', inputs, work: score }, ...contenders])
  return english.map(({ name }) => {
    const [target, stretch] = rivalTargets[name] ?? [1, 1]
    const value = (times.get(name) ?? NaN) / (times.get('ours') ?? NaN)
    return { what: `faster than ${name}, same English messages`, value, unit: '×', sense: 'least', target, stretch }
  })
}

/** A ticket of 50 messages, scored before, to which one more is added each time. */
const oneMoreMessage = (): readonly Figure[] => {
  const [long] = sampleTickets({ tickets: 1, messages: 50, characters: 300, languages: ['en'], seed: 5 })
  const bodies = sampleTickets({ tickets: 400, messages: 1, characters: 300, languages: ['en'], seed: 9 }).flatMap((ticket) => ticket.messages ?? [])
  const last = bodies.map((message, index) => ({ ...message, id: `new${index}`, at: sampleAsOf }))
  const scorer = core.createScorer({ asOf: sampleAsOf, readings: new Map() })
  const times = race<Ticket>([
    { name: 'grown', inputs: last.map((message) => ({ id: 'long', messages: [...(long?.messages ?? []), message] })), work: (ticket) => scorer.score(ticket).total },
    { name: 'alone', inputs: last.map((message) => ({ id: 'alone', messages: [message] })), work: (ticket) => scorer.score(ticket).total }
  ])
  const value = (times.get('grown') ?? NaN) - (times.get('alone') ?? NaN)
  return [{ what: 'one more message on a ticket of 50 already read, over that message', value, unit: 'µs', sense: 'most', target: 2 }]
}

const decodeCold = (): readonly Figure[] => {
  const bodies = sampleTickets({ tickets: 600, messages: 10, characters: 300, languages: ['en', 'fr'], seed: 11 }).flatMap(
    (ticket) => ticket.messages?.flatMap(({ author, body }) => (author === 'customer' ? [body] : [])) ?? []
  )
  const times = race<string>([{ name: 'decode', inputs: bodies, work: (body) => core.decodeJargon(body).length }])
  return [{ what: 'decodeJargon, one message of 300 characters', value: times.get('decode') ?? NaN, unit: 'µs', sense: 'most', target: 50, stretch: 20, note: `${bodies.length} different messages in turn` }]
}

const inFreshProcesses = (folder: string): readonly Figure[] => {
  const url = pathToFileURL(entry).href
  const empty = join(folder, 'empty.mjs')
  const texts = join(folder, 'tickets.json')
  const tickets = sampleTickets({ tickets: 100, messages: 10, characters: 300, languages: ['en', 'fr'], seed: 3 })
  writeFileSync(empty, 'export {}\n')
  writeFileSync(texts, JSON.stringify(tickets))
  const [nothing = NaN, imported = NaN, first = NaN] = raceFresh(
    [
      { code: importCode, args: [pathToFileURL(empty).href] },
      { code: importCode, args: [url] },
      { code: firstScoreCode, args: [url, JSON.stringify(tickets[0])] }
    ],
    15
  )
  const [plain = NaN, trapped = NaN] = raceFresh(['plain', 'subclass'].map((trap) => ({ code: warmScoreCode, args: [url, texts, trap] })), 5)
  const note = `an empty module takes ${nothing.toFixed(1)} ms`
  return [
    { what: 'import of the core, over an empty module', value: imported - nothing, unit: 'ms', sense: 'most', target: 8, stretch: 5, note },
    { what: 'the same, in times of an empty module', value: (imported - nothing) / nothing, unit: '×', sense: 'most', target: 3.1, stretch: 1.9, note: '8 ms where an empty module takes 2.6' },
    { what: 'import and first score, over an empty module', value: first - nothing, unit: 'ms', sense: 'most', target: 10, stretch: 6 },
    { what: 'after `class X extends String {}`', value: trapped / plain, unit: '×', sense: 'most', target: 1.2, stretch: 1 }
  ]
}

const weight = (): readonly Figure[] => {
  const { gzipBytes, bytes, files, outside } = sizeOf(entry)
  const note = `${(bytes / 1000).toFixed(0)} kB in ${files} file${files === 1 ? '' : 's'} before compression`
  return [
    { what: 'core bundle, both languages', value: gzipBytes / 1000, unit: 'kB gzip', sense: 'most', target: 45, stretch: 30, note },
    { what: 'run-time dependencies of the core', value: outside.length, unit: '', sense: 'most', target: 0, note: outside.join(' ') }
  ]
}

const folder = mkdtempSync(join(tmpdir(), 'bonsens-bench-'))
try {
  process.stdout.write('Ratios within one run; medians of processor time, contenders taking turns.\n\n')
  process.stdout.write(`${formatSpeed([...againstFloor(), ...againstRivals(), ...oneMoreMessage(), ...decodeCold(), ...inFreshProcesses(folder), ...weight()])}\n`)
  if (rivals.absent.length > 0) process.stdout.write(`\nnot installed, so left out: ${rivals.absent.join(', ')}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
