import { describe, expect, it } from 'vitest'
import { defaultJargon } from '../../src/jargon/jargon.ts'
import { decodeRequests } from '../../src/jargon/requests.ts'
import { defaultTable } from '../../src/lexicons/index.ts'
import { read } from '../../src/text/read.ts'

const table = defaultTable()

/** `agent: …` is support's; all else is the customer's. */
const requestsIn = (...bodies: readonly string[]) => {
  const entries = bodies.map((body, place) => {
    const author = body.startsWith('agent: ') ? 'agent' as const : 'customer' as const
    return { id: `m${place + 1}`, author, place, reading: read(body.replace(/^agent: /, ''), table, { by: author }) }
  })
  return decodeRequests({ entries, subject: undefined }, defaultJargon(), 'fr')
}

const statusOf = (id: string, ...bodies: readonly string[]) =>
  requestsIn(...bodies).flatMap(({ prerequisites }) => prerequisites).find((one) => one.id === id)

describe('requests of a conversation', () => {
  it('quotes the message that asks', () => {
    const [request] = requestsIn('Bonjour.', 'Je voudrais charger un SSL sur mon site.')
    expect(request?.operation).toBe('tls.issue-certificate')
    expect(request?.quote.messageId).toBe('m2')
    expect(request?.quote.quote).toContain('charger un SSL')
  })

  it('grows surer when a later message asks again', () => {
    const ask = 'Le cadenas manque sur le site.'
    const [once] = requestsIn(ask)
    const [thrice] = requestsIn(ask, ask, ask)
    expect(thrice?.confidence).toBeGreaterThan(once?.confidence ?? 1)
  })

  it('finds nothing in courtesy', () => {
    expect(requestsIn('Bonjour', 'Merci, bonne journée', 'la réunion est demain')).toEqual([])
  })

  it('reads the subject line', () => {
    const subject = read('charger un SSL sur mon site', table, { by: 'customer' })
    expect(decodeRequests({ entries: [], subject }, defaultJargon(), 'fr')[0]?.quote.messageId).toBe('subject')
  })

  it('puts the deed that is named before the trouble that it cures', () => {
    const [request] = requestsIn('J\'ai un cadenas barré sur mon site, le navigateur affiche « non sécurisé ».', 'On m\'a dit de vous demander de charger un SSL.')
    expect(request?.operation).toBe('tls.issue-certificate')
    expect(request?.alternatives.map(({ operation }) => operation)).toContain('tls.diagnose-browser-warning')
  })

  it('names other operations that the words may ask for', () => {
    const [request] = requestsIn('Le disque du serveur est plein, le site ne répond plus')
    expect(request?.alternatives.length).toBeGreaterThan(0)
    expect(request?.alternatives.map(({ operation }) => operation)).not.toContain(request?.operation)
  })
})

describe('the course of a request', () => {
  const ask = 'Je voudrais charger un SSL sur mon site.'
  const courseOf = (...bodies: readonly string[]) => requestsIn(...bodies)[0]?.course

  it('is open from the first message that asks', () => {
    expect(courseOf('Bonjour.', ask, 'agent: Nous regardons.')).toEqual({ firstAsked: 'm2', restated: [], status: 'open', evidence: [] })
  })

  it('names the messages that ask again', () => {
    expect(courseOf(ask, 'agent: Voici la documentation.', 'Je l\'ai lue.', 'Je veux juste un SSL sur mon site.')).toMatchObject({ firstAsked: 'm1', restated: ['m4'] })
  })

  it('is done when an agent says so', () => {
    const course = courseOf(ask, 'agent: C\'est fait, le certificat est en place.')
    expect(course?.status).toBe('done')
    expect(course?.evidence[0]).toMatchObject({ messageId: 'm2', quote: expect.stringContaining('C\'est fait') as string })
  })

  it('is done when the customer confirms', () => {
    expect(courseOf(ask, 'agent: Essayez de nouveau.', 'Ça marche maintenant, merci !')).toMatchObject({ status: 'done', evidence: [{ messageId: 'm3' }] })
  })

  it.each([
    ['the trouble goes on', 'Non, toujours la même erreur.'],
    ['it is asked again', 'Je veux toujours un SSL sur mon site.'],
  ])('is open again when %s', (_, again) => {
    expect(courseOf(ask, 'agent: C\'est fait.', again)).toMatchObject({ status: 'open', evidence: [] })
  })

  it('stays open when an agent only announces it', () => {
    expect(courseOf(ask, 'agent: Ce sera fait demain.')?.status).toBe('open')
  })

  it('is replaced when the customer wants something else instead, which comes first', () => {
    const requests = requestsIn('Je voudrais créer une boîte mail.', 'agent: Pour qui ?', 'En fait, laissez tomber, je voudrais résilier mon contrat.')
    expect(requests.map(({ operation, course: { status } }) => [operation, status])).toEqual([['bill.cancel-contract', 'open'], ['mail.create-mailbox', 'replaced']])
    expect(requests[1]?.course).toMatchObject({ replacedBy: 'bill.cancel-contract', evidence: [{ messageId: 'm3', quote: 'laissez tomber' }] })
  })

  it('is not replaced by what is wanted besides', () => {
    const requests = requestsIn('Je voudrais créer une boîte mail.', 'Il me faudrait aussi résilier mon autre contrat.')
    expect(requests.map(({ course: { status } }) => status)).not.toContain('replaced')
  })

  it('starts with the subject line', () => {
    const subject = read('charger un SSL sur mon site', table, { by: 'customer' })
    const entries = [{ id: 'm1', author: 'customer' as const, place: 0, reading: read(ask, table, { by: 'customer' }) }]
    expect(decodeRequests({ entries, subject }, defaultJargon(), 'fr')[0]?.course).toMatchObject({ firstAsked: 'subject', restated: [] })
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

  it.each([
    ['dns-points-here', 'met', 'J\'ai bien modifié le champ A.', 'modifié le champ A'],
    ['dns-points-here', 'met', 'I have already changed the A record to your IP.', 'changed the A record'],
    ['dns-points-here', 'missing', 'Le domaine pointe encore vers notre ancien hébergeur.', 'pointe'],
    ['dns-points-here', 'missing', 'I haven\'t changed the A record yet.', 'A record'],
    ['dns-points-here', 'unknown', 'Faut-il modifier le champ A ?', ''],
    ['dns-points-here', 'unknown', 'Vous devez modifier le champ A.', ''],
    ['no-stale-aaaa', 'met', 'J\'ai supprimé l\'enregistrement AAAA.', 'AAAA'],
    ['no-stale-aaaa', 'unknown', 'Vérifiez qu\'il ne reste pas de AAAA.', ''],
    ['no-stale-aaaa', 'unknown', 'Is there an AAAA record?', ''],
    ['port-80-open', 'met', 'Le port 80 est bien ouvert.', 'port 80'],
    ['port-80-open', 'missing', 'Port 80 is closed on our firewall.', 'Port 80'],
    ['dns-propagated', 'met', 'La propagation est faite.', 'propagation'],
    ['caa-allows', 'missing', 'Il y a un CAA qui n\'autorise que DigiCert.', 'CAA'],
    ['caa-allows', 'met', 'Il n\'y a pas de CAA.', 'CAA'],
  ])('%s is %s: %s', (id, status, said, quoted) => {
    for (const by of ['', 'agent: ']) {
      const found = statusOf(id, ask, by + said)
      expect(found?.status).toBe(status)
      expect(found?.evidence.map(({ quote }) => quote).join()).toContain(quoted)
      expect(found?.asked?.messageId).toBe(by === '' ? undefined : 'm2')
    }
  })

  it.each([
    ['backup-first', 'met', 'Je voudrais mettre à jour WordPress.', 'J\'ai une sauvegarde complète.'],
    ['backup-first', 'missing', 'Please update WordPress and the plugins.', 'I have no backup.'],
    ['auth-code-and-unlock', 'met', 'Je veux transférer mon nom de domaine chez vous.', 'Le domaine est déverrouillé.'],
    ['auth-code-and-unlock', 'missing', 'Je veux transférer mon nom de domaine chez vous.', 'Le domaine est encore verrouillé.'],
    ['auth-code-and-unlock', 'met', 'I want to transfer my domain to you.', 'Here is the auth code.'],
  ])('%s is %s: %s %s', (id, status, asked, said) => {
    expect(statusOf(id, asked, said)?.status).toBe(status)
  })

  it('is not told by who repeats a word that they do not know', () => {
    expect(statusOf('caa-allows', ask, 'agent: Vérifiez le CAA.', 'On me parle d\'un CAA et je ne sais pas ce que c\'est.')).toMatchObject({ status: 'unknown', evidence: [] })
  })

  it('quotes how support asked', () => {
    const found = statusOf('no-stale-aaaa', ask, 'agent: Avez-vous encore un enregistrement AAAA ?')
    expect(found).toMatchObject({ status: 'unknown', evidence: [], asked: { messageId: 'm2' } })
    expect(found?.asked?.quote).toContain('AAAA')
  })

  it('counts the last word', () => {
    expect(statusOf('port-80-open', ask, 'Le port 80 est fermé.', 'agent: J\'ai ouvert le port 80.')).toMatchObject({ status: 'met', evidence: [{ messageId: 'm3' }] })
  })
})
