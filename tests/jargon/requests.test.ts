import { describe, expect, it } from 'vitest'
import { defaultJargon } from '../../src/jargon/jargon.ts'
import { decodeRequests } from '../../src/jargon/requests.ts'
import { defaultTable } from '../../src/lexicons/index.ts'
import { read } from '../../src/text/read.ts'

const table = defaultTable()

const requestsIn = (...bodies: readonly string[]) => {
  const customer = bodies.map((body, i) => ({ id: `m${i + 1}`, reading: read(body, table, { by: 'customer' }) }))
  return decodeRequests({ customer, subject: undefined }, defaultJargon(), 'fr')
}

const statusOf = (id: string, ...bodies: readonly string[]) => requestsIn(...bodies)[0]?.prerequisites.find((one) => one.id === id)

describe('requests of a conversation', () => {
  it('quotes the message that asks', () => {
    const [request] = requestsIn('Bonjour.', 'Je voudrais charger un SSL sur mon site.')
    expect(request?.operation).toBe('tls.issue-certificate')
    expect(request?.quote.messageId).toBe('m2')
    expect(request?.quote.quote).toContain('charger un SSL')
  })

  it('grows surer when a later message asks again', () => {
    const ask = 'Je voudrais charger un SSL.'
    const [once] = requestsIn(ask)
    const [thrice] = requestsIn(ask, ask, ask)
    expect(thrice?.confidence).toBeGreaterThan(once?.confidence ?? 1)
  })

  it('finds nothing in courtesy', () => {
    expect(requestsIn('Bonjour', 'Merci, bonne journée', 'la réunion est demain')).toEqual([])
  })

  it('reads the subject line', () => {
    const subject = read('charger un SSL sur mon site', table, { by: 'customer' })
    expect(decodeRequests({ customer: [], subject }, defaultJargon(), 'fr')[0]?.quote.messageId).toBe('subject')
  })

  it('puts the deed that is named before the trouble that it cures', () => {
    const [request] = requestsIn('J\'ai un cadenas barré sur mon site, le navigateur affiche « non sécurisé ».', 'On m\'a dit de vous demander de charger un SSL.')
    expect(request?.operation).toBe('tls.issue-certificate')
    expect(request?.alternatives.map(({ operation }) => operation)).toContain('tls.diagnose-browser-warning')
  })

  it('names other operations that the words may ask for', () => {
    const [request] = requestsIn('Le disque du serveur est plein et le site est en panne')
    expect(request?.alternatives.length).toBeGreaterThan(0)
    expect(request?.alternatives.map(({ operation }) => operation)).not.toContain(request?.operation)
  })
})

describe('prerequisites of a request', () => {
  const ask = 'Je voudrais charger un SSL sur mon site.'

  it('are unknown until the customer speaks of them', () => {
    expect(requestsIn(ask)[0]?.prerequisites.every(({ status, evidence }) => status === 'unknown' && evidence.length === 0)).toBe(true)
  })

  it('are missing when the customer says what stands in the way', () => {
    const found = statusOf('no-stale-aaaa', ask, 'Il reste une ancienne entrée IPv6, un AAAA vers notre ancien hébergeur.')
    expect(found?.status).toBe('missing')
    expect(found?.evidence[0]?.messageId).toBe('m2')
    expect(found?.evidence[0]?.quote).toContain('AAAA')
  })

  it('are met when the customer says that it is settled', () => {
    expect(statusOf('no-stale-aaaa', ask, 'Il reste un AAAA.', 'Pour le AAAA c\'est réglé.')?.status).toBe('met')
  })

  it('are met when a value is given', () => {
    expect(statusOf('client-ip-known', 'Mon IP est bannie, débloquez mon adresse IP 203.0.113.7 svp')?.status).toBe('met')
  })
})
