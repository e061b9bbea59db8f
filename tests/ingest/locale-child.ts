import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createScorer } from '../../src/index.ts'
import { readTickets } from '../../src/ingest/read-tickets.ts'

/** Prints the assessments of every file of a folder, one line each: run where the machine's zone is another. */
const folder = process.argv[2] ?? ''
const scorer = createScorer({ asOf: Date.parse('2026-12-01T09:00:00Z') })
for (const name of readdirSync(folder).sort()) {
  const found: unknown[] = []
  for await (const ticket of readTickets(join(folder, name), { timeZone: 'Europe/Paris', onSkip: (reject) => found.push(reject) }))
    found.push({ ticket: ticket.id, createdAt: ticket.createdAt, updatedAt: ticket.updatedAt, assessment: scorer.score(ticket) })
  process.stdout.write(`${JSON.stringify({ name, found })}\n`)
}
