import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditIncident, type IncidentAudit } from '../../src/incident/audit.ts'
import { incidentGrid } from '../../src/incident/audit-grid.ts'
import { explainAudit } from '../../src/incident/audit-markdown.ts'
import type { IncidentRecord } from '../../src/incident/audit-record.ts'
import { resultOf, textOf, withoutText } from './audited.ts'

const week = (name: string): IncidentRecord => JSON.parse(readFileSync(new URL(`../../fixtures/incidents/${name}.json`, import.meta.url), 'utf8')) as IncidentRecord

const ebp = week('ebp-2018-01-09')
const sage = week('sage-2018-01-11')

/** The table of the resellers (PROMESSE, January 2018). */
const table = [
  ['onset', 'progressive, slow, since the day before', 'very fast, within the hour'],
  ['reach', 'partial', 'total'],
  ['vendor-message', 'e-mail at 09:10', 'none'],
  ['spread', '2 in 3', 'none'],
  ['detected-outside', '1 in 3', '1 in 3'],
  ['saturation', 'slow and progressive', 'strong and immediate'],
  ['answer-quality', 'good', 'poor'],
  ['end-message', 'e-mail at 10:02', 'none'],
] as const

const french = [
  ['progressive, lente, depuis la veille', "très rapide, dans l'heure"],
  ['partielle', 'totale'],
  ['e-mail à 09 h 10', 'aucun'],
  ['2 sur 3', 'aucune'],
  ['1 sur 3', '1 sur 3'],
  ['lente et progressive', 'forte et immédiate'],
  ['bonne', 'mauvaise'],
  ['e-mail à 10 h 02', 'aucun'],
]

describe('the week of January 2018', () => {
  it('gives the grid of the resellers, in English', () => {
    const [left, right] = [incidentGrid(ebp), incidentGrid(sage)]
    expect(left.map(({ criterion, says }, i) => [criterion, says, right[i]?.says])).toEqual(table)
  })

  it('gives it in French', () => {
    const [left, right] = [incidentGrid(ebp, { language: 'fr' }), incidentGrid(sage, { language: 'fr' })]
    expect(left.map(({ says }, i) => [says, right[i]?.says])).toEqual(french)
  })

  it('lists evidence as one does in the language of the page', () => {
    const grid = (language: 'en' | 'fr') => /\n\| (?:spread|diffusion)[^\n]*/.exec(explainAudit([auditIncident(ebp, { language })]))?.[0]
    expect(grid('en')).toMatch(/\S; /)
    expect(grid('fr')).toMatch(/ ; /)
    expect(grid('fr')).not.toMatch(/\S; /)
  })

  it('counts the shares, it does not know them: without two of the tickets they change', () => {
    const without = { ...ebp, tickets: (ebp.tickets ?? []).filter(({ id }) => !['P-01', 'P-04', 'P-05'].includes(id)) }
    expect(incidentGrid(without).filter(({ criterion }) => criterion === 'spread' || criterion === 'detected-outside').map(({ share }) => share)).toEqual([{ part: 4, of: 6 }, { part: 2, of: 6 }])
    const mute = { ...ebp, tickets: withoutText(ebp.tickets ?? []) }
    expect(incidentGrid(mute).map(({ value }) => value)).toEqual(['since-the-day-before', 'partial', 'sent', 'none', 'none', 'slow-progressive', 'poor', 'sent'])
  })

  it('ranks the vendor that wrote above the one that did not', () => {
    const [wrote, kept] = [auditIncident(ebp), auditIncident(sage)]
    expect(wrote.score).toBeGreaterThan((kept.score ?? 0) + 30)
    expect(explainAudit([kept, wrote])).toMatch(/\| 1 \| EBP, 9 janvier 2018 \|[^\n]*\n\| 2 \| Sage/)
  })

  it('does not take an internal note for a word to anybody', () => {
    expect(auditIncident(sage).coverage.internal).toEqual(['note-1'])
    expect(auditIncident(sage).updates).toEqual([])
  })

  it('two in three complained when nobody could say how bad it was or when it would end', () => {
    const evidence = incidentGrid(sage).find(({ criterion }) => criterion === 'answer-quality')?.evidence ?? []
    const measure = (name: string) => evidence.find((one) => one.kind === 'measure' && one.name === name)
    expect([measure('complaintsWithoutAnswer'), measure('withoutAnswer')]).toMatchObject([{ value: 6 }, { value: 9 }])
  })

  it.each([['ebp', ebp], ['sage', sage]] as const)('%s: every cell points at its evidence, and every quote stands where it says', (_, record) => {
    const audit = auditIncident(record)
    for (const { evidence } of audit.grid) expect(evidence.length).toBeGreaterThan(0)
    for (const { evidence } of [...audit.grid, ...audit.items])
      for (const one of evidence) if (one.kind === 'quote') expect(textOf(record, one).slice(one.start, one.end)).toBe(one.quote)
  })

  it('follows the record, not the order of its lists', () => {
    const turned = { ...ebp, tickets: [...(ebp.tickets ?? [])].reverse(), updates: [...(ebp.updates ?? [])].reverse() }
    const told = (audit: IncidentAudit) => ({ grid: audit.grid.map(({ says }) => says), items: audit.items.map(({ id, result, measure }) => [id, result, measure]), updates: audit.updates })
    expect(told(auditIncident(turned))).toEqual(told(auditIncident(ebp)))
  })

  it('judges the report only when its time has come', () => {
    expect(resultOf(auditIncident(ebp), 'report-delivered')).toBe('unknown')
    expect(resultOf(auditIncident(ebp, { asOf: '2018-01-15T09:00:00+01:00' }), 'report-delivered')).toBe('failed')
  })
})
