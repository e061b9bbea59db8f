import type { Assessment, Band } from '../../src/assessment.ts'
import type { Scored } from '../../src/report/scored.ts'

/** A ticket's assessment made by hand: what reports show, and text that must not leak from them. */
export const assessmentOf = (score: number, band: Band, id = 't'): Assessment => ({
  schemaVersion: '1.0',
  ticketId: id,
  asOf: '2026-01-16T09:00:00.000Z',
  mode: 'thread',
  language: 'en',
  score,
  total: score,
  base: 15,
  band,
  contributions: [
    {
      signal: 'documentation-loop',
      group: 'exchange',
      points: 18,
      meaning: 'was sent back to the documentation again',
      evidence: [
        { kind: 'quote', messageId: 'm4', start: 12, end: 18, quote: 'SECRET' },
        { kind: 'measure', name: 'loops', value: 3, unit: 'loops' },
      ],
    },
    { signal: 'gratitude', group: 'language', points: -4, meaning: 'is thankful', evidence: [] },
  ],
  requests: [
    {
      operation: 'tls.issue-certificate',
      confidence: 0.9,
      quote: { kind: 'quote', messageId: 'm1', start: 0, end: 6, quote: 'SECRET' },
      effort: 'seconds',
      actor: 'either',
      prerequisites: [{ id: 'dns-points-here', status: 'missing', evidence: [{ kind: 'quote', messageId: 'm1', start: 1, end: 7, quote: 'SECRET' }], asked: { kind: 'quote', messageId: 'm2', start: 1, end: 7, quote: 'SECRET' } }],
      course: { firstAsked: 'm1', restated: [], status: 'done', evidence: [{ kind: 'quote', messageId: 'm5', start: 0, end: 6, quote: 'SECRET' }] },
      literalAnswers: [{ operation: 'access.upload-files', quote: { kind: 'quote', messageId: 'm2', start: 0, end: 6, quote: 'SECRET' } }],
      slots: { domain: 'SECRET.example' },
      clarify: 'Which name?',
      reformulated: 'Issue a certificate for SECRET.example',
      alternatives: [],
    },
  ],
  nextSteps: [{ id: 'do-it-for-them', because: ['documentation-loop'], text: 'Do it for them now: Issue a certificate for SECRET.example' }],
  avoid: [],
  coverage: { used: [], missing: [], notEvaluated: [], setAside: {} },
  engine: { version: '0', lexicon: 'l', policy: 'p' },
})

export const scoredAt = (score: number, id: string, extra: Partial<Scored> = {}): Scored => ({ id, assessment: assessmentOf(score, score >= 70 ? 'critical' : 'calm', id), ...extra })
