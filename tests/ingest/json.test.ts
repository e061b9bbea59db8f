import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FragmentScanner, type Fragment } from '../../src/ingest/json-fragments.ts'
import { InputError } from '../../src/ingest/outcome.ts'
import { fixtureBytes, fixturePath, gathered, inPieces, text } from './gathered.ts'

const one = { id: 'a', subject: 'Un', messages: [{ author: 'customer', body: 'é « [{,}] » \\" \u{1f620}' }] }
const two = { id: 'b', status: 'open' }
const three = { id: 'c', subject: 'x', messages: [] }
const ids = ['a', 'b', 'c']

const layouts: Readonly<Record<string, string>> = {
  'a list': JSON.stringify([one, two, three]),
  'a list over many lines': JSON.stringify([one, two, three], undefined, 2),
  'an object of tickets': JSON.stringify({ exportedAt: 'x', tickets: [one, two, three], next: null }),
  'an object of tickets over many lines': JSON.stringify({ tickets: [one, two, three], users: [] }, undefined, 2),
  'lists in a row': `${JSON.stringify([one])}${JSON.stringify([two, three])}`,
  'pages in a row': `${JSON.stringify({ tickets: [one] })}\n${JSON.stringify({ tickets: [two, three] }, undefined, 1)}`,
  ndjson: [one, two, three].map((ticket) => JSON.stringify(ticket)).join('\n'),
  'ndjson with blank lines, CRLF and a byte order mark': `\uFEFF${[one, two, three].map((ticket) => JSON.stringify(ticket)).join('\r\n\r\n')}\r\n`,
  'objects over many lines, in a row': [one, two, three].map((ticket) => JSON.stringify(ticket, undefined, 2)).join('\n'),
}

describe('layouts of JSON', () => {
  it.each(Object.entries(layouts))('reads %s', async (_, json) => {
    const { tickets, rejects } = await gathered(Buffer.from(json))
    expect(tickets.map(({ id }) => id)).toEqual(ids)
    expect(tickets[0]).toEqual(one)
    expect(rejects).toEqual([])
  })

  it.each(Object.entries(layouts))('reads %s in pieces of any size', async (_, json) => {
    for (const size of [1, 2, 7, 64]) expect((await gathered(inPieces(Buffer.from(json), size))).tickets.map(({ id }) => id)).toEqual(ids)
  })

  it('reads a single ticket', async () => {
    expect((await gathered(text(JSON.stringify(one, undefined, 2)))).tickets).toEqual([one])
    expect((await gathered(text(JSON.stringify(one)))).tickets).toEqual([one])
  })

  it('reads what is packed with gzip', async () => {
    expect((await gathered(gzipSync(layouts['ndjson'] ?? ''))).tickets).toHaveLength(3)
  })

  it('reads an empty list as no ticket', async () => {
    expect(await gathered(text('[]'))).toMatchObject({ tickets: [], rejects: [] })
  })

  it('reads the bundled week whole', async () => {
    const { tickets, rejects } = await gathered(fixturePath('helpdesk-week.ndjson'))
    expect(tickets.length).toBe(fixtureBytes('helpdesk-week.ndjson').toString().trim().split('\n').length)
    expect(rejects).toEqual([])
  })
})

describe('bad records of JSON', () => {
  it('skips a broken line, names it, and goes on', async () => {
    const { tickets, rejects } = await gathered(text(JSON.stringify(one), '{"id": "b", "subject": "cut o', JSON.stringify(three), '{"id":"d","status":"ouvert"}'))
    expect(tickets.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(rejects).toMatchObject([
      { line: 2, record: 2, field: '', code: 'invalid-json' },
      { line: 4, record: 4, field: 'status', code: 'invalid-field', found: '"ouvert"' },
    ])
  })

  it('skips a first line that is no ticket', async () => {
    expect(await gathered(text('exported on Friday', JSON.stringify(one), JSON.stringify(two)))).toMatchObject({ tickets: [{ id: 'a' }, { id: 'b' }], rejects: [{ line: 1, code: 'invalid-json' }] })
    expect(await gathered(text('{"id": "broken', JSON.stringify(one), JSON.stringify(two)))).toMatchObject({ tickets: [{ id: 'a' }, { id: 'b' }], rejects: [{ line: 1 }] })
  })

  it('keeps what came before the file was cut, and says where', async () => {
    const { tickets, rejects } = await gathered(text('[', ` ${JSON.stringify(one)},`, ` ${JSON.stringify(two)},`, ' {"id":"c","subj'))
    expect(tickets.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(rejects).toMatchObject([{ line: 4, record: 3, code: 'truncated' }])
  })

  it('skips elements that are no ticket', async () => {
    const { tickets, rejects } = await gathered(text(JSON.stringify([one, null, 5, 'x', [], {}, two])))
    expect(tickets.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(rejects.map(({ code, record }) => [record, code])).toEqual([[2, 'not-a-ticket'], [3, 'not-a-ticket'], [4, 'not-a-ticket'], [5, 'not-a-ticket'], [6, 'missing-field']])
  })

  it('accounts for every record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.constant(JSON.stringify(one)), fc.constant('{"id":"x","subject":'), fc.constant('garbage')), { minLength: 1, maxLength: 8 }), async (lines) => {
        const written = [JSON.stringify(one), ...lines.map((line) => line.replaceAll('\n', ' '))].filter((line) => line.trim() !== '')
        const { tickets, rejects } = await gathered(text(...written), { format: 'canonical' })
        expect(tickets.length + rejects.length).toBe(written.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('hostile text in JSON', () => {
  it('takes halves of surrogate pairs, NUL and a cell of 10 MB', async () => {
    const bodies = ['\ud83d alone', 'nul \0 inside', 'x'.repeat(10_000_000)]
    const json = JSON.stringify([{ id: 'h', messages: bodies.map((body) => ({ author: 'customer', body })) }])
    const { tickets } = await gathered(Buffer.from(json))
    expect(tickets[0]?.messages?.map(({ body }) => body)).toEqual(bodies)
  })

  it('does not take __proto__ for a field', async () => {
    const { tickets } = await gathered(text('{"id":"p","subject":"s","__proto__":{"polluted":true},"constructor":1}'))
    expect(tickets[0]).toEqual({ id: 'p', subject: 's' })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('what is not read at all', () => {
  it.each([
    ['', 'empty'],
    ['   \n ', 'empty'],
    ['PK\u0003\u0004workbook', 'unreadable'],
    ['<?xml version="1.0"?><tickets/>', 'markup'],
    ['[{"responder_id":"1","subject":"x"}]', 'unknown-format'],
    ['{"openapi":"3.0"}', 'unknown-format'],
    ['Dear all,\nplease find attached', 'unknown-format'],
    ['name,colour\na,b', 'unknown-format'],
    ['subject,status\na,open', 'no-ticket-column'],
  ])('%j: %s', async (content, code) => {
    await expect(gathered(Buffer.from(content, 'latin1'))).rejects.toMatchObject({ name: 'InputError', code })
  })

  it('a file that is not there, a broken archive, an encoding nobody knows', async () => {
    await expect(gathered('/nowhere/at/all.json')).rejects.toThrow(new InputError('unreadable', 'no such file'))
    await expect(gathered(gzipSync(layouts['ndjson'] ?? '').subarray(0, 40))).rejects.toMatchObject({ code: 'unreadable' })
    await expect(gathered(text('[]'), { encoding: 'klingon' })).rejects.toMatchObject({ code: 'unknown-encoding' })
  })
})

const scanned = (json: string, size: number): readonly Fragment[] => {
  const scanner = new FragmentScanner()
  const found: Fragment[] = []
  for (let at = 0; at < json.length; at += size) found.push(...scanner.push(json.slice(at, at + size)))
  return [...found, ...scanner.end()]
}

describe('FragmentScanner', () => {
  it('finds the elements of any list, whatever the pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 1), (values, size, indent) => {
        const found = scanned(JSON.stringify(values, undefined, indent), size)
        expect(found.map(({ text: json }) => JSON.parse(json) as unknown)).toEqual(JSON.parse(JSON.stringify(values)))
      }),
      { numRuns: 300 },
    )
  })

  it('never throws, and ends', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', ',', ':', '\n', 'a', ' ', '1') }), fc.integer({ min: 1, max: 5 }), (junk, size) => {
      expect(Array.isArray(scanned(junk, size))).toBe(true)
    }), { numRuns: 500 })
  })

  it('does not slow down with the length of an element', () => {
    const element = (length: number) => `["${'x\\"'.repeat(length)}"]`
    const time = (json: string) => {
      const started = performance.now()
      scanned(json, 65_536)
      return performance.now() - started
    }
    time(element(100_000))
    expect(time(element(3_000_000))).toBeLessThan(3000)
  })
})

it('tickets of one id: the first is read, the others are skipped and named, in other files too', async () => {
  const lines = (...ids: readonly (string | number)[]) => text(...ids.map((id, index) => JSON.stringify({ id, subject: `s${index}` })))
  const { tickets, rejects } = await gathered([{ name: 'a.ndjson', source: lines(1, 2, '1') }, { name: 'b.ndjson', source: lines(3, 2) }])
  expect(tickets.map(({ id, subject }) => [id, subject])).toEqual([['1', 's0'], ['2', 's1'], ['3', 's0']])
  expect(rejects).toMatchObject([{ file: 'a.ndjson', line: 3, field: 'id', code: 'duplicate', found: '1' }, { file: 'b.ndjson', line: 2, code: 'duplicate', found: '2' }])
})
