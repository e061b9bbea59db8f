import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { delimiterOf } from '../../src/ingest/table-rows.ts'
import { fixtureBytes, fixturePath, gathered, inPieces, text } from './gathered.ts'
import { decodeWestern } from '../../src/ingest/western.ts'

const header = 'ticket id,subject,created at,author,sent at,message'

describe('a table of tickets', () => {
  it('reads the French fixture: windows-1252, semicolons, French headers, dates and words', async () => {
    const { tickets, rejects, notices } = await gathered(fixturePath('csv/tickets-fr.csv'), { timeZone: 'Europe/Paris' })
    expect(tickets.map(({ id, status, priority }) => [id, status, priority])).toEqual([
      ['3101', 'open', 'high'],
      ['3102', 'solved', 'normal'],
      ['3103', 'waiting_customer', 'normal'],
      ['3104', 'new', 'low'],
    ])
    expect(tickets[2]).toMatchObject({ createdAt: '2026-01-05T09:00:00+01:00', requester: { name: 'Maïwenn Le Goff', organisation: 'Œuvre d\'Art' } })
    expect(tickets[2]?.messages?.[0]?.body).toContain('sans réponse de votre part.\nPouvez-vous me dire où en est le transfert ? Le tarif affiché était de 12 €…')
    expect(tickets[1]?.closedAt).toBe('2026-01-13T11:02:00+01:00')
    expect(rejects).toMatchObject([{ line: 7, row: 5, field: 'Date de création', code: 'invalid-field', found: '"31/02/2026 10:00"' }])
    expect(notices.map(({ code }) => code)).toEqual(['windows-1252'])
  })

  it('gives the same tickets in UTF-8, UTF-16, from a pipe and when the encoding is said', async () => {
    const expected = (await gathered(fixturePath('csv/tickets-fr.csv'))).tickets
    const content = decodeWestern(fixtureBytes('csv/tickets-fr.csv'))
    const utf16 = Buffer.from(`\uFEFF${content}`, 'utf16le')
    for (const bytes of [Buffer.from(content), Buffer.from(`\uFEFF${content}`), utf16, utf16.subarray(2), Buffer.from(utf16).swap16()]) expect((await gathered(bytes)).tickets).toEqual(expected)
    expect((await gathered(inPieces(fixtureBytes('csv/tickets-fr.csv'), 5))).tickets).toEqual(expected)
    expect(await gathered(fixturePath('csv/tickets-fr.csv'), { encoding: 'windows-1252' })).toMatchObject({ tickets: expected, notices: [{ code: 'naive-times' }] })
  })

  it('reads one line that is not UTF-8 apart, and leaves its neighbours alone', async () => {
    const bytes = Buffer.concat([Buffer.from('id,subject\n1,réponse €\n2,r'), Buffer.from([0xe9]), Buffer.from('ponse\n3,œuf\n')])
    const { tickets, notices } = await gathered(bytes)
    expect(tickets.map(({ subject }) => subject)).toEqual(['réponse €', 'réponse', 'œuf'])
    expect(notices).toEqual([{ code: 'windows-1252', lines: 1 }])
  })

  it('dates a lone description only while nobody can have replied', async () => {
    const { tickets } = await gathered(text('id,status,created at,description,replies', '1,open,2026-01-01T00:00:00Z,a,', '2,new,2026-01-01T00:00:00Z,b,', '3,open,2026-01-01T00:00:00Z,c,0'))
    expect(tickets.map(({ messages }) => messages?.[0]?.at)).toEqual([undefined, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'])
  })

  it('rejects a second row of the same ticket', async () => {
    expect(await gathered(text('id,subject', '1,a', '1,b'))).toMatchObject({ tickets: [{ id: '1', subject: 'a' }], rejects: [{ row: 2, code: 'duplicate', found: '1' }] })
  })

  it('takes marks for nothing as nothing, and takes away a guard before a formula', async () => {
    const { tickets, notices } = await gathered(text('id,subject,status,priority,organisation', "1,'=SUM(A1),-,N/A,(vide)", '2,ok,bizarre,NULL,?'))
    expect(tickets).toEqual([{ id: '1', subject: '=SUM(A1)' }, { id: '2', subject: 'ok' }])
    expect(notices).toEqual([{ code: 'unknown-value', column: 'status', value: 'bizarre' }])
  })
})

describe('a table of messages', () => {
  it('gathers rows of a ticket wherever they lie', async () => {
    const { tickets, rejects, records } = await gathered(fixturePath('csv/messages-en.csv'))
    expect(tickets.map(({ id, messages }) => [id, messages?.map(({ id: message, author, visibility }) => [message, author, visibility])])).toEqual([
      ['M-1', [['1', 'customer', 'public'], ['2', 'agent', 'public'], ['3', 'agent', 'internal'], ['7', 'customer', 'public']]],
      ['M-2', [['4', 'customer', 'public'], ['5', 'agent', 'public'], ['6', 'customer', 'public']]],
    ])
    expect(rejects).toMatchObject([{ line: 10, row: 8, field: 'ticket_id', code: 'missing-field' }])
    expect(records + rejects.length).toBe(8)
  })

  it('names row, field and fault, and keeps the ticket', async () => {
    const rows = ['1,s,2026-01-01T00:00:00Z,customer,2026-01-01T00:00:00Z,ok', '1,s,2026-01-01T00:00:00Z,stranger,2026-01-01T00:00:00Z,no', '1,s,2026-01-01T00:00:00Z,customer,soon,no', '1,s,2026-01-01T00:00:00Z,agent,,yes']
    const { tickets, rejects } = await gathered(text(header, ...rows))
    expect(tickets[0]?.messages?.map(({ body, at }) => [body, at])).toEqual([['ok', '2026-01-01T00:00:00Z'], ['yes', undefined]])
    expect(rejects).toMatchObject([
      { line: 3, row: 2, field: 'author', code: 'invalid-field', expected: 'one of customer, agent, system', found: '"stranger"' },
      { line: 4, row: 3, field: 'sent at', code: 'invalid-field', found: '"soon"' },
    ])
  })

  it('knows authors by role in both languages, and by name against the requester', async () => {
    const authors = ['Client', 'end-user', 'Technicien', 'Système', 'inbound', 'SORTANT']
    const rows = authors.map((author) => `1,Ada,${author},x`)
    const { tickets } = await gathered(text('ticket id,requester,author,message', ...rows, '1,Ada,Ada,x', '1,Ada,Bob,x'))
    expect(tickets[0]?.messages?.map(({ author }) => author)).toEqual(['customer', 'customer', 'agent', 'system', 'customer', 'agent', 'customer', 'agent'])
  })

  it('lets tickets go that lie too far apart, and rejects rows that come later', async () => {
    const long = 'x'.repeat(2_500_000)
    const row = (id: string, body: string) => `${id},s,,customer,,${body}`
    const { tickets, rejects, records } = await gathered(text(header, row('a', 'first'), ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => row(id, long)), row('a', 'late')))
    expect(tickets.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
    expect(rejects).toMatchObject([{ row: 10, code: 'scattered-rows', found: 'a' }])
    expect(records + rejects.length).toBe(10)
  })
})

describe('quotes and cells', () => {
  it('does not follow quotes within quotes without end', async () => {
    const { tickets, rejects } = await gathered(text('id;subject;body', ...Array.from({ length: 20_000 }, (_, at) => `${at};"x;y`), '1;z";b'))
    expect(tickets).toEqual([])
    expect(rejects.length).toBeGreaterThan(40)
  })

  it('does not let a quote that never closes swallow the file', async () => {
    const { tickets, rejects } = await gathered(text('id,subject,status', '1,"open quote,open', '2,fine,open', '3,27" screen,open', '4,"said ""hi"", left",open'))
    expect(tickets.map(({ id, subject }) => [id, subject])).toEqual([['2', 'fine'], ['3', '27" screen'], ['4', 'said "hi", left']])
    expect(rejects).toMatchObject([{ line: 2, row: 1, code: 'unclosed-quote' }])
  })

  it('does so at the end of the file, too', async () => {
    const { tickets, rejects } = await gathered(text('id,subject,status', '1,fine,open', '2,"never closed,open', '3,fine,open', '4,fine,open'))
    expect(tickets.map(({ id }) => id)).toEqual(['1', '3', '4'])
    expect(rejects).toMatchObject([{ line: 3, row: 2, code: 'unclosed-quote' }])
  })

  it('rejects rows with too few or too many cells, and forgives empty ones at the end', async () => {
    const { tickets, rejects } = await gathered(text('id;subject;status', '1;a;open;;', '2;b', '3;c;open;surplus', ';;', '', '4;d;open'))
    expect(tickets.map(({ id }) => id)).toEqual(['1', '4'])
    expect(rejects.map(({ line, row, code, found }) => [line, row, code, found])).toEqual([[3, 2, 'column-count', '2'], [4, 3, 'column-count', '4']])
  })

  it('counts lines inside cells', async () => {
    const { rejects } = await gathered(text('id,subject,status', '1,"a\nb\nc",open', '2,short'))
    expect(rejects).toMatchObject([{ line: 5, row: 2 }])
  })

  it('takes a cell of 10 MB, NUL and a header line of Excel', async () => {
    const body = `x\0${'y'.repeat(10_000_000)}`
    const { tickets } = await gathered(text('sep=;', 'id;subject;description', `1;s;"${body}"`))
    expect(tickets[0]?.messages?.[0]?.body).toBe(body)
  })

  it('round-trips any cells, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '\t', '|', "'"), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t', '|'), fc.integer({ min: 1, max: 40 }), async (bodies, delimiter, size) => {
        const rows = bodies.map((body, index) => ['T', String(index), 'customer', body])
        const csv = stringify([['ticket id', 'message id', 'author', 'message'], ...rows], { delimiter, quoted: true })
        const { tickets, rejects } = await gathered(inPieces(Buffer.from(csv), size))
        expect(rejects).toEqual([])
        expect(tickets[0]?.messages?.map(({ body }) => body)).toEqual(bodies)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['id;subject\n1;a, b, c\n2;d, e, f', ';'],
    ['id,subject\n1,a; b; c\n2,d', ','],
    ['id\tsubject\n1\ta,b\n2\tc,d', '\t'],
    ['id|subject|x\n1|a,b|c\n2|c,d|e', '|'],
    ['id;subject\n1;"a;b\nc;d;e"\n2;f', ';'],
  ])('finds the delimiter of %j', (csv, delimiter) => {
    expect(delimiterOf(csv)).toBe(delimiter)
  })
})
