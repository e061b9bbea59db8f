import { describe, expect, it } from 'vitest'
import { durationIn } from '../../src/ingest/durations.ts'
import { numberIn, priorityIn, statusIn } from '../../src/ingest/csv-values.ts'
import { gathered, text } from './gathered.ts'

describe('a mapping of columns', () => {
  const table = text('Réf;Intitulé du souci;Ouvert, le;Objet;Qui', '7;Panne;03/02/2026 10:00;autre chose;Ada', '8;Lent;14/02/2026 09:00;;Bob')

  it('goes before the words of headers, and takes a column from what it would have been', async () => {
    const { tickets } = await gathered(table, { columns: { id: 'Réf', subject: 'Intitulé du souci', createdAt: 'ouvert le', organisation: 'Objet' } })
    expect(tickets).toEqual([
      { id: '7', subject: 'Panne', createdAt: '2026-02-03T10:00:00Z', requester: { organisation: 'autre chose' } },
      { id: '8', subject: 'Lent', createdAt: '2026-02-14T09:00:00Z' },
    ])
  })

  it('names the columns that are there when one is not', async () => {
    await expect(gathered(table, { columns: { subject: 'Titre' } })).rejects.toThrow('has no column of that name (Titre; columns: Réf, Intitulé du souci, Ouvert, le, Objet, Qui)')
  })
})

describe('helpdesk tables of one row per ticket', () => {
  it('reads the Zendesk account CSV', async () => {
    const { tickets, notices } = await gathered(
      text(
        'Summation column,Id,Requester,Requester id,Requester email,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Created at,Updated at,Organization,Solved at,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,Impact [list]',
        '1,2045,Ada Byrne,361001,ada@byrne.example,Ada Byrne,Tom,Billing,Refund,"refund late",Hold,-,Mail,2026-01-12 09:00,2026-01-13 10:00,Byrne Ltd,-,Bad,2,3,1,4,95,High',
      ),
      { timeZone: 'UTC' },
    )
    expect(tickets).toEqual([
      {
        id: '2045', subject: 'Refund', createdAt: '2026-01-12T09:00:00Z', updatedAt: '2026-01-13T10:00:00Z', status: 'waiting_internal', channel: 'Mail', tags: ['refund', 'late'],
        requester: { id: '361001', name: 'Ada Byrne', organisation: 'Byrne Ltd' }, statistics: { replies: 4, reopens: 1, handoffs: 2, firstReplyMs: 5_700_000 }, outcome: { csat: 1 },
      },
    ])
    expect(notices).toEqual([])
  })

  it('reads the Freshdesk list: hours as hh:mm:ss, resolved where not closed', async () => {
    const { tickets } = await gathered(
      text(
        'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,First response time (in hrs),Agent interactions,Customer interactions,Resolution status,Tags,Survey results,Full name,Contact ID',
        '91,Broken,Waiting on Customer,Urgent,Email,,Tom,,2026-01-12 09:00:00,,2026-01-13 10:00:00,,2026-01-14 10:00:00,2026-01-12 11:30:00,02:30:00,3,2,SLA Violated,,,Ada,5',
      ),
    )
    expect(tickets).toMatchObject([{ id: '91', status: 'waiting_customer', priority: 'urgent', closedAt: '2026-01-13T10:00:00Z', channel: 'Email', requester: { id: '5', name: 'Ada' }, statistics: { replies: 3, firstReplyMs: 9_000_000 } }])
  })

  it('reads the osTicket queue: guards before formulas, a count of reopenings', async () => {
    const { tickets, rejects } = await gathered(
      text(
        '\uFEFFTicket Number;Date Created;Subject;From;From Email;Priority;Department;Help Topic;Source;Current Status;Last Updated;Closed Date;Overdue;Thread Count;Reopen Count',
        "448812;12/01/2026 10:15;'=SUM(A1) is wrong;Ada;ada@byrne.example;High;Support;Billing;Email;Open;25/01/2026 10:00;;1;4;2",
      ),
    )
    expect(rejects).toEqual([])
    expect(tickets).toMatchObject([{ id: '448812', subject: '=SUM(A1) is wrong', createdAt: '2026-01-12T10:15:00Z', channel: 'Email', requester: { id: 'ada@byrne.example', name: 'Ada' }, statistics: { reopens: 2 } }])
  })

  it('reads the tickets of HubSpot and of Zammad', async () => {
    const hubspot = await gathered(text('Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Priority,Source,Ticket description', '1,Login,Support,Waiting on contact (Support Pipeline),2026-01-12 09:00,HIGH,EMAIL,I cannot log in'))
    expect(hubspot.tickets).toMatchObject([{ id: '1', subject: 'Login', status: 'waiting_customer', priority: 'high', messages: [{ author: 'customer', body: 'I cannot log in' }] }])
    const zammad = await gathered(text('#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,Created At,Updated At,Closed At,Article Count,Escalation At', '67001,Login,open,3 high,Users,Tom,Ada,Byrne,email,Customer,,2026-01-12 09:00,2026-01-13 09:00,,3,'))
    expect(zammad.tickets).toMatchObject([{ id: '67001', subject: 'Login', status: 'open', priority: 'high', channel: 'email', requester: { name: 'Ada', organisation: 'Byrne' } }])
  })
})

describe('helpdesk tables of one row per message', () => {
  it('reads messages of Intercom: bots are the system, notes are internal', async () => {
    const { tickets } = await gathered(
      text(
        'conversation_id,message_id,message_type,message_author_type,message_author_name,message_created_at,message_body',
        '15,1,comment,user,Ada,2026-01-12 09:00:00,Where is my refund?', '15,2,comment,bot,Fin,2026-01-12 09:00:01,Hi there!', '15,3,note,admin,Tom,2026-01-12 09:05:00,ask finance', '15,4,comment,admin,Tom,2026-01-12 09:10:00,On it',
      ),
    )
    expect(tickets[0]?.messages?.map(({ author, visibility, at }) => [author, visibility, at])).toEqual([
      ['customer', 'public', '2026-01-12T09:00:00Z'], ['system', 'public', '2026-01-12T09:00:01Z'], ['agent', 'internal', '2026-01-12T09:05:00Z'], ['agent', 'public', '2026-01-12T09:10:00Z'],
    ])
  })

  it('reads messages of Front, and says that they are extracts', async () => {
    const { tickets, notices } = await gathered(
      text(
        'Message ID,Conversation ID,Direction,Status,Message date,Autoreply,Author,Contact name,Contact handle,Extract,Subject,Ticket status category',
        'msg_1,cnv_1,Inbound,Archived,2026-01-12 09:00:00,No,,Ada,ada@byrne.example,Where is my,Refund,open', 'msg_2,cnv_1,Outbound,Archived,2026-01-12 09:00:02,Yes,,Ada,ada@byrne.example,We got your,Refund,open', 'msg_3,cnv_1,Outbound,Archived,2026-01-12 10:00:00,No,Tom,Ada,ada@byrne.example,Sorry for,Refund,open',
      ),
      { timeZone: 'UTC' },
    )
    expect(tickets).toMatchObject([{ id: 'cnv_1', status: 'open', requester: { name: 'Ada' } }])
    expect(tickets[0]?.messages?.map(({ author }) => author)).toEqual(['customer', 'system', 'agent'])
    expect(notices).toEqual([{ code: 'extracts-only' }])
  })
})

it.each([
  ['02:30:00', 9_000_000], ['3 minutes', 180_000], ['1 jour 2 heures', 93_600_000], ['1 jour et 2 heures', 93_600_000], ['2h30', 9_000_000], ['0 secondes', 0], ['3 minutos', 180_000], ['1,5 h', 5_400_000], ['12', undefined], ['soon', undefined], ['', undefined],
])('reads the duration %j', (duration, ms) => {
  expect(durationIn(duration)).toBe(ms)
})

it.each([['12,5', 12.5], ['2 553', 2553], ['2\u202F553,5', 2553.5], ['1.234,5', 1234.5], ['', undefined], ['-3', undefined]])('reads the number %j', (number, value) => {
  expect(numberIn(number)).toBe(value)
})

it.each([
  ['En cours (Attribué)', 'open'], ['Clôturé', 'closed'], ['Résolue', 'solved'], ['Rouvert', 'open'], ['En attente client', 'waiting_customer'], ['Em atendimento (atribuído)', 'open'], ['Solucionado', 'solved'], ['Closed (Support Pipeline)', 'closed'],
])('reads the status %j', (status, ours) => {
  expect(statusIn(status)).toBe(ours)
})

it.each([['3 - Moderate', 'normal'], ['1 - Critical', 'urgent'], ['Très haute', 'urgent'], ['Baixa', 'low'], ['2 normal', 'normal']])('reads the priority %j', (priority, ours) => {
  expect(priorityIn(priority)).toBe(ours)
})
