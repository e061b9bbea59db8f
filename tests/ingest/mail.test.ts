import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mailDate } from '../../src/ingest/mail-date.ts'
import { bareSubject } from '../../src/ingest/mail-threads.ts'
import { fixturePath, gathered, inPieces, fixtureBytes, voices } from './gathered.ts'

const mail = (headers: Readonly<Record<string, string>>, body: string): string =>
  `${Object.entries({ Date: 'Mon, 12 Jan 2026 10:03:22 +0100', From: 'Lucie <lucie@client.test>', To: 'aide@hebergeur.test', ...headers }).map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body}\n`
const box = (...mails: readonly string[]): Buffer => Buffer.from(mails.map((one) => `From MAILER-DAEMON Mon Jan 12 10:03:22 2026\n${one}\n`).join(''), 'latin1')
const ours = { ourDomains: ['hebergeur.test'] }

describe('a mailbox', () => {
  it('reads the fixture: threads by ids, roles, notes among agents, an auto-reply, charsets, escaped lines, trails cut', async () => {
    const { tickets, rejects, notices, records } = await gathered(fixturePath('mail/support.mbox'), ours)
    expect(tickets.map(({ id, subject, channel, createdAt }) => [id, subject, channel, createdAt])).toEqual([
      ['a1@client.test', 'Site en panne', 'email', '2026-01-12T10:03:22+01:00'],
      ['b1@garden.test', 'Domain transfer', 'email', '2026-01-13T08:15:00-05:00'],
    ])
    expect(tickets.map(({ requester }) => requester)).toEqual([{ id: 'lucie.morvan@client.test', name: 'Lucie Morvan' }, { id: 'peter@garden.test', name: 'Peter Vance' }])
    expect(voices(tickets[0])).toEqual(['customer public', 'system public', 'agent internal', 'agent public', 'customer public'])
    expect(tickets[0]?.messages?.map(({ body }) => body)).toEqual([
      'Bonjour,\n\nnotre boutique ne répond plus depuis 8 h. Coût : 12 € la minute…\n\nFrom the start it was slow.',
      'Nous avons bien reçu votre message.',
      'Marc, tu peux regarder ? Le disque de web-12 est plein.',
      'Bonjour Lucie, le disque était plein, tout est revenu.',
      'Non, toujours une erreur 500.',
    ])
    expect(voices(tickets[1])).toEqual(['customer public', 'agent public', 'customer public'])
    expect(tickets[1]?.messages?.at(-1)?.body).toBe('Any news?')
    expect(rejects).toMatchObject([{ record: 8, line: 117, code: 'deleted' }])
    expect([notices, records]).toEqual([[], 9])
  })

  it('names what has no id by its file inside the source, each by a name of its own', async () => {
    const one = (subject: string) => Buffer.from(mail({ Subject: subject }, 'b'))
    const sources = [{ name: '/home/lucie/w/m.eml', source: one('a') }, { name: 'w/m.eml', source: one('b') }, { name: '/home/lucie/dump.zip', source: zipSync({ 'exp/m.eml': one('c') }) }]
    expect((await gathered(sources, ours)).tickets.map(({ id }) => id)).toEqual(['m.eml-1', 'm.eml-1-2', 'exp/m.eml-1'])
    expect((await gathered(one('a'), ours)).tickets[0]?.id).toBe('mail-1')
  })

  it('gives the same from a pipe, a byte at a time', async () => {
    expect(await gathered(inPieces(fixtureBytes('mail/support.mbox'), 7), ours)).toEqual(await gathered(fixturePath('mail/support.mbox'), ours))
  })

  it('takes the first writer for the customer when nobody said who we are, and says so', async () => {
    const { tickets, notices } = await gathered(fixturePath('mail/support.mbox'))
    expect(voices(tickets[1])).toEqual(['customer public', 'agent public', 'customer public'])
    expect(notices).toEqual([{ code: 'our-domain-unknown' }])
  })

  it.each([
    ['an auto-reply', { 'Auto-Submitted': 'auto-replied' }, 'system'],
    ['no auto-reply', { 'Auto-Submitted': 'no' }, 'customer'],
    ['a list', { Precedence: 'list' }, 'system'],
    ['a mailbox that is a Google group', { Precedence: 'list', 'X-Google-Group-Id': '5' }, 'customer'],
    ['a bounce', { From: 'MAILER-DAEMON@mx.test', 'Return-Path': '<>' }, 'system'],
    ['failed recipients', { 'X-Failed-Recipients': 'a@b.test' }, 'system'],
    ['mail that names no sender', { From: '' }, 'system'],
    ['an agent of a subdomain', { From: 'marc@mail.hebergeur.test' }, 'agent'],
    ['a domain that only ends alike', { From: 'marc@nothebergeur.test' }, 'customer'],
  ])('tells %s', async (_name, headers, author) => {
    expect((await gathered(Buffer.from(mail({ 'Message-ID': '<1@x>', ...headers }, 'b')), ours)).tickets[0]?.messages?.[0]?.author).toBe(author)
  })

  it('joins answers whose ancestors are missing by subject and people, ticket numbers too, and nothing else', async () => {
    const at = (hour: number) => `Mon, 12 Jan 2026 ${hour}:00:00 +0000`
    const subjects = async (...mails: readonly string[]) => (await gathered(box(...mails), ours)).tickets.map(({ messages }) => messages?.length)
    expect(await subjects(mail({ 'Message-ID': '<1@x>', Subject: 'Panne', Date: at(10) }, 'a'), mail({ 'Message-ID': '<2@x>', Subject: 'RE: Panne', Date: at(11) }, 'b'))).toEqual([2])
    expect(await subjects(mail({ 'Message-ID': '<1@x>', Subject: 'Panne', Date: at(10) }, 'a'), mail({ 'Message-ID': '<2@x>', Subject: 'Panne', Date: at(11) }, 'b'))).toEqual([1, 1])
    expect(await subjects(mail({ 'Message-ID': '<1@x>', Subject: 'Panne', Date: at(10) }, 'a'), mail({ 'Message-ID': '<2@x>', Subject: 'Re: Panne', From: 'zoe@other.test', Date: at(11) }, 'b'))).toEqual([1, 1])
    expect(await subjects(mail({ 'Message-ID': '<1@x>', Subject: 'Panne [#4711]', Date: at(10) }, 'a'), mail({ 'Message-ID': '<2@x>', Subject: 'Autre [#4711]', From: 'zoe@other.test', Date: at(11) }, 'b'))).toEqual([2])
    expect(await subjects(mail({ 'Message-ID': '<2@x>', 'In-Reply-To': '<1@x>', Subject: 'x', Date: at(11) }, 'b'), mail({ 'Message-ID': '<1@x>', Subject: 'y', Date: at(10) }, 'a'))).toEqual([2])
  })

  it('reads the date of the last server, and senders as archives of lists write them', async () => {
    const text = mail({ Date: 'soon', Received: 'from a by b; Tue, 13 Jan 2026 09:00:00 +0000', From: 'lucie at client.test (Lucie)' }, 'b')
    expect((await gathered(Buffer.from(text), ours)).tickets).toMatchObject([{ requester: { id: 'lucie@client.test' }, createdAt: '2026-01-13T09:00:00Z' }])
  })

  it('counts a mail once that lies in two boxes', async () => {
    const one = mail({ 'Message-ID': '<1@x>', Subject: 's' }, 'b')
    const { tickets, records } = await gathered(box(one, one), ours)
    expect([tickets.map(({ messages }) => messages?.length), records]).toEqual([[1], 2])
  })

  it('takes neither a table nor JSON for mail', async () => {
    expect((await gathered(Buffer.from('From: a,Date: b,id,subject\nx,y,1,hello\n'))).tickets).toHaveLength(1)
  })

  it('reads past a large attachment, and goes on after a mail longer than any may be', async () => {
    const attachment = `${'QUJD'.repeat(19)}\n`
    const large = (size: number) => mail({ 'Content-Type': 'multipart/mixed; boundary=x', 'Message-ID': `<${size}@x>` }, `--x\n\nsee file\n--x\nContent-Disposition: attachment; filename=a\nContent-Transfer-Encoding: base64\n\n${attachment.repeat(size / 77)}--x--`)
    const { tickets, rejects } = await gathered(inPieces(box(large(1 << 22), large(70 << 20), mail({ Subject: 'next' }, 'b')), 1 << 18), ours)
    expect(tickets.map(({ messages }) => messages?.map(({ body }) => body))).toEqual([['see file'], ['b']])
    expect(rejects).toMatchObject([{ record: 2, code: 'too-long' }])
  })

  it('survives mail that is broken', async () => {
    const { tickets, rejects } = await gathered(box(mail({ 'Content-Type': 'multipart/mixed; boundary=x' }, '--x\nContent-Type: text/html; charset=nonsense\n\n<p>h\u00E9'), '\u0000\u0001'), ours)
    expect(tickets[0]?.messages?.[0]?.body).toBe('hé')
    expect(rejects.length + tickets.length).toBe(2)
  })
})

describe('a folder of mails', () => {
  it('is one batch: threads lie across its files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bonsens-test-'))
    try {
      writeFileSync(join(folder, '2.eml'), mail({ 'Message-ID': '<2@x>', 'In-Reply-To': '<1@x>', From: 'marc@hebergeur.test', To: 'lucie@client.test', Subject: 'Re: Panne' }, 'Voilà'))
      writeFileSync(join(folder, '1.eml'), mail({ 'Message-ID': '<1@x>', Subject: 'Panne' }, 'Rien ne va'))
      const { tickets } = await gathered(folder, ours)
      expect(tickets.map(voices)).toEqual([['customer public', 'agent public']])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('parts of a mail', () => {
  it.each([
    ['Mon, 12 Jan 2026 10:03:22 +0100 (CET)', '2026-01-12T10:03:22+01:00'],
    ['12 Jan 2026 10:03 GMT', '2026-01-12T10:03:00Z'],
    ['Tue, 3 Feb 26 9:05:01 EST', '2026-02-03T09:05:01-05:00'],
    ['yesterday', undefined],
    ['Mon, 32 Jan 2026 10:00:00 +0000', undefined],
  ])('date %j', (text, date) => expect(mailDate(text)).toBe(date))

  it.each([
    ['Re: RE: Fwd: Panne', 'Panne'],
    ['TR : Réf : Panne [#4711]', 'Panne'],
    ['[Ticket#2014] Re[2]: Panne', 'Panne'],
    ['Reste à faire', 'Reste à faire'],
  ])('subject %j', (subject, bare) => expect(bareSubject(subject)).toBe(bare))
})
