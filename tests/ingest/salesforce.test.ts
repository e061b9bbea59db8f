import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../src/ticket.ts'
import { fixturePath, gathered } from './gathered.ts'

const said = ({ messages }: Ticket) => messages?.map(({ at, author, visibility, body }) => `${String(at)} ${author} ${visibility}: ${body}`)
const files = ['Case', 'EmailMessage', 'CaseComment', 'User', 'Contact']
const batch = (names: readonly string[]) => gathered(names.map((name) => ({ name: `${name}.csv`, source: fixturePath(`salesforce/${name}.csv`) })), { timeZone: 'UTC' })

describe('Salesforce', () => {
  it('joins cases, mails, comments, users and contacts of a weekly export, in any order', async () => {
    const { tickets, rejects, records, merged } = await batch(files)
    expect((await batch([...files].reverse())).tickets).toEqual(tickets)
    expect(tickets).toMatchObject([
      { id: '00001001', subject: 'Facturation erronée', status: 'open', priority: 'high', channel: 'Email', createdAt: '2026-01-12T08:00:00Z', requester: { id: '0033X00001ConTaQAV', name: 'Léa Morvan' }, outcome: { escalated: true } },
      { id: '00001002', status: 'closed', priority: 'low', closedAt: '2026-01-13T10:00:00Z', requester: { id: 'ada@byrne.example', name: 'Ada Byrne' } },
    ])
    expect(tickets.map(said)).toEqual([
      [
        '2026-01-12T08:00:00Z customer public: Bonjour,\nla facture de décembre est fausse.',
        '2026-01-12T08:00:02Z system public: Votre demande a été reçue.',
        '2026-01-12T15:00:00Z agent public: Nous vérifions.',
        '2026-01-13T08:00:00Z agent internal: voir avec la compta',
        '2026-01-14T09:00:00Z customer public: Toujours rien !',
      ],
      [],
    ])
    expect(rejects.map(({ file, code }) => [file, code])).toEqual([['Case.csv', 'deleted'], ['CaseComment.csv', 'orphan-comment']])
    expect(records + merged + rejects.length).toBe(3 + 4 + 3 + 3 + 1)
  })

  it('reads a report, and passes over what stands below it', async () => {
    const { tickets, rejects } = await gathered(fixturePath('salesforce/report.csv'), { timeZone: 'UTC' })
    expect(rejects).toEqual([])
    expect(tickets).toMatchObject([
      { id: '00002001', status: 'open', priority: 'high', createdAt: '2026-01-14T15:05:00Z', requester: { name: 'Ada Byrne', organisation: 'Byrne Ltd' } },
      { id: '00002002', status: 'closed', priority: 'normal', closedAt: '2026-01-13T10:30:00Z' },
    ])
  })

  it('reads what a query of the API gives, comments inside', async () => {
    const { tickets, records } = await gathered(fixturePath('salesforce/query.json'))
    expect(tickets).toMatchObject([{ id: '00003001', status: 'new', requester: { name: 'Ada Byrne', organisation: 'Byrne Ltd' }, outcome: { escalated: true } }])
    expect(tickets.map(said)).toEqual([['2026-01-12T08:00:00.000+00:00 customer public: Cannot log in', '2026-01-12T09:00:00.000+00:00 agent public: Which browser?']])
    expect(records).toBe(1)
  })
})
