import { describe, expect, it } from 'vitest'
import { gatherWarnings } from '../../src/cli/data-warnings.ts'
import type { Reject } from '../../src/ingest/outcome.ts'

const late: Reject = { line: 7, row: 5, field: 'Créé le', code: 'invalid-field', reason: 'expected a date, found "SECRET"', expected: 'a time: ISO 8601 with a zone, or epoch milliseconds', found: '"SECRET"' }

describe('warnings for a file', () => {
  it.each(['en', 'fr'] as const)('say in %s what is wrong and where, and keep what was found apart', (language) => {
    const warnings = gatherWarnings(language)
    warnings.onReject(late, 'tickets.csv')
    warnings.onNotice({ code: 'unknown-value', column: 'Statut', value: 'SECRET' }, 'tickets.csv')
    const [reject, notice] = warnings.all()
    expect(reject).toMatchObject({ kind: 'skipped', file: 'tickets.csv', line: 7, record: 5, field: 'Créé le', found: '"SECRET"' })
    expect(notice).toMatchObject({ kind: 'notice', file: 'tickets.csv', found: 'SECRET' })
    for (const { says } of warnings.all()) {
      expect(says).not.toContain('SECRET')
      expect(says).toContain('…')
      expect(says).toMatch(/^\S.{10,}/)
    }
  })

  it.each([['en', 'sla.csv: is no export, passed over'], ['fr', "sla.csv : n'est pas un export, laissé de côté"]] as const)('name in %s a file that is no export once', (language, says) => {
    const warnings = gatherWarnings(language)
    warnings.onNotice({ code: 'passed-over', names: ['sla.csv'] }, 'sla.csv')
    expect(warnings.all()[0]?.says).toBe(says)
  })

  it('of other kinds say their reason', () => {
    const warnings = gatherWarnings('fr')
    warnings.onReject({ line: 3, field: '', code: 'invalid-json', reason: 'is not valid JSON', expected: '', found: '' }, 'a.ndjson')
    expect(warnings.all()[0]?.says).toBe("n'est pas du JSON valide")
  })

  it('beyond a hundred thousand are counted', () => {
    const warnings = gatherWarnings('en')
    for (let count = 0; count < 100_007; count += 1) warnings.onReject(late, 'tickets.csv')
    expect(warnings.all()).toHaveLength(100_001)
    expect(warnings.all().at(-1)?.says).toContain('7 more')
  })
})
