import { describe, expect, it } from 'vitest'
import { extremeFiles, fuzzSeeds } from '../../bench/fuzz-files.ts'
import { mutated, randomOf } from '../../bench/fuzz-mutations.ts'
import { InputError } from '../../src/ingest/outcome.ts'
import { readOutcomes } from '../../src/ingest/read-outcomes.ts'

/** Tickets, rejects with a reason, or one clear error: anything else is thrown on. */
const readAll = async (bytes: Uint8Array): Promise<number> => {
  let outcomes = 0
  try {
    for await (const outcome of readOutcomes(bytes)) {
      outcomes += 1
      if (outcome.kind === 'reject') expect(outcome.reject.reason).not.toBe('')
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.message).not.toBe('')
  }
  return outcomes
}

describe('files that went wrong on their way', () => {
  it('give tickets, rejects or one clear error', async () => {
    const seeds = fuzzSeeds()
    const random = randomOf(7)
    for (let i = 0; i < 400; i++) {
      const bytes = mutated(seeds[Math.floor(random() * seeds.length)] ?? Buffer.alloc(0), random, seeds)
      await expect(readAll(bytes), `file ${i}`).resolves.toBeGreaterThanOrEqual(0)
    }
  }, 60_000)

  it.each(extremeFiles().map(({ name, bytes }) => [name, bytes] as const))('are read or refused: %s', async (_, bytes) => {
    await expect(readAll(bytes)).resolves.toBeGreaterThanOrEqual(0)
  }, 60_000)
})

it('lines after a missing quote are read, however many quotes are missing', async () => {
  const lines = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? `${i};"never closed` : `${i};fine ${i}`))
  const tickets: string[] = []
  for await (const outcome of readOutcomes(Buffer.from(`id;subject\n${lines.join('\n')}\n`))) if (outcome.kind === 'ticket') tickets.push(outcome.ticket.id)
  expect(tickets.filter((id) => Number(id) % 3 !== 0)).toHaveLength(200)
})
