import { describe, expect, it } from 'vitest'
import { forwardedIn } from '../../src/ingest/mail-forward.ts'
import { gathered, text, voices } from './gathered.ts'

const ours = { ourDomains: ['desk.example'] }
const mail = (subject: string, body: readonly string[], from = 'Léa <lea@desk.example>', more: readonly string[] = []) =>
  text('Message-ID: <f1@desk.example>', `From: ${from}`, 'To: support@desk.example', `Subject: ${subject}`, 'Date: Tue, 3 Mar 2026 10:00:00 +0100', 'Content-Type: text/plain; charset=utf-8', ...more, '', ...body)

const gmailFr = ['Pour toi, urgent.', '', '---------- Message transféré ---------', 'De : Zoé Roux <zoe@client.example>', 'Date: lun. 2 mars 2026 à 09:00', 'Subject: Panne', 'To: <lea@desk.example>', '', 'Rien ne marche depuis ce matin.', '', 'Zoé']
const outlook = ['-----Original Message-----', 'From: Ann Lee [mailto:ann@client.example]', 'Sent: Mon, 2 Mar 2026 09:00:00 +0100', 'To: lea@desk.example', 'Subject: Bill', '', 'You charged me twice.']
const apple = ['> Début du message réexpédié :', '> ', '> De: Ann <ann@client.example>', '> Objet: Facture', '> Date: 2 mars 2026 à 09:00:00 UTC+1', '> ', '> Facturée deux fois.']
const outlookFr = ['Bonjour, à traiter.', '', 'De : Zoé Roux <zoe@client.example>', 'Envoyé : lundi 2 mars 2026 09:00', 'À : Léa', 'Objet : Panne', '', 'Rien ne marche.']

describe('a mail that one of ours sends on', () => {
  it('is the customer who wrote it, and what stands above it is said among us', async () => {
    const { tickets } = await gathered(mail('Tr: Panne', gmailFr), ours)
    expect(tickets).toMatchObject([{ subject: 'Panne', requester: { id: 'zoe@client.example', name: 'Zoé Roux' } }])
    expect(voices(tickets[0])).toEqual(['customer public', 'agent internal'])
    expect(tickets[0]?.messages?.map(({ authorId, body }) => [authorId, body])).toEqual([['zoe@client.example', 'Rien ne marche depuis ce matin.\n\nZoé'], ['lea@desk.example', 'Pour toi, urgent.']])
  })

  it.each([['Outlook', 'FW: Bill', outlook, 'ann@client.example', 'You charged me twice.'], ['Apple Mail', 'Tr : Facture', apple, 'ann@client.example', 'Facturée deux fois.'], ['Outlook in French', 'TR: Panne', outlookFr, 'zoe@client.example', 'Rien ne marche.']])('as %s writes it', async (_, subject, body, address, words) => {
    const { tickets } = await gathered(mail(subject, body), ours)
    expect(tickets[0]).toMatchObject({ requester: { id: address }, messages: [{ author: 'customer', visibility: 'public', body: words }, ...(body === outlookFr ? [{ author: 'agent', visibility: 'internal' }] : [])] })
  })

  it('takes the time inside when it can be read', async () => {
    expect((await gathered(mail('FW: Bill', outlook), ours)).tickets[0]?.messages?.[0]?.at).toBe('2026-03-02T09:00:00+01:00')
    expect((await gathered(mail('Tr: Panne', gmailFr), ours)).tickets[0]?.messages?.[0]?.at).toBe('2026-03-03T10:00:00+01:00')
  })

  it('reads HTML, where the mail inside is marked as a quote', async () => {
    const html = '<div>See below</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Ann</b> &lt;ann@client.example&gt;<br>Date: Mon, Mar 2, 2026 at 9:00 AM<br>Subject: Bill<br>To: lea@desk.example<br></div><br><div>You charged me twice.</div></div>'
    const bytes = Buffer.from(mail('Fwd: Bill', [html]).toString().replace('text/plain', 'text/html'))
    const { tickets } = await gathered(bytes, ours)
    expect(tickets[0]).toMatchObject({ requester: { id: 'ann@client.example' }, messages: [{ author: 'customer', body: 'You charged me twice.' }, { author: 'agent', visibility: 'internal', body: 'See below' }] })
  })

  it('is nothing but a quote when an answer holds it, or when a customer or nobody known sent it on', async () => {
    expect(forwardedIn('Re: Bill', ['Thanks', '', 'From: Ann <ann@client.example>', 'Sent: Monday', 'Subject: Bill', '', 'Hello'].join('\n'))).toBeUndefined()
    expect(forwardedIn('Fwd: Bill', '---------- Forwarded message ---------\nno headers here\n\nHello')).toBeUndefined()
    expect(voices((await gathered(mail('Fwd: Bill', gmailFr, 'Bo <bo@client.example>'), ours)).tickets[0])).toEqual(['customer public'])
    expect(voices((await gathered(mail('Fwd: Bill', gmailFr))).tickets[0])).toEqual(['customer public'])
    const inside = gmailFr.map((line) => line.replace('zoe@client.example', 'max@desk.example'))
    expect(voices((await gathered(mail('Tr: Panne', inside), ours)).tickets[0])).toEqual(['agent internal'])
  })
})
