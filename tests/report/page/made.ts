import type { Assessment, Band, Quote } from '../../../src/assessment.ts'
import { defaultCatalogue } from '../../../src/jargon/catalogue.ts'
import { reportPage } from '../../../src/report/page/report-page.ts'
import type { Reported } from '../../../src/report/page/reported.ts'

const HOUR = 3_600_000
export const asOf = Date.parse('2026-01-16T09:00:00Z')

const signals = ['documentation-loop', 'frustration', 'requester-wait', 'jargon-mismatch', 'broken-promise', 'shouting'] as const
const meanings = ['was sent back to the documentation again', 'is frustrated or angry', 'has been waiting for a person to answer', 'does not mean the same', 'was promised an answer that did not come', 'is shouting'] as const
const operations = ['tls.issue-certificate', 'backup.restore', 'billing.get-invoice'] as const

const bandOf = (score: number): Band => (score >= 70 ? 'critical' : score >= 50 ? 'high' : score >= 30 ? 'watch' : 'calm')

/** What a ticket says, in the places where customers write. */
export interface Words {
  readonly id: string
  readonly subject: string
  readonly body: string
  readonly customer: string
}

/** A ticket and its assessment, as a scorer would give them and much faster. */
export const madeTicket = (index: number, { id, subject, body, customer }: Words): Reported => {
  const opened = asOf - (1 + (index % 900)) * HOUR
  const iso = (ms: number) => new Date(ms).toISOString()
  const quote: Quote = { kind: 'quote', messageId: 'm1', start: 0, end: Math.min(20, body.length), quote: body.slice(0, 20) }
  const contributions = [0, 1, 2].map((at) => ({ signal: signals[(index + at) % 6] ?? '', group: 'exchange' as const, points: ((index * 7) % 31) - at, meaning: meanings[(index + at) % 6] ?? '', evidence: [quote, { kind: 'measure' as const, name: 'loops', value: 3, unit: 'loops' }] })).filter(({ points }) => points !== 0)
  const total = 12 + contributions.reduce((sum, { points }) => sum + points, 0)
  const score = Math.max(0, Math.min(100, total))
  return { id, subject, assessment: assessmentOf({ id, index, score, total, quote, contributions }), ticket: { status: 'open', openedAt: iso(opened), customer, messages: [
    { id: 'm1', author: 'customer', at: iso(opened), length: body.length, body },
    { id: 'm2', author: 'agent', at: iso(opened + HOUR / 2), length: body.length, body },
    { id: 'm3', author: 'customer', at: iso(opened + HOUR * 0.7), length: body.length, body },
  ] } }
}

interface Parts {
  readonly id: string
  readonly index: number
  readonly score: number
  readonly total: number
  readonly quote: Quote
  readonly contributions: Assessment['contributions']
}

const assessmentOf = ({ id, index, score, total, quote, contributions }: Parts): Assessment => ({
  schemaVersion: '1.0', ticketId: id, asOf: new Date(asOf).toISOString(), mode: 'thread', language: index % 2 === 0 ? 'fr' : 'en', score, total, base: 12, band: bandOf(score), contributions,
  requests: [{ operation: operations[index % 3] ?? '', confidence: 0.8, quote, effort: 'seconds', actor: 'either', prerequisites: [{ id: 'dns-points-here', status: 'unknown', evidence: [] }], course: { firstAsked: 'm1', restated: [], status: 'open', evidence: [] }, literalAnswers: [], slots: { domain: id }, clarify: 'Which name?', reformulated: `Do it for ${id}`, alternatives: [] }],
  promises: [{ quote: { ...quote, messageId: 'm2' }, status: 'broken', due: new Date(asOf - HOUR).toISOString(), lateMs: HOUR }],
  nextSteps: [{ id: 'do-it-for-them', because: ['documentation-loop'], text: `Do it for them now: ${id}` }], avoid: [{ id: 'same-link-again', because: [], text: 'Sending the same link again.' }],
  incident: { id: 'incident-1', symptom: { terms: [id.slice(0, 30)] }, since: new Date(asOf - 5 * HOUR).toISOString(), customers: 9 },
  coverage: { used: [], missing: ['statistics'], notEvaluated: ['panic'], setAside: {} }, engine: { version: '0', lexicon: 'l', policy: 'p' },
})

/** The page of these tickets, the highest score first. */
export const madePage = (tickets: readonly Reported[], withText: boolean, language: 'en' | 'fr' = 'en', warnings: readonly string[] = []): string => {
  const page = reportPage({ language, withText, asOf, zone: 'UTC', catalogue: defaultCatalogue() })
  for (const one of tickets) page.add(one)
  return page.html([...tickets].sort((a, b) => b.assessment.total - a.assessment.total), { files: tickets.length > 0 ? [tickets[0]?.id ?? ''] : [], warnings, incidentsSought: true })
}
