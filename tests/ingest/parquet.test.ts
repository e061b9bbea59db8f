import { gzipSync } from 'node:zlib'
import type { CompressionCodec, SchemaElement } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Recognised } from '../../src/ingest/recognised.ts'
import { InputError } from '../../src/ingest/outcome.ts'
import { codecs } from '../../src/ingest/parquet-codecs.ts'
import { createScorer } from '../../src/index.ts'
import { parquetFormat } from '../../src/report/parquet.ts'
import { scoredOf } from '../../src/report/scored.ts'
import { canonicalParquet, parquetOf } from './parquet-tickets.ts'
import { fixtureBytes, fixturePath, gathered, inPieces } from './gathered.ts'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'

const week = await gathered(fixturePath('helpdesk-week.ndjson'))

describe('Parquet of tickets in our own shape', () => {
  it('is the same tickets again: lists of structures, absent fields, whole numbers of 64 bits', async () => {
    const { tickets, rejects } = await gathered(canonicalParquet(week.tickets))
    expect(rejects).toEqual([])
    expect(tickets).toEqual(week.tickets)
  })

  it('is the fixture that comes with the project', async () => {
    expect(Buffer.compare(fixtureBytes('parquet/helpdesk-week.parquet'), canonicalParquet(week.tickets))).toBe(0)
    expect((await gathered(fixturePath('parquet/helpdesk-week.parquet'))).tickets).toEqual(week.tickets)
  })

  it.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW'] as const)('is read when packed with %s, in several row groups, from a slow pipe, and within gzip', async (codec: CompressionCodec) => {
    const bytes = canonicalParquet(week.tickets, { codec, rowGroupSize: 7 })
    expect((await gathered(inPieces(bytes, 1000))).tickets).toEqual(week.tickets)
    expect((await gathered(gzipSync(bytes))).tickets).toEqual(week.tickets)
  })

  it('names the record and the field of a reject, and no line', async () => {
    const bad = canonicalParquet([{ id: 'a', subject: 'x' }, { id: 'b', status: 'ouvert' as 'open' }])
    expect((await gathered(bad)).rejects).toMatchObject([{ record: 2, field: 'status', code: 'invalid-field' }])
    expect((await gathered(bad)).rejects[0]).not.toHaveProperty('line')
  })
})

describe('Parquet of plain columns', () => {
  const text = (name: string): SchemaElement => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' })
  const local: SchemaElement = { name: 'Envoyé le', type: 'INT64', repetition_type: 'OPTIONAL', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } }
  const table = () =>
    parquetOf(
      [{ name: 'Numéro', type: 'INT64', repetition_type: 'REQUIRED' }, text('Objet'), text('Statut'), text('Auteur'), local, text('Message'), { name: 'Public', type: 'BOOLEAN', repetition_type: 'OPTIONAL' }],
      [
        { name: 'Numéro', data: [4711n, 4711n, 9_007_199_254_740_993n] },
        { name: 'Objet', data: ['SSL', 'SSL', 'FTP'] },
        { name: 'Statut', data: ['ouvert', 'ouvert', undefined] },
        { name: 'Auteur', data: ['client', 'agent', 'client'] },
        { name: 'Envoyé le', data: [new Date('2026-01-16T09:00:00Z'), new Date('2026-01-16T10:00:00Z'), undefined] },
        { name: 'Message', data: ['Je voudrais charger un SSL', 'Voir la documentation', 'Et un ftp ?'] },
        { name: 'Public', data: [true, false, true] },
      ],
    )

  it('is read as any table: French headers, one row per message, ids beyond the numbers of JavaScript', async () => {
    const recognised: Recognised[] = []
    const { tickets, notices } = await gathered(table(), { timeZone: 'Europe/Paris', onRecognised: (one) => recognised.push(one) })
    expect(tickets.map(({ id }) => id)).toEqual(['4711', '9007199254740993'])
    expect(tickets[0]).toMatchObject({ subject: 'SSL', status: 'open', messages: [{ author: 'customer', at: '2026-01-16T09:00:00+01:00', visibility: 'public' }, { author: 'agent', visibility: 'internal' }] })
    expect(notices).toEqual([])
    expect(recognised).toMatchObject([{ format: 'csv', layout: 'parquet', columns: { id: 'Numéro', body: 'Message' } }])
    expect((await gathered(table())).notices).toMatchObject([{ code: 'naive-times', columns: ['Envoyé le'] }])
  })

  it('takes a mapping of columns', async () => {
    const { tickets } = await gathered(table(), { columns: { id: 'Numéro', subject: 'Message' }, timeZone: 'UTC' })
    expect(tickets[0]?.subject).toBe('Je voudrais charger un SSL')
  })
})

describe('a damaged Parquet file', () => {
  const whole = canonicalParquet(week.tickets, { codec: 'UNCOMPRESSED' })
  const faultOf = async (bytes: Uint8Array): Promise<string> => {
    try {
      return `${(await gathered(bytes)).tickets.length} tickets`
    } catch (error) {
      if (error instanceof InputError) return error.code
      throw error
    }
  }

  it.each([8, 100, whole.length - 1])('of %i bytes says so', async (length) => {
    expect(await faultOf(whole.subarray(0, length))).toBe('unreadable')
  })

  it('that is packed in a way not known here names it', async () => {
    const metadata = parquetMetadata(new Uint8Array(whole).buffer)
    expect(metadata.row_groups.length).toBe(1)
    const lzo = canonicalParquet(week.tickets.slice(0, 1), { codec: 'UNCOMPRESSED' })
    // The codec of a column is one byte after its path: 0 (none) made 6, which is LZO in zigzag.
    const at = lzo.lastIndexOf(Buffer.from('subject')) + 'subject'.length
    expect(lzo[at + 1]).toBe(0)
    lzo[at + 1] = 6
    await expect(gathered(lzo)).rejects.toThrow(/LZO/)
  })

  it('with a length that leads back to where it was read does not turn in circles', () => {
    const back = Uint8Array.from([4, 0xfc, 0xf9, 0xff, 0xff, 0xff, 1, 2, 3, 4])
    expect(() => codecs.SNAPPY(back, 4)).toThrow(InputError)
    expect(() => codecs.LZ4(Uint8Array.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xf8, 0, 0]), 4)).toThrow()
    expect(() => codecs.LZ4_RAW(Buffer.alloc(1 << 20, 255), 1000)).toThrow(InputError)
    expect(() => codecs.SNAPPY(new Uint8Array(0), 4)).toThrow()
  })

  it('ends in a clear error or in tickets, within two seconds, whatever byte is wrong', async () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below
    for (const codec of ['UNCOMPRESSED', 'SNAPPY', 'ZSTD', 'LZ4'] as const) {
      const sound = canonicalParquet(week.tickets.slice(0, 6), { codec })
      for (let round = 0; round < 400; round += 1) {
        const bytes = Buffer.from(sound)
        for (let flips = 1 + random(4); flips > 0; flips -= 1) bytes[4 + random(bytes.length - 8)] = random(2) === 0 ? 255 : random(256)
        const started = performance.now()
        await faultOf(bytes)
        expect(performance.now() - started, `round ${round}`).toBeLessThan(2000)
      }
    }
  }, 120_000)
})

describe('a ranked list as Parquet', () => {
  const scorer = createScorer({ asOf: '2026-01-16T09:00:00Z' })
  const written = (includeText: boolean): Promise<readonly Record<string, unknown>[]> => {
    const format = parquetFormat({ includeText, language: 'en' })
    const entries = week.tickets.map((ticket) => format.entry(scoredOf(ticket, scorer.score(ticket))))
    const bytes = Buffer.concat([...format.pieces(entries)].map((piece) => Buffer.from(piece)))
    return parquetReadObjects({ file: new Uint8Array(bytes).buffer })
  }

  it('has typed columns, contributions as a list, and ranks', async () => {
    const rows = await written(false)
    const [ticket] = week.tickets
    if (ticket === undefined) throw new Error('no ticket')
    const { score, contributions } = scorer.score(ticket)
    expect(rows).toHaveLength(26)
    expect(rows[0]).toMatchObject({ rank: 1, ticket: ticket.id, score, subject: null, as_of: new Date('2026-01-16T09:00:00Z'), contributions: contributions.map(({ signal, points }) => ({ signal, points })) })
    expect(rows[0]?.['opened']).toBeInstanceOf(Date)
  })

  it('holds no word of a ticket unless asked', async () => {
    const bare = JSON.stringify(await written(false))
    const open = JSON.stringify(await written(true))
    for (const { subject = '' } of week.tickets) {
      expect(open).toContain(JSON.stringify(subject).slice(1, -1))
      if (subject.length > 12) expect(bare).not.toContain(subject)
    }
    expect(bare).not.toContain('fournil-des-halles.fr')
  })

  it('without tickets is a file that can be read', async () => {
    const bytes = Buffer.concat([...parquetFormat({ includeText: false, language: 'en' }).pieces([])].map((piece) => Buffer.from(piece)))
    expect(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).toEqual([])
  })
})
