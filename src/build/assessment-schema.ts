import * as z from 'zod/mini'

/** The output port as a schema; `tests/docs/schemas.test.ts` holds it equal to the type `Assessment`. */

const list = <T extends z.ZodMiniType>(of: T) => z.readonly(z.array(of))
const maybe = <T extends z.ZodMiniType>(of: T) => z.exactOptional(of)
const text = z.string()
const texts = list(text)
const whole = z.int()

const quote = z.strictObject({ kind: z.literal('quote'), messageId: text, start: whole, end: whole, quote: text })
const measure = z.strictObject({ kind: z.literal('measure'), name: text, value: z.number(), unit: text })
const evidence = list(z.discriminatedUnion('kind', [quote, measure]))
const band = z.enum(['calm', 'watch', 'high', 'critical'])

const contribution = z.strictObject({ signal: text, group: z.enum(['language', 'exchange', 'time', 'request', 'context']), points: whole, meaning: text, evidence })

const request = z.strictObject({
  operation: text,
  confidence: z.number().check(z.gte(0), z.lte(1)),
  quote,
  effort: z.enum(['seconds', 'minutes', 'hours']),
  actor: z.enum(['customer', 'provider', 'either']),
  prerequisites: list(z.strictObject({ id: text, status: z.enum(['met', 'missing', 'unknown']), evidence: list(quote), asked: maybe(quote) })),
  course: z.strictObject({ firstAsked: text, restated: texts, status: z.enum(['open', 'done', 'replaced']), replacedBy: maybe(text), evidence: list(quote) }),
  literalAnswers: list(z.strictObject({ operation: text, quote })),
  slots: z.strictObject({ domain: maybe(text), mailbox: maybe(text), ip: maybe(text), size: maybe(text), version: maybe(text), code: maybe(text) }),
  clarify: text,
  reformulated: text,
  alternatives: list(z.strictObject({ operation: text, confidence: z.number() })),
})

const promise = z.strictObject({ quote, status: z.enum(['kept', 'broken', 'due', 'vague', 'lapsed']), due: maybe(text), timeLeftMs: maybe(z.number()), lateMs: maybe(z.number()) })

const silenceKind = z.enum(['ended-curtly', 'gave-up', 'stopped-answering', 'writes-less', 'closed-without-answer', 'closed-unconfirmed', 'afraid'])
const silence = z.strictObject({ points: z.number(), spoken: z.number(), signs: list(z.strictObject({ kind: silenceKind, signal: text, points: z.number(), evidence })) })

const advice = z.strictObject({ id: text, because: texts, text })
const panic = z.strictObject({
  decision: z.enum(['grant', 'downgrade', 'refuse']),
  reasons: list(z.enum(['tests-met', 'in-doubt', 'service-available', 'business-not-affected', 'workaround-known', 'none-left', 'not-in-plan'])),
})
const incident = z.strictObject({ id: text, symptom: z.strictObject({ operation: maybe(text), terms: texts }), since: text, customers: whole })

const aside = maybe(whole)
const setAside = z.strictObject({ 'quoted-reply': aside, signature: aside, disclaimer: aside, log: aside, code: aside, 'mail-header': aside, quotation: aside })
const coverage = z.strictObject({ used: texts, missing: texts, notEvaluated: texts, setAside })

export const assessmentSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  ticketId: text,
  asOf: text,
  mode: z.enum(['thread', 'metadata-only']),
  language: z.enum(['fr', 'en', 'mixed', 'unknown']),
  score: whole.check(z.gte(0), z.lte(100)),
  total: whole,
  base: whole,
  band,
  contributions: list(contribution),
  muted: maybe(texts),
  requests: list(request),
  promises: maybe(list(promise)),
  silence: maybe(silence),
  nextSteps: list(advice),
  avoid: list(advice),
  panic: maybe(panic),
  incident: maybe(incident),
  coverage,
  engine: z.strictObject({ version: text, lexicon: text, policy: text }),
})
