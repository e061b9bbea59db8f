import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import type { Assessment } from '../../src/assessment.ts'
import { assessmentSchema } from '../../src/build/assessment-schema.ts'
import { schemas } from '../../src/build/schemas.ts'
import { signalPages } from '../../src/build/signal-pages.ts'
import { signalsPage } from '../../src/build/signals-page.ts'
import { createScorer, detectIncidents, panicPolicy } from '../../src/index.ts'
import { parseTicket } from '../../src/ingest/index.ts'
import { signals } from '../../src/signals/index.ts'
import type { Ticket } from '../../src/ticket.ts'
import { fixturePath, gathered } from '../ingest/gathered.ts'
import { readTable, ticketOf } from '../signal-cases.ts'

type Bare<T> = T extends readonly (infer Item)[] ? Bare<Item>[] : T extends object ? { -readonly [Key in keyof T]: Bare<T[Key]> } : T
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- comparing two generic functions is how the compiler tells types apart
type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

const page = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')

describe('the schema of assessments', () => {
  it('is the type, field by field', () => {
    // The compiler decides: with a field too many or too few on either side, `true` cannot be assigned.
    const same: IsSame<Bare<z.output<typeof assessmentSchema>>, Bare<Assessment>> = true
    expect(same).toBe(true)
  })

  const faults = (assessment: Assessment) => assessmentSchema.safeParse(JSON.parse(JSON.stringify(assessment))).error?.issues ?? []

  it('holds what is found in a week of tickets, in every case of every signal, in incidents and presses of the panic button', async () => {
    const { tickets } = await gathered(fixturePath('helpdesk-week.ndjson'))
    const scorer = createScorer({ language: 'fr', panic: { policy: panicPolicy }, incidents: detectIncidents(tickets, { leastCustomers: 2 }) })
    const cases = signals.flatMap(({ id }) => readTable(id).fires.map(ticketOf))
    const all = [...tickets.map((ticket): { ticket: Ticket; asOf?: number } => ({ ticket })), ...cases]
    const seen = new Set<string>()
    for (const { ticket, asOf } of all) {
      const assessment = scorer.score(ticket, asOf === undefined ? {} : { asOf })
      expect(faults(assessment), ticket.id).toEqual([])
      for (const key of Object.keys(assessment)) seen.add(key)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['promises', 'silence', 'panic']))
  })

  it('refuses what is none', () => {
    const assessment = createScorer({ asOf: 0 }).score(parseTicket({ id: 'a' }))
    expect(faults({ ...assessment, score: 101 })).not.toEqual([])
    expect(assessmentSchema.safeParse({ ...assessment, more: 1 }).success).toBe(false)
  })
})

describe('generated pages', () => {
  const drift = 'npm run docs'

  it('of schemas are what their sources give', () => {
    for (const [name, schema] of schemas()) expect(`${JSON.stringify(schema, null, 2)}\n` === page(`schema/${name}.schema.json`), `${name}: ${drift}`).toBe(true)
  })

  it('of schemas say what each field is', () => {
    expect(JSON.stringify(schemas().get('assessment'))).toContain('10 points double the odds')
    expect(JSON.stringify(schemas().get('ticket'))).toContain('bots, triggers and auto-replies are `system`')
  })

  it('of signals are there, one for each', () => {
    expect(readdirSync(new URL('../../docs/signals/', import.meta.url)).sort()).toEqual(signals.map(({ id }) => `${id}.md`).sort())
    for (const { id } of signals) expect(signalsPage()).toContain(`](signals/${id}.md)`)
  })

  it('of signals show cases that fire with points', () => {
    for (const [id, text] of signalPages()) expect(text, id).toMatch(/\*\*[+−][1-9]\d*\*\*/)
  })

  it('of the API name no place of a machine and no repository', () => {
    for (const name of readdirSync(new URL('../../docs/api/', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))) {
      expect(page(`api/${name}`), name).not.toMatch(/file:\/\/|node_modules|\/src\/|github\.com|Defined in/)
    }
    expect(page('api/bonsens.md')).toContain('### scoreTicket()')
    expect(page('api/bonsens/ingest.md')).toContain('### readTickets()')
  })
})
