import { describe, expect, it } from 'vitest'
import { fixtureBytes, fixturePath, gathered } from './gathered.ts'

const read = (name: string) => gathered(fixturePath(`glpi/${name}`), { timeZone: 'Europe/Paris' })
const rest = (...names: readonly string[]) => gathered(names.map((name) => ({ name: `${name}.json`, source: fixturePath(`glpi/rest-${name}.json`) })), { timeZone: 'Europe/Paris' })

describe('the list of GLPI', () => {
  it('of version 10 in French: byte order mark, an empty last column, spaces in ids, ids behind titles and names', async () => {
    const { tickets, rejects, notices } = await read('list-10-fr.csv')
    expect([...fixtureBytes('glpi/list-10-fr.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(rejects).toEqual([])
    expect(tickets).toMatchObject([
      { id: '2553', subject: 'Imprimante du 2e étage', status: 'open', priority: 'high', createdAt: '2026-09-02T08:05:00+02:00', updatedAt: '2026-09-14T11:21:00+02:00', requester: { id: '2970', name: 'Le Goff Maïwenn' } },
      { id: '2554', subject: 'Accès VPN', status: 'closed', priority: 'urgent', requester: { name: 'Faure Loïc' } },
      { id: '52267', status: 'new', priority: 'urgent' },
    ])
    expect(tickets.map(({ messages }) => messages?.map(({ author, at, body }) => [author, at, body]))).toEqual([
      [['customer', undefined, "Troisième relance ; toujours rien.\nC'est inadmissible."]],
      [],
      [['customer', '2026-09-13T16:00:00+02:00', 'Comment changer mon mot de passe ?']],
    ])
    expect(notices).toEqual([{ code: 'no-replies-in-export' }])
  })

  it('of version 11 in French: CRLF and no mark, follow-ups of nobody, a solution, HTML as entities', async () => {
    const { tickets, rejects } = await read('list-11-fr.csv')
    expect(rejects).toEqual([])
    expect(tickets).toMatchObject([{ id: '31', status: 'waiting_customer', priority: 'low' }, { id: '32', status: 'solved', closedAt: '2026-09-13T09:40:00+02:00' }])
    expect(tickets.map(({ messages }) => messages?.map(({ author, visibility, body }) => `${author} ${visibility}: ${body}`))).toEqual([
      ['customer public: Rien ne va plus.', 'agent internal: Nous attendons le fournisseur.'],
      ['customer public: Mon compte est bloqué.', 'agent public: Mot de passe réinitialisé.'],
    ])
  })

  it('in English and in Portuguese', async () => {
    expect((await read('list-11-en.csv')).tickets).toMatchObject([{ id: '41', subject: 'Slow VPN', status: 'open', priority: 'urgent', createdAt: '2026-09-02T08:05:00+02:00', requester: { name: 'Ada Byrne' } }])
    const { tickets, notices } = await read('list-10-pt.csv')
    expect(tickets).toMatchObject([{ id: '51', status: 'open', priority: 'urgent', createdAt: '2026-08-20T08:00:00+02:00' }, { id: '52', status: 'solved', priority: 'low' }])
    expect(notices).toEqual([])
  })
})

describe('the API of GLPI', () => {
  it('joins tickets, follow-ups, solutions, actors and users, in whatever order the files come', async () => {
    const names = ['User', 'ITILFollowup', 'Ticket', 'Ticket_User', 'ITILSolution']
    const { tickets, rejects, records, merged } = await rest(...names)
    expect((await rest(...names.reverse())).tickets).toEqual(tickets)
    expect(tickets).toMatchObject([
      { id: '71', subject: 'Imprimante en panne', status: 'open', priority: 'high', createdAt: '2026-09-01T09:00:00+02:00', requester: { id: '5', name: 'Maïwenn Le Goff', organisation: 'Mairie' } },
      { id: '72', status: 'solved', priority: 'urgent', closedAt: '2026-09-02T15:00:00+02:00', requester: { id: '6', name: 'Loïc Faure' } },
    ])
    expect(tickets.map(({ messages }) => messages?.map(({ author, visibility, body }) => `${author} ${visibility}: ${body}`))).toEqual([
      [
        "customer public: L'imprimante du étage ne marche plus.",
        'system public: Votre demande est enregistrée.',
        'agent public: Je passe cet après-midi.',
        'agent internal: toner à commander',
        "customer public: Personne n'est venu.",
      ],
      ["customer public: Pas d'accès", 'agent public: Certificat renouvelé.'],
    ])
    expect(rejects).toMatchObject([{ file: 'ITILFollowup.json', record: 5, code: 'orphan-comment' }])
    expect(records + merged + rejects.length).toBe(2 + 5 + 1 + 3 + 2)
  })

  it('reads what its search gives: numbers for keys', async () => {
    const { tickets, rejects } = await read('search-ticket.json')
    expect(rejects).toEqual([])
    expect(tickets).toMatchObject([{ id: '2553', subject: 'Imprimante', status: 'open', priority: 'high', createdAt: '2026-09-02T08:05:00+02:00' }, { id: '2554', status: 'closed', priority: 'urgent' }])
  })
})
