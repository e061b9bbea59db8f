import { describe, expect, it } from 'vitest'
import { createScorer, type Message } from '../src/index.ts'

const scorers = { en: createScorer({ asOf: '2026-01-12T12:00:00Z' }), fr: createScorer({ asOf: '2026-01-12T12:00:00Z', language: 'fr' }) }

/** Customer and agent take turns, the customer first. */
const stepIn = (bodies: readonly string[], language: 'en' | 'fr' = 'fr') => {
  const messages = bodies.map((body, i): Message => ({ author: i % 2 === 0 ? 'customer' : 'agent', body, at: `2026-01-12T0${i + 1}:00:00Z` }))
  return scorers[language].score({ id: 't', messages }).nextSteps.find(({ id }) => id === 'check-what-is-forgotten')
}

const ask = 'Bonjour, je voudrais charger un SSL sur mon site.'

describe('the step that names what is forgotten', () => {
  it('names the most often forgotten of what nobody has spoken of', () => {
    expect(stepIn([ask])?.because).toEqual(['tls.issue-certificate', 'no-stale-aaaa', 'caa-allows', 'dns-propagated'])
    expect(stepIn([ask])?.text).toMatch(/^Vérifiez .* : aucun ancien AAAA \(IPv6\) ne pointe ailleurs ; aucun enregistrement CAA n'interdit l'autorité ; le changement de DNS/)
    expect(stepIn(['Please load an SSL on our site.'], 'en')?.text).toMatch(/: no stale AAAA \(IPv6\) points elsewhere; no CAA record forbids the certificate authority; the DNS change has propagated/)
  })

  it('leaves out what support has asked for, and what the customer has told', () => {
    const step = stepIn([ask, 'Avez-vous encore un enregistrement AAAA ?', 'J\'ai vérifié, il n\'y a pas de CAA.'])
    expect(step?.because).not.toContain('no-stale-aaaa')
    expect(step?.because).not.toContain('caa-allows')
    expect(step?.because).toContain('dns-propagated')
  })

  it.each([
    ['is not sure', ['Bonjour, j\'ai un souci avec mon site.']],
    ['is done', [ask, 'C\'est fait, le certificat est en place.']],
    ['is thanked for', [ask, 'Voilà.', 'Merci beaucoup, ça marche maintenant !']],
  ])('is silent when the request %s', (_, bodies) => {
    expect(stepIn(bodies)).toBeUndefined()
  })
})

describe('the order of steps', () => {
  it('asks nothing about what is to be done at once', () => {
    const asOf = '2026-01-16T12:00:00Z'
    const { nextSteps } = createScorer({ asOf }).score({
      id: 't', messages: [
        { author: 'customer', at: '2026-01-12T10:00:00Z', body: 'Please renew the SSL certificate of shop.example, it expires today.' },
        { author: 'customer', at: '2026-01-13T10:00:00Z', body: 'Any news? Nobody has answered.' },
      ],
    })
    const ids = nextSteps.map(({ id }) => id)
    expect(ids).toContain('do-it-for-them')
    expect(ids).not.toContain('ask-this-question')
  })

  it('wakes somebody up first when the panic button is pressed, and does not call looking into it a deed', () => {
    const { nextSteps } = scorers.en.score({
      id: 't', panic: { productionDown: true }, priority: 'urgent',
      messages: [{ author: 'customer', at: '2026-01-12T10:00:00Z', body: 'Everything is down, is there an outage? We need somebody in charge, this is a disaster.' }],
    })
    expect(nextSteps[0]?.id).toBe('wake-somebody-up')
    expect(nextSteps.map(({ id }) => id)).not.toContain('do-it-for-them')
  })
})
