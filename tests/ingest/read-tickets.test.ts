import { describe, expect, it } from 'vitest'
import { InputError, type Notice, readOutcomes, type ReadSummary, readTickets, type Reject } from '../../src/ingest/index.ts'
import { text } from './gathered.ts'

const table = text('id;subject;created at', '1;One;03/05/2026 10:00', ';None;', '2;Two;25/05/2026 11:00', '2;Two again;')

/** The warnings about skipped records from here on; they come after the turn in which they are given. */
const warnings = () => {
  const told: string[] = []
  const listen = (warning: Error & { readonly code?: string }) => {
    if (warning.code === 'BONSENS_SKIPPED') told.push(warning.message)
  }
  process.on('warning', listen)
  return async () => {
    await new Promise(setImmediate)
    process.off('warning', listen)
    return told
  }
}

describe('reading tickets', () => {
  it('gives tickets, and tells what was skipped, what to know of the file, and what it came to', async () => {
    const skipped: Reject[] = []
    const notices: (readonly [Notice, string | undefined])[] = []
    const summaries: ReadSummary[] = []
    const ids: string[] = []
    const options = { onSkip: (reject: Reject) => skipped.push(reject), onNotice: (notice: Notice, file?: string) => notices.push([notice, file]), onSummary: (summary: ReadSummary) => summaries.push(summary) }
    for await (const { id } of readTickets([{ name: 'may.csv', source: table }], options)) ids.push(id)
    expect(ids).toEqual(['1', '2'])
    expect(skipped).toMatchObject([{ row: 2, code: 'missing-field', file: 'may.csv' }, { row: 4, code: 'duplicate' }])
    expect(notices).toMatchObject([[{ code: 'naive-times' }, 'may.csv']])
    expect(summaries).toEqual([{ tickets: 2, skipped: 2, records: 4 }])
  })

  it('needs no one to tell', async () => {
    const ids: string[] = []
    const warned = warnings()
    for await (const { id } of readTickets(table)) ids.push(id)
    expect(ids).toEqual(['1', '2'])
    expect(await warned()).toEqual([expect.stringMatching(/^2 records gave no ticket, the first: line 3, id: expected an id.*found nothing\. Give readTickets an onSkip/)])
  })

  it('warns of nothing when somebody is told, or nothing was skipped', async () => {
    const warned = warnings()
    for await (const { id } of readTickets(table, { onSkip: () => undefined })) expect(id).not.toBe('')
    for await (const { id } of readTickets(table, { onSummary: () => undefined })) expect(id).not.toBe('')
    for await (const { id } of readTickets(text('id;subject', '1;One'))) expect(id).not.toBe('')
    expect(await warned()).toEqual([])
  })

  it('sums up as the outcomes do', async () => {
    const records: number[] = []
    for await (const outcome of readOutcomes(table)) if (outcome.kind !== 'notice') records.push(outcome.kind === 'reject' ? 1 : outcome.records)
    expect(records.reduce((sum, one) => sum + one, 0)).toBe(4)
  })

  it('sums nothing up when the reader stops before the end, and closes the source', async () => {
    const seen = { closed: false, summed: false }
    const source = async function* () {
      try {
        for (let at = 0; ; at += 1) {
          await Promise.resolve()
          yield Buffer.from(`{"id":"${at}","subject":"${'x'.repeat(400_000)}"}\n`)
        }
      } finally {
        seen.closed = true
      }
    }
    for await (const { id } of readTickets(source(), { onSummary: () => (seen.summed = true) })) if (id === '20') break
    expect(seen).toEqual({ closed: true, summed: false })
  })

  it('gives each ticket once, in order, to one who asks for many at a time', async () => {
    const tickets = readTickets(text(...Array.from({ length: 50 }, (_, at) => JSON.stringify({ id: `${at}`, subject: 's' }))))
    const results = await Promise.all(Array.from({ length: 60 }, () => tickets.next()))
    expect(results.map(({ value }) => (value as { id: string } | undefined)?.id)).toEqual([...Array.from({ length: 50 }, (_, at) => `${at}`), ...Array.from({ length: 10 }, () => undefined)])
    expect(results.filter(({ done }) => done === true)).toHaveLength(10)
  })

  it('throws what cannot be read', async () => {
    await expect(readTickets(text('neither', 'nor')).next()).rejects.toThrow(InputError)
    await expect(readTickets('no/such/file').next()).rejects.toMatchObject({ code: 'unreadable' })
  })
})
