import { describe, expect, it } from 'vitest'
import { rawUnits } from '../../src/ingest/raw-record.ts'
import { gathered, text } from './gathered.ts'

describe('a rejected record', () => {
  it('comes with itself: the line of NDJSON, the JSON of a list, the rows of a table', async () => {
    const broken = await gathered(text('{"id":"1","subject":"a"}', '{"id":"2","subject":', '{"id":""}'))
    expect(broken.rejects.map(({ line, raw }) => [line, raw])).toEqual([[2, '{"id":"2","subject":'], [3, '{"id":""}']])
    const table = await gathered(text('id;subject;created at', '1;a;2026-01-01', '2;"b;\nc";yesterday', ';d;', '4;e'))
    expect(table.rejects.map(({ row, code, raw }) => [row, code, raw])).toEqual([[2, 'invalid-field', '2;"b;\nc";yesterday'], [3, 'missing-field', ';d;'], [4, 'column-count', '4;e']])
    const deleted = { id: 5, requester_id: 1, submitter_id: 1, status: 'deleted', via: { channel: 'web' } }
    const page = await gathered(text(JSON.stringify({ tickets: [deleted] })))
    expect(page.rejects.map(({ code, raw }) => [code, JSON.parse(raw ?? '') as unknown])).toEqual([['deleted', deleted]])
    const vendor = await gathered(text('Summary,Issue key,Issue id,Reporter,Created', 'S,AB-1,1,ann,yesterday'))
    expect(vendor.rejects.map(({ field, raw }) => [field, raw])).toEqual([['createdAt', 'S,AB-1,1,ann,yesterday']])
  })

  it('is cut when it is long, and says of how much', async () => {
    const line = `{"id":"","subject":"${'x'.repeat(20_000)}"}`
    const { rejects } = await gathered(text(line))
    expect(rejects.map(({ raw, rawCutFrom }) => [raw, rawCutFrom])).toEqual([[line.slice(0, rawUnits), line.length]])
  })

  it('is left out when it is too deep to be written', async () => {
    const { rejects } = await gathered(text(`[{"id":"","messages":${'['.repeat(50_000)}${']'.repeat(50_000)}}]`))
    expect(rejects.map(({ code, raw }) => [code, raw])).toEqual([['invalid-field', undefined]])
  })
})
