import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inspectionLines } from '../../src/cli/inspect-text.ts'
import { inspected } from '../../src/cli/inspection.ts'
import { file, run } from './run-cli.ts'
import { fixtureBytes, fixturePath, text } from '../ingest/gathered.ts'

const named = (name: string) => [{ name, source: fixturePath(name) }]

describe('an inspection', () => {
  it('tells what a table was taken for: columns, the order of its dates and why, the zone, counts that add up', async () => {
    const inspection = await inspected(named('csv/tickets-fr.csv'), {}, false)
    expect(inspection).toMatchObject({
      files: [{ file: 'csv/tickets-fr.csv', format: 'csv', layout: 'table', encoding: 'utf-8, windows-1252', delimiter: ';', gzip: false, columns: { id: 'N° de ticket', createdAt: 'Date de création' }, dates: [{ column: 'Date de création', order: 'dmy', why: 'values' }, {}] }],
      zone: { name: 'UTC', from: 'default' }, records: 5, inTickets: 4, tickets: 4, messages: 4, skipped: 1, skippedFor: { 'invalid-field': 1 },
    })
    expect(inspection.sample).toHaveLength(3)
    expect(JSON.stringify(inspection.sample)).not.toContain('"body"')
    const lines = inspectionLines(inspection, 'fr')
    expect(lines).toContain('  format     csv: un tableau')
    expect(lines.find((line) => line.includes('Date de création:'))).toBe('  dates      Date de création: jour/mois, une date le prouve')
  })

  it('says when the headers decided the order of dates, and when an option did', async () => {
    const source = text('id,subject,created at', '1,a,05/03/2026', '2,b,06/03/2026')
    const why = async (options: object) => (await inspected([{ name: 'x.csv', source }], options, false)).files[0]?.dates
    expect(await why({})).toEqual([{ column: 'created at', order: 'mdy', why: 'headers' }])
    expect(await why({ dateOrder: 'dmy' })).toEqual([{ column: 'created at', order: 'dmy', why: 'option' }])
  })

  it('tells mail, JSON and the files of an archive; shows texts when asked', async () => {
    const archive = zipSync({ 'box.mbox': new Uint8Array(fixtureBytes('mail/support.mbox')), 'week.ndjson': new Uint8Array(fixtureBytes('helpdesk-week.ndjson')), 'a.png': strToU8('x') })
    const inspection = await inspected([{ name: 'dump.zip', source: archive }], { ourDomains: ['hebergeur.test'], timeZone: 'Europe/Paris' }, true)
    expect(inspection.files.map(({ file, format, layout }) => [file, format, layout])).toEqual([['dump.zip/box.mbox', 'mail', 'mbox'], ['dump.zip/week.ndjson', 'canonical', 'lines']])
    expect(inspection.zone).toEqual({ name: 'Europe/Paris', from: 'option' })
    expect(inspection.notices.map(({ notice }) => notice.code)).toEqual(['passed-over'])
    expect(inspection.records).toBe(inspection.inTickets + inspection.skipped)
    expect(inspection.sample[0]?.messages[0]?.body).toBeTypeOf('string')
  })
})

describe('a notice on a whole batch', () => {
  const [one, other] = [1, 2].map((id) => JSON.stringify({ id, status: 8, subject: 's', description: 'x', requester_id: 3, responder_id: 4, created_at: '2026-01-05T08:00:00Z' })) as [string, string]

  it.each([['en', 'all files', ': status "8"'], ['fr', 'tous les fichiers', ' : le statut « 8 »']])('begins with what it is about, in %s', async (language, all, says) => {
    const [first, second] = [file('desk-1.json', `[${one}]`), file('desk-2.json', `[${other}]`)]
    for (const command of ['score', 'inspect']) {
      expect((await run([command, first, '--lang', language])).stderr).toContain(`${first}${says}`)
      expect((await run([command, first, second, '--lang', language])).stderr).toContain(`${all}${says}`)
    }
  })
})
