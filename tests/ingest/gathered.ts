import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Notice, Reject } from '../../src/ingest/outcome.ts'
import { type NamedSource, type ReadOptions, readOutcomes } from '../../src/ingest/read-outcomes.ts'
import type { Source } from '../../src/ingest/text-chunks.ts'
import type { Ticket } from '../../src/ticket.ts'

export interface Gathered {
  readonly tickets: readonly Ticket[]
  readonly rejects: readonly Reject[]
  readonly notices: readonly Notice[]
  /** Records that went into tickets. */
  readonly records: number
  /** Records that went into no one ticket. */
  readonly merged: number
}

export const gathered = async (source: Source | readonly NamedSource[], options: ReadOptions = {}): Promise<Gathered> => {
  const tickets: Ticket[] = []
  const rejects: Reject[] = []
  const notices: Notice[] = []
  let records = 0
  let merged = 0
  for await (const outcome of readOutcomes(source, options)) {
    if (outcome.kind === 'reject') rejects.push(outcome.reject)
    else if (outcome.kind === 'notice') notices.push(outcome.notice)
    else if (outcome.kind === 'merged') merged += outcome.records
    else {
      tickets.push(outcome.ticket)
      records += outcome.records
    }
  }
  return { tickets, rejects, notices, records, merged }
}

export const fixturePath = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))

export const fixtureBytes = (name: string): Buffer => readFileSync(fixturePath(name))

/** The bytes in pieces of a size, as a slow pipe would bring them. */
// eslint-disable-next-line @typescript-eslint/require-await
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const text = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\n'))

/** Who wrote, and for whom. */
export const voices = (ticket: Ticket | undefined): readonly string[] => (ticket?.messages ?? []).map(({ author, visibility = 'public' }) => `${author} ${visibility}`)
