import { expect, it } from 'vitest'
import * as ingest from '../../src/ingest/index.ts'

it('exports each adapter by its name, typed', () => {
  const byName: Readonly<Record<string, unknown>> = ingest
  for (const vendor of ingest.vendors) expect(byName[vendor.id], vendor.id).toBe(vendor)
})

it('gives an adapter to read records that a program has at hand', () => {
  const told: ingest.Notice[] = []
  const context: ingest.VendorContext = { notify: (notice) => void told.push(notice), ourDomains: [] }
  const adapter: ingest.Adapter = ingest.freshdesk.open(context)
  const value = { id: 7, requester_id: 3, responder_id: 4, subject: 'S', description_text: 'D', status: 2, priority: 1, source: 1, created_at: '2026-03-02T08:00:00Z' }
  const record: ingest.JsonRecord = { kind: 'record', value, line: 1, record: 1 }
  const outcomes = [...adapter.accept(record), ...adapter.finish()]
  expect(outcomes).toMatchObject([{ kind: 'ticket', ticket: { id: '7', subject: 'S', status: 'open' } }])
  expect(told).toEqual([{ code: 'no-replies-in-export' }])
})
