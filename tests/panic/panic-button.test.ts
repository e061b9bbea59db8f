import { describe, expect, it } from 'vitest'
import { topRanked } from '../../src/batch/top-ranked.ts'
import { createScorer, defaultPolicy, type Panic, panicPolicy, pressPanic, signals, type Ticket } from '../../src/index.ts'
import { type Scored, scoredOf } from '../../src/report/scored.ts'

const pressed = (panic: Panic, body = '', more: Partial<Ticket> = {}): Ticket => ({
  id: 't1', createdAt: '2026-03-02T09:00:00Z', requester: { organisation: 'Osei Clinic', plan: 'standard' },
  messages: body === '' ? [] : [{ id: 'm1', author: 'customer', at: '2026-03-02T09:00:00Z', body }],
  panic: { at: '2026-03-02T09:05:00Z', ...panic }, ...more,
})

const decide = (ticket: Ticket) => pressPanic({ ticket }).ruling

describe('the three tests of a press', () => {
  const cases: readonly (readonly [what: string, panic: Panic, body: string, decision: string, reasons: readonly string[]])[] = [
    ['all declared and said', { productionDown: true, workaround: false }, 'We cannot take any orders, customers are leaving.', 'grant', ['tests-met']],
    ['all in French words', {}, 'Le site est inaccessible, nous perdons des commandes et nous n’avons aucune solution de repli.', 'grant', ['tests-met']],
    ['all in English words', {}, 'The whole cluster is down, our customers are waiting and there is no workaround.', 'grant', ['tests-met']],
    ['nothing declared, nothing said', {}, '', 'grant', ['in-doubt']],
    ['a workaround, declared', { productionDown: true, workaround: true }, 'Production is down.', 'downgrade', ['workaround-known']],
    ['a workaround, said in English', { productionDown: true }, 'Production is down, but we have a workaround for today.', 'downgrade', ['workaround-known']],
    ['a workaround, said in French', { productionDown: true }, 'La production est arrêtée ; le site de secours a pris le relais.', 'downgrade', ['workaround-known']],
    ['not down, declared', { productionDown: false }, 'Nous perdons des clients.', 'downgrade', ['service-available']],
    ['a test server, said in English', {}, 'It is only our staging server that does not start.', 'downgrade', ['service-available']],
    ['a test server, said in French', {}, 'Le serveur de test ne démarre plus.', 'downgrade', ['service-available']],
    ['nothing urgent, said in English', { productionDown: true }, 'Nobody is affected at night, this is not urgent.', 'downgrade', ['business-not-affected']],
    ['nothing urgent, said in French', { productionDown: true }, 'Rien d’urgent, cela peut attendre lundi.', 'downgrade', ['business-not-affected']],
    ['two tests failed', { productionDown: false, workaround: true }, '', 'downgrade', ['service-available', 'workaround-known']],
    ['no workaround, in words that hold one negated', { productionDown: true }, 'Production is down and we have no workaround.', 'grant', ['tests-met']],
    ['what was declared counts before words about another server', { productionDown: true, workaround: false }, 'Le serveur de test aussi.', 'grant', ['in-doubt']],
  ]

  it.each(cases)('%s', (_, panic, body, decision, reasons) => {
    const ruling = decide(pressed(panic, body))
    expect({ decision: ruling.decision, reasons: ruling.reasons }).toEqual({ decision, reasons })
  })

  it('shows what decided each test, in the customer’s words', () => {
    const body = 'Le site est inaccessible, nous perdons des commandes et nous n’avons aucune solution de repli.'
    const { tests } = decide(pressed({}, body))
    expect(tests.map(({ status, evidence }) => [status, evidence.length > 0])).toEqual([['met', true], ['met', true], ['met', true]])
    for (const one of tests.flatMap(({ evidence }) => evidence)) if (one.kind === 'quote') expect(body.slice(one.start, one.end)).toBe(one.quote)
  })

  it('leaves the doubt to the policy', () => {
    const ticket = pressed({ productionDown: true })
    expect(pressPanic({ ticket, policy: { ...panicPolicy, doubt: 'downgrade' } }).ruling).toMatchObject({ decision: 'downgrade', reasons: ['in-doubt'] })
  })

  it('hears neither bots nor internal notes nor agents', () => {
    const messages = (['agent', 'system'] as const).map((author, i) => ({ id: `m${i}`, author, body: 'We have a workaround, and it is not urgent.' }))
    expect(decide(pressed({ productionDown: true }, '', { messages }))).toMatchObject({ decision: 'grant' })
  })
})

describe('the plan', () => {
  const again = (plan: string | undefined, policy = panicPolicy) => {
    const requester = { organisation: 'Osei Clinic', ...(plan !== undefined && { plan }) }
    const first = pressPanic({ ticket: pressed({ productionDown: true }, '', { requester }), policy })
    return pressPanic({ ticket: pressed({ productionDown: true, at: '2026-07-01T00:00:00Z' }, '', { id: 't2', requester }), ledger: first.ledger, policy }).ruling
  }

  it('grants one press a year on the standard plan, and says when the next is possible', () => {
    expect(again('standard')).toMatchObject({ decision: 'refuse', reasons: ['none-left'], used: 1, nextAt: '2027-03-02T09:05:00.000Z' })
  })

  it('grants every press on the enterprise plan, however its name is written', () => {
    expect(again(' Enterprise')).toMatchObject({ decision: 'grant' })
  })

  it('takes customers without a plan, or of a strange one, as the policy says', () => {
    for (const plan of [undefined, 'gold', 'constructor', '__proto__']) expect(again(plan), String(plan)).toMatchObject({ decision: 'refuse' })
  })

  it('refuses where the plan has no button, and counts by calendar year where it says so', () => {
    expect(again('free', { ...panicPolicy, plans: { free: { presses: 0 } } })).toMatchObject({ decision: 'refuse', reasons: ['not-in-plan'] })
    const yearly = { ...panicPolicy, plans: { pro: { presses: 1, per: 'calendar' } } } as const
    expect(again('pro', yearly)).toMatchObject({ decision: 'refuse', nextAt: '2027-01-01T00:00:00.000Z' })
    expect(again('pro', { ...panicPolicy, plans: { pro: { presses: 2, per: 'calendar' } } })).toMatchObject({ decision: 'grant', used: 1 })
  })

  it('tells whom the policy names', () => {
    expect(decide(pressed({ productionDown: true })).tell).toEqual(['everyone'])
    expect(again('standard').tell).toEqual(['support', 'account-manager'])
  })

  it('lets a downgraded or refused press use up nothing', () => {
    const downgraded = pressPanic({ ticket: pressed({ productionDown: true, workaround: true }) })
    const real = pressPanic({ ticket: pressed({ productionDown: true, at: '2026-03-03T00:00:00Z' }, '', { id: 't2' }), ledger: downgraded.ledger })
    expect(real.ruling).toMatchObject({ decision: 'grant', used: 0 })
  })

  it('keeps customers apart, and knows an organisation by its name', () => {
    const { ledger } = pressPanic({ ticket: pressed({ productionDown: true }) })
    const other = pressPanic({ ticket: pressed({ productionDown: true }, '', { id: 't2', requester: { organisation: 'constructor' } }), ledger })
    expect(other.ruling.decision).toBe('grant')
    expect(Object.keys(other.ledger.presses)).toEqual(['Osei Clinic', 'constructor'])
  })

  it('says what is wrong with a press, a policy or a ledger', () => {
    expect(() => pressPanic({ ticket: { id: 't' } })).toThrow('a ticket with `panic` expected')
    expect(() => pressPanic({ ticket: { id: 't', panic: {} } })).toThrow(/ticket\.panic\.at or at expected/)
    expect(() => pressPanic({ ticket: { id: 't', panic: { at: 1e300 } } })).toThrow(RangeError)
    expect(() => pressPanic({ ticket: pressed({}), policy: { ...panicPolicy, otherwise: { presses: 1.5 } } })).toThrow(/expected for otherwise, found {"presses":1.5}/)
    const press = { id: 'p', ticketId: 't', at: 'yesterday', decided: 'grant', decision: 'grant', reasons: [] } as const
    expect(() => pressPanic({ ticket: pressed({}), ledger: { presses: { 'Osei Clinic': [press] } } })).toThrow(/ISO 8601 with a zone expected for the press "p", found "yesterday"/)
  })
})

describe('the score', () => {
  const asOf = '2026-03-02T09:10:00Z'
  const panicOf = (ticket: Ticket, scorer = createScorer({ panic: {}, asOf })) => {
    const assessment = scorer.score(ticket)
    return { ...assessment, points: assessment.contributions.find(({ signal }) => signal === 'panic')?.points ?? 0 }
  }
  const down = pressed({ productionDown: true, workaround: false })

  it('judges the press where it knows the policy, and says so in the coverage', () => {
    expect(createScorer({ asOf }).score(down).coverage.notEvaluated).toContain('panic-entitlement')
    expect(createScorer({ asOf }).score(down).panic).toBeUndefined()
    expect(panicOf(down).coverage.notEvaluated).not.toContain('panic-entitlement')
    expect(panicOf(down).panic).toEqual({ decision: 'grant', reasons: ['in-doubt'] })
    expect(createScorer({ asOf }).score({ id: 'calm' }).coverage.notEvaluated).not.toContain('panic-entitlement')
  })

  it('makes a granted press critical, whatever speaks for calm, and adds up', () => {
    const courteous = pressed({ productionDown: true }, 'Thank you so much, you are all wonderful, many thanks for your great help! Take your time.')
    for (const policy of [{}, { base: 0, bands: { watch: 40, high: 60, critical: 95 } }, { caps: { context: 10 } }]) {
      const scorer = createScorer({ panic: {}, asOf, policy })
      const { band, score, total, base, contributions, nextSteps } = panicOf(courteous, scorer)
      expect(band).toBe('critical')
      expect(contributions.reduce((sum, { points }) => sum + points, base)).toBe(total)
      expect(score).toBe(Math.min(100, total))
      expect(nextSteps[0]?.id).toBe('wake-somebody-up')
    }
  })

  it('counts a refused press for less, yet counts it, and wakes nobody', () => {
    const { ledger } = pressPanic({ ticket: pressed({ productionDown: true, at: '2026-01-02T00:00:00Z' }, '', { id: 'before' }) })
    const refused = panicOf(down, createScorer({ panic: { ledger }, asOf }))
    expect(refused.panic).toEqual({ decision: 'refuse', reasons: ['none-left'] })
    expect(refused.points).toBeGreaterThan(8)
    expect(refused.points).toBeLessThan(panicOf(down).points)
    expect(refused.nextSteps.map(({ id }) => id)).not.toContain('wake-somebody-up')
  })

  it('takes a ledger with each call, and the decision that stands in it', () => {
    const scorer = createScorer({ asOf })
    const { ledger } = pressPanic({ ticket: down })
    expect(scorer.score(down, { panicLedger: ledger }).panic?.decision).toBe('grant')
    const later = { ...down, id: 't9', panic: { ...down.panic, at: '2026-03-02T09:07:00Z' } }
    expect(scorer.score(later, { panicLedger: ledger }).panic?.decision).toBe('refuse')
  })

  it('leaves solved tickets and muted signals alone', () => {
    expect(panicOf({ ...down, status: 'solved' }).points).toBe(0)
    expect(panicOf(down, createScorer({ panic: {}, asOf, policy: { points: { panic: 0 } } })).points).toBe(0)
  })

  it('is worth enough without a raise, by the default policy', () => {
    expect(defaultPolicy.base + (signals.find(({ id }) => id === 'panic')?.points ?? 0)).toBeGreaterThanOrEqual(defaultPolicy.bands.critical)
  })
})

describe('the ranked list', () => {
  const listed = (id: string, ticket: Ticket): Scored => scoredOf(ticket, { ...createScorer({ panic: {}, asOf: '2026-03-02T09:10:00Z' }).score(ticket), ticketId: id })

  it('puts a granted panic before every other ticket, while it is open', () => {
    const furious = [1, 2, 3].map((i) => ({ id: `m${i}`, author: 'customer' as const, at: `2026-03-0${i}T09:00:00Z`, body: 'This is unacceptable, I am furious, nobody answers! I will cancel and sue you, production is down and we lose customers!' }))
    const worst = listed('worst', { id: 'worst', priority: 'urgent', messages: furious, panic: { at: '2026-03-01T00:00:00Z', productionDown: true, workaround: true } })
    const down = pressed({ productionDown: true, workaround: false })
    const granted = listed('granted', down)
    const solved = listed('solved', { ...down, status: 'solved' })
    expect(worst.assessment.total).toBeGreaterThan(granted.assessment.total)
    const top = topRanked(3)
    for (const one of [solved, worst, granted]) top.add(one)
    expect(top.ranked().map(({ assessment }) => assessment.ticketId)).toEqual(['granted', 'worst', 'solved'])
  })
})
