import { describe, expect, test } from 'vitest'
import { type AgentPromise, createScorer, explain, type Ticket } from '../../src/index.ts'
import { ticketOf } from '../signal-cases.ts'

/** Opened on Monday 12 January 2026, 09:00 UTC. */
const scorer = createScorer({ timeZone: 'UTC' })

const assess = (says: readonly string[], asOf: string, ticket: Partial<Ticket> = {}) => {
  const given = ticketOf({ says, asOf, ticket })
  return scorer.score(given.ticket, { asOf: given.asOf })
}

const promises = (says: readonly string[], asOf: string): readonly AgentPromise[] => assess(says, asOf).promises ?? []

const HOUR = 3_600_000
const asked = '+0h customer: Bonjour, aucun appel n’arrive au standard.'
const promised = '+1h agent: Je reviens vers vous avant 17h.'

describe('a promised reply', () => {
  test.each<readonly [string, readonly string[], string, Partial<AgentPromise>]>([
    ['is due until its time, with the time left', [asked, promised], '6.5h', { status: 'due', timeLeftMs: 1.5 * HOUR }],
    ['is due, with nothing left, when its time has just come', [asked, promised], '8.2h', { status: 'due', timeLeftMs: 0 }],
    ['is broken once it has passed', [asked, promised], '10h', { status: 'broken', lateMs: 2 * HOUR }],
    ['is kept by a reply in time', [asked, promised, '+7h agent: Le renvoi était actif, je l’ai retiré.'], '3d', { status: 'kept' }],
    ['is kept by a reply a little late', [asked, promised, '+8.2h agent: Le renvoi était actif, je l’ai retiré.'], '3d', { status: 'kept' }],
    ['is broken by a reply that comes late, by as much', [asked, promised, '+11h agent: Le renvoi était actif, je l’ai retiré.'], '3d', { status: 'broken', lateMs: 3 * HOUR }],
    ['is not kept by one more promise', [asked, promised, '+7h agent: Je reviens vers vous demain.'], '10h', { status: 'broken' }],
    ['is not kept by the customer', [asked, promised, '+6h customer: Toujours rien ?'], '10h', { status: 'broken' }],
    ['lapses when the customer says that it is solved', [asked, promised, '+2h customer: Inutile, c’est réglé, merci !'], '7h', { status: 'lapsed' }],
  ])('%s', (_, says, asOf, expected) => {
    expect(promises(says, asOf)[0]).toMatchObject(expected)
  })
})

describe('a promised deed', () => {
  const lost = '+0h customer: I sent the shoes back ten days ago.'
  const refund = '+1h agent: You will be refunded within 48 hours.'
  test.each<readonly [string, readonly string[], string, AgentPromise['status']]>([
    ['stays due while replies speak of other things', [lost, refund, '+3h agent: The parcel has reached our warehouse in Lyon.'], '24h', 'due'],
    ['is kept once it is said to be done', [lost, refund, '+20h agent: Refund issued.'], '24h', 'kept'],
    ['is broken when it is still missed after its time', [lost, refund, '+3h agent: The parcel has reached our warehouse in Lyon.', '+60h customer: I still have not received the refund.'], '61h', 'broken'],
    ['is no longer needed once the customer says thanks', [lost, refund, '+60h customer: The money is there, thank you very much!'], '61h', 'lapsed'],
  ])('%s', (_, says, asOf, status) => {
    expect(promises(says, asOf)[0]?.status).toBe(status)
  })
})

describe('a vague promise', () => {
  test('has no time, and can neither be kept nor broken', () => {
    const says = [asked, '+1h agent: Nous revenons vers vous dès que possible.']
    for (const asOf of ['2h', '9d']) {
      const [promise, ...others] = promises(says, asOf)
      expect([promise?.status, promise?.quote.quote, others]).toEqual(['vague', 'Nous revenons vers vous dès que', []])
      expect(Object.keys(promise ?? {})).toEqual(['quote', 'status'])
    }
  })
})

describe('the assessment', () => {
  test('has no promises where nothing is promised', () => {
    expect('promises' in assess([asked, '+1h agent: Quel numéro appelez-vous ?'], '2h')).toBe(false)
  })

  test('survives JSON unchanged', () => {
    const assessment = assess([asked, promised], '7h')
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment)
  })

  test('does not hear promises of customers, bots, internal notes and quoted replies', () => {
    expect(promises(['+0h customer: I will call you back tomorrow at 9am.', '+1h system: We will get back to you by 5pm.', '+2h internal: I will call them by noon.',
      '+3h agent: Thanks.\n\nOn Monday Sam wrote:\n> We will get back to you by 5pm.'], '4h')).toEqual([])
  })

  test('says to keep the promise, and how much time is left, in both languages', () => {
    const assessment = assess([asked, promised], '6.5h')
    expect(assessment.nextSteps).toContainEqual({ id: 'keep-the-promise', because: ['promise-due'], text: 'Keep what was promised; time left: 1 h 30 min.' })
    expect(explain(assessment, { language: 'fr' })).toContain('Tenez ce qui a été promis ; il reste : 1 h 30 min.')
  })

  test('says nothing of it while there is much time, or once it is kept', () => {
    const ids = (says: readonly string[], asOf: string) => assess(says, asOf).nextSteps.map(({ id }) => id)
    expect(ids([asked, '+1h agent: Je reviens vers vous d’ici jeudi.'], '2h')).not.toContain('keep-the-promise')
    expect(ids([asked, promised, '+7h agent: C’est fait, le renvoi est retiré.'], '7h')).not.toContain('keep-the-promise')
  })
})
