import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Assessment, Evidence, Language } from '../src/assessment.ts'
import { measuresEn } from '../src/explain/measures-en.ts'
import { measuresFr } from '../src/explain/measures-fr.ts'
import { explain, scoreTicket } from '../src/index.ts'
import type { Ticket } from '../src/ticket.ts'
import { fixtureTickets } from './fixture-tickets.ts'
import { assessmentOf } from './report/assessments.ts'

const languages = ['en', 'fr'] as const
const asOf = '2026-01-16T09:00:00Z'

const signalsFolder = new URL('../src/signals/', import.meta.url)

const measured = (): readonly string[] => {
  const files = [...readdirSync(signalsFolder).map((name) => new URL(name, signalsFolder)), new URL('../src/incident/shared-cause.ts', import.meta.url)]
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  return [...new Set([...code.matchAll(/measure\(\s*'(\w+)'/g)].map(([, name = '']) => name))].sort()
}

const withEvidence = (evidence: Evidence): Assessment => {
  const assessment = assessmentOf(71, 'critical')
  return { ...assessment, requests: [], contributions: [{ signal: 'documentation-loop', group: 'exchange', points: 18, meaning: 'x', evidence: [evidence] }] }
}

const explained = (evidence: Evidence, language: Language): string => explain(withEvidence(evidence), { language }).split('\n')[5]?.trim() ?? ''

const measure = (name: string, value: number, unit = 'ms'): Evidence => ({ kind: 'measure', name, value, unit })

describe('measures', () => {
  it.each([['en', measuresEn], ['fr', measuresFr]] as const)('have a phrase each in %s, and no phrase is left over', (_, phrases) => {
    expect(Object.keys(phrases).sort()).toEqual(measured())
  })

  it.each([
    [measure('loops', 3, 'loops'), '3 loops', '3 boucles'],
    [measure('loops', 1, 'loops'), '1 loop', '1 boucle'],
    [measure('requesterWait', 5 * 3_600_000), 'waiting for 5 hours', 'attend depuis 5 heures'],
    [measure('requesterWait', 3_600_000), 'waiting for 1 hour', 'attend depuis 1 heure'],
    [measure('unanswered', 4, 'messages'), '4 messages without an answer', '4 messages sans réponse'],
    [measure('unanswered', 0, 'messages'), '0 messages without an answer', '0 message sans réponse'],
    [measure('misunderstandings', 1, 'messages'), '1 message that shows a misunderstanding', '1 message montre un malentendu'],
    [measure('priority', 4, 'of 4'), "the ticket's priority is urgent", 'priorité du ticket : urgente'],
    [measure('productionDown', 1, 'yes or no'), 'production is down', 'la production est arrêtée'],
    [measure('workaround', 0, 'yes or no'), 'no workaround is known', 'aucun contournement connu'],
    [measure('usualRounds', 2.5, 'messages'), '2.5 are usual', '2,5 sont habituels'],
    [measure('ofAnotherVersion', 7, 'things'), 'ofAnotherVersion: 7 things', 'ofAnotherVersion: 7 things'],
  ])('%o', (evidence, english, french) => {
    expect([explained(evidence, 'en'), explained(evidence, 'fr')]).toEqual([english, french])
  })

  it('count working days only where they differ from the days of the calendar', () => {
    const ofAge = (days: number) => {
      const assessment = withEvidence(measure('age', 6.6 * 86_400_000))
      const [contribution] = assessment.contributions
      return explain({ ...assessment, contributions: [{ ...contribution!, evidence: [...contribution!.evidence, measure('ageDays', days, 'days')] }] })
    }
    expect(ofAge(7)).not.toContain('working day')
    expect(ofAge(4)).toContain('4 working days')
  })

  it.each(languages)('of every fixture are phrases in %s', (language) => {
    const names = new RegExp(`\\b(${measured().filter((name) => /[A-Z]/.test(name)).join('|')})\\b|yes or no|of 4|: \\d+ (loops|messages|times|rounds)`)
    for (const ticket of fixtureTickets()) expect(explain(scoreTicket(ticket, { asOf }), { language })).not.toMatch(names)
  })
})

describe('what has to hold', () => {
  const prerequisites = [
    { id: 'dns-points-here', status: 'unknown', evidence: [] },
    { id: 'port-80-open', status: 'met', evidence: [] },
    { id: 'no-stale-aaaa', status: 'missing', evidence: [] },
  ] as const
  const assessment = assessmentOf(71, 'critical')
  const asked = { ...assessment, requests: assessment.requests.map((request) => ({ ...request, prerequisites })) }

  it.each([['en', ['missing: ', 'to check: ', 'in place: ']], ['fr', ['manque : ', 'à vérifier : ', 'en place : ']]] as const)('is told in words, what is missing first, in %s', (language, statuses) => {
    const text = explain(asked, { language })
    for (const { id } of prerequisites) expect(text).not.toContain(id)
    const places = statuses.map((status) => text.indexOf(status))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text.slice(places[0], places[1])).toContain('AAAA')
  })
})

describe('what could not be judged', () => {
  const bare: Ticket = { id: 't', subject: 'Accès VPN perdu', statistics: { reopens: 2 } }

  it('names what is not in the ticket, in the reader\'s words', () => {
    const assessment = scoreTicket(bare, { asOf })
    expect(explain(assessment, { language: 'fr' })).toMatch(/n’ont pas pu être jugés ; il manque au ticket : messages, heures des messages, date d’ouverture, statut, priorité, appui sur le bouton d’urgence\.\n$/)
    expect(explain(assessment, { language: 'en' })).not.toMatch(/createdAt|timestamps/)
  })

  it('names nothing that no silent signal needs', () => {
    const [founding] = fixtureTickets()
    const text = explain(scoreTicket(founding!, { asOf }), { language: 'en' })
    expect(text).toMatch(/1 signal could not be judged; not in the ticket: a press of the panic button\.\n$/)
  })
})

describe('text of a ticket', () => {
  it('makes no lines of its own', () => {
    const quote: Evidence = { kind: 'quote', messageId: 'm\n1', start: 0, end: 9, quote: 'one\n\n  +99 two' }
    const assessment = { ...withEvidence(quote), ticketId: 'a\nb' }
    expect(explain(assessment).split('\n')).toHaveLength(explain(withEvidence(measure('loops', 1, 'loops'))).split('\n').length)
    expect(explain(assessment)).toContain('“one +99 two” (m 1)')
  })

  it.each(languages)('is shortened where it is long, in %s', (language) => {
    const long: Evidence = { kind: 'quote', messageId: 'm1', start: 0, end: 500, quote: 'x'.repeat(500) }
    expect(explained(long, language).length).toBeLessThan(110)
  })
})
