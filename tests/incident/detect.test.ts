import { describe, expect, it } from 'vitest'
import { judge } from '../../bench/incidents/judged.ts'
import { four, monthOf } from '../../bench/incidents/month.ts'
import { createIncidentWatch, detectIncidents, type Ticket } from '../../src/index.ts'

const HOUR = 3_600_000
const monday = Date.UTC(2026, 5, 1, 8)

const ticketOf = (id: string, at: number, customer: string, body: string, subject = ''): Ticket =>
  ({ id, subject, createdAt: new Date(at).toISOString(), requester: { id: customer }, messages: [{ id: 'm1', author: 'customer', at, body }] })

/** Two weeks of other tickets, one an hour by day. */
const calm = monthOf({ seed: 11, tickets: 1500, incidents: [], customers: 400 }).tickets

const shown = [
  'Les caisses refusent toutes les cartes, code TX-91.', 'Card payment fails at the till with code TX-91.', 'TX-91 : paiement par carte impossible.',
  'Our till declines every card: TX-91.', 'Carte refusée en caisse, erreur TX-91 affichée.', 'Till says TX-91, no card goes through.', 'Encore TX-91 en caisse, aucune carte ne passe.',
]
const afternoon = Date.UTC(2026, 5, 16, 14)
const outage = (customer: (i: number) => string): readonly Ticket[] => shown.map((body, i) => ticketOf(`o${i}`, afternoon + i * 8 * 60_000, customer(i), body))

describe('detectIncidents', () => {
  const found = detectIncidents([...calm, ...outage((i) => `shop-${i}`)])

  it('finds one symptom at many customers in two languages, and quotes it in every ticket', () => {
    expect(found).toHaveLength(1)
    const [incident] = found
    expect(incident?.tickets.filter(({ ticketId }) => ticketId.startsWith('o')).length).toBeGreaterThanOrEqual(6)
    expect(incident?.symptom.terms.flatMap(({ says }) => says).join(' ')).toMatch(/tx/)
    for (const { ticketId, quote } of incident?.tickets ?? []) {
      const body = shown[Number(ticketId.slice(1))]
      if (body === undefined || quote === undefined) continue
      expect(body.slice(quote.start, quote.end)).toBe(quote.quote)
      expect(quote.quote).not.toBe('')
    }
  })

  it('does not say the same words twice', () => {
    const till = [
      'Impossible d’ouvrir la caisse depuis ce matin', 'La caisse ne s’ouvre plus, erreur 503', 'Bonjour, la caisse affiche erreur 503', 'Caisse bloquée, clients qui attendent', 'erreur 503 à l’ouverture de la caisse',
      'Nous ne pouvons plus encaisser, erreur 503', 'La caisse plante au démarrage', 'caisse en panne !!!', 'Bonjour, est-ce normal que la caisse ne s’ouvre pas ?', '503 sur la caisse de Lyon', 'Toutes nos caisses sont en erreur 503', 'La caisse ne démarre pas',
    ]
    const others = ['Comment changer mon adresse de facturation ?', 'Le toner est vide', 'Question sur les congés', 'Mot de passe oublié', 'Export des ventes', 'Formation prévue ?']
    const [incident] = detectIncidents([
      ...Array.from({ length: 60 }, (_, i) => ticketOf(`d${i}`, monday - (7 * i + 3) * HOUR, `desk-${i}`, others[i % others.length]!)),
      ...till.map((body, i) => ticketOf(`t${i}`, monday + i * 4 * 60_000, `shop-${i}`, body)),
    ])
    const ways = (incident?.symptom.terms ?? []).flatMap(({ says }) => says)
    expect(ways.length).toBeGreaterThan(1)
    ways.forEach((way, i) => {
      const before = ways.slice(0, i).join(' ').split(/[\s’]+/u)
      expect(way.split(/[\s’]+/u).every((word) => before.includes(word)), way).toBe(false)
    })
  })

  it('says when, how suddenly, how far and how much', () => {
    expect(found[0]).toMatchObject({
      onset: { kind: 'sudden', rise: { name: 'rise', unit: 'ms' } },
      reach: { extent: 'partial' },
      first: { at: new Date(afternoon).toISOString() },
    })
    const { saturation, reach } = found[0]!
    expect(saturation.perHour).toBeGreaterThanOrEqual(6)
    expect(saturation.usualPerHour).toBeLessThan(1)
    expect(reach.customers).toBeLessThanOrEqual(reach.seen)
  })

  it('finds a broken release at a desk of four tickets a day, however the version is written', () => {
    const year = calm.map((ticket, i): Ticket => {
      const at = monday - (calm.length - i) * 6 * HOUR
      return { ...ticket, createdAt: new Date(at).toISOString(), messages: (ticket.messages ?? []).map((message) => ({ ...message, at })) }
    })
    const told = [
      'Since it updated itself to v4.12.3 I get an error when I sign in.', 'Sign-in through Office 365 is broken with 4.12.3.', 'After the update (4.12.3esr) nobody can log in with single sign-on.',
      'Version 4.12.3: asks for the password again and again.', 'Latest update (-> 4.12.3) breaks our login, it worked this morning.',
    ]
    const release = told.map((body, i) => ticketOf(`r${i}`, monday + i * 4 * HOUR, `desk-${i}`, body))
    const [incident, ...others] = detectIncidents([...year, ...release])
    expect(others).toEqual([])
    expect(incident?.tickets.map(({ ticketId }) => ticketId)).toEqual(release.map(({ id }) => id))
    expect(incident?.symptom.terms[0]?.says.join()).toContain('4.12.3')
  })

  it('takes one customer who writes seven tickets for no incident', () => {
    expect(detectIncidents([...calm, ...outage(() => 'shop-1')])).toEqual([])
    const colleagues = outage((i) => `shop-${i}`).map((ticket) => ({ ...ticket, requester: { ...ticket.requester, organisation: 'Shops Ltd' } }))
    expect(detectIncidents([...calm, ...colleagues])).toEqual([])
  })

  it('finds nothing in a calm month, Monday mornings, a mailing and the end of the month included', () => {
    expect(detectIncidents(monthOf({ seed: 3, tickets: 6000, incidents: [], customers: 900 }).tickets)).toEqual([])
  })

  it('does not depend on the order of the tickets', () => {
    const tickets = [...calm, ...outage((i) => `shop-${i}`)]
    expect(detectIncidents([...tickets].reverse())).toEqual(detectIncidents(tickets))
  })

  it('finds nothing in nothing, and passes over tickets without a time', () => {
    expect(detectIncidents([])).toEqual([])
    expect(detectIncidents(shown.map((body, i) => ({ id: `x${i}`, messages: [{ author: 'customer' as const, body }] })))).toEqual([])
  })

  it('refuses options out of range', () => {
    expect(() => detectIncidents([], { leastCustomers: 1 })).toThrow(/leastCustomers: a number of 2 or more expected, found 1/)
    expect(() => detectIncidents([], { memoryDays: Number.NaN })).toThrow(RangeError)
  })

  it.each([7, 8])('finds most of what was put into a small month, and nothing else (seed %i)', (seed) => {
    const { tickets, planted } = monthOf({ seed, tickets: 4000, incidents: four, customers: 900 })
    const { recall, wrong } = judge(detectIncidents(tickets), planted)
    expect(recall).toBeGreaterThanOrEqual(0.75)
    expect(wrong.length).toBeLessThanOrEqual(1)
  })
})

describe('the watch', () => {
  it('knows an incident while it goes on, under the name that it keeps', () => {
    const watch = createIncidentWatch()
    for (const ticket of calm.filter(({ createdAt }) => Date.parse(String(createdAt)) < afternoon)) watch.add(ticket)
    const ids: (string | undefined)[] = []
    for (const ticket of outage((i) => `shop-${i}`)) {
      watch.add(ticket)
      ids.push(watch.incidents()[0]?.id)
    }
    expect(ids[1]).toBeUndefined()
    const known = ids.filter((id) => id !== undefined)
    expect(known.length).toBeGreaterThanOrEqual(1)
    expect(new Set(known).size).toBe(1)
  })

  it('takes hostile text', () => {
    const watch = createIncidentWatch({ memoryDays: 1 })
    const texts = ['\uD800', '__proto__ constructor toString', 'a'.repeat(70_000), '\u0000'.repeat(3000), '((((', '🙂'.repeat(500), ' '.repeat(5000)]
    for (let i = 0; i < 300; i++) watch.add(ticketOf(`h${i}`, monday + i * HOUR, `c${i}`, texts[i % texts.length]!, texts[(i + 3) % texts.length]))
    expect(() => watch.incidents()).not.toThrow()
  })
})

describe('time', () => {
  const cost = (tickets: readonly Ticket[]): number => {
    const before = process.cpuUsage()
    detectIncidents(tickets)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }

  it('grows with the tickets, not with their square', { timeout: 60_000, retry: 2 }, () => {
    const many = monthOf({ seed: 5, tickets: 8000, incidents: four, customers: 900 }).tickets
    const few = many.slice(0, 2000)
    cost(few)
    expect(cost(many) / cost(few)).toBeLessThan(9)
  })
})
