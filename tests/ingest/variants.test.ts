import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../src/ticket.ts'
import { fixturePath, gathered, voices } from './gathered.ts'

interface Expected {
  /** Of the first ticket. */
  readonly ticket: Partial<Ticket>
  readonly tickets?: number
  /** Author and visibility of each of its messages. */
  readonly voices?: readonly string[]
  readonly bodies?: readonly string[]
}

/** The same helpdesks in another language, with fields that are missing, empty, texts where numbers were, and people known by their ids only. */
const variants: Readonly<Record<string, Expected>> = {
  'any-de.csv': { tickets: 5, ticket: { id: '77', subject: 'Drucker geht nicht', status: 'open', priority: 'high', createdAt: '2026-02-03T09:15:00Z', requester: { name: 'Firma Müller' } }, bodies: ['Seit gestern kaputt'] },
  'any-empty-columns.csv': { tickets: 2, ticket: { id: '1', subject: 'A', status: 'open' } },
  'any-es.csv': { tickets: 2, ticket: { id: '1001', subject: 'No puedo entrar', status: 'open', priority: 'high', createdAt: '2026-02-13T09:15:00Z' }, bodies: ['Llevo tres días esperando.\n¿Alguien responde?'] },
  'any-es-halves.csv': { tickets: 2, ticket: { id: '1', status: 'open', createdAt: '2026-02-13T13:05:00Z' } },
  'any-es-utf16.tsv': { tickets: 2, ticket: { id: '1', subject: 'Hola', status: 'waiting_customer', createdAt: '2026-02-13T09:05:00Z' }, bodies: ['Espero'] },
  'any-it.csv': { tickets: 2, ticket: { id: '1', subject: 'Accesso negato', status: 'open', priority: 'high', createdAt: '2026-02-13T09:15:00Z' }, bodies: ['Ancora niente'] },
  'any-mac.csv': { tickets: 2, ticket: { id: '1', status: 'open', createdAt: '2026-02-01T10:00:00Z' }, bodies: ['hello, world'] },
  'any-nl.csv': { tickets: 2, ticket: { id: '1', subject: 'Inloggen', status: 'open', priority: 'high', createdAt: '2026-02-13T09:15:00Z' }, bodies: ['Nog niets'] },
  'any-number-sign.csv': { tickets: 2, ticket: { id: '101' }, voices: ['customer public', 'agent public'] },
  'any-pt-messages.csv': { ticket: { id: '55', subject: 'Sem acesso', status: 'open' }, voices: ['customer public', 'agent public'], bodies: ['Bom dia, ainda sem resposta', 'Vamos ver'] },
  'any-serials.csv': { tickets: 2, ticket: { id: '1', createdAt: '2026-02-01T10:00:00Z' } },
  'any-thousands.csv': { tickets: 2, ticket: { id: '1,234', statistics: { replies: 1024, firstReplyMs: 172_800_000 } } },
  'any-title-above.csv': { tickets: 2, ticket: { id: '1', subject: 'A', createdAt: '2026-02-01T10:00:00Z' } },
  'outlook-en.txt': { ticket: { subject: 'Export still broken', createdAt: '2026-02-13T09:15:00Z', requester: { id: 'lucie@client.test', name: 'Lucie Martin' } }, bodies: ['Hello,\nwe have been waiting for three days.\nLucie'] },
  'outlook-fr.txt': { ticket: { subject: 'Export bloqué', createdAt: '2026-02-13T09:15:00Z', requester: { id: 'lucie@client.test', name: 'Lucie Martin' } }, bodies: ['Bonjour,\ntoujours rien depuis trois jours.'] },
  'chatwoot-list.json': { ticket: { id: '44', status: 'waiting_internal', channel: 'webwidget' }, voices: ['customer public'] },
  'freescout.json': { ticket: { id: '1', status: 'closed', closedAt: '2026-01-06T10:00:00Z' }, voices: ['customer public', 'agent internal'], bodies: ['Bug ici', 'interne'] },
  'freshdesk-strings.json': { ticket: { id: '501', priority: 'high', channel: 'email' }, voices: ['customer public', 'agent public', 'customer public', 'customer public'], bodies: ['Where is my order?', 'We look.', '', 'Still nothing!'] },
  'freshservice.csv': { tickets: 2, ticket: { id: 'INC-12', createdAt: '2026-01-13T09:15:00Z', status: 'waiting_customer', statistics: { replies: 2, firstReplyMs: 1_800_000 } } },
  'front.csv': { ticket: { id: 'cnv_1', status: 'closed' }, voices: ['customer public', 'agent public'] },
  'github-ghost.json': { ticket: { id: '4', status: 'closed', tags: ['bug'] }, voices: ['customer public', 'agent public', 'customer public'] },
  'glpi-11-api.json': { ticket: { id: '5', subject: 'No access', status: 'waiting_customer', priority: 'high', createdAt: '2026-02-01T10:00:00+00:00', channel: 'Helpdesk', requester: { id: 'ada', organisation: 'Root entity' } }, voices: ['customer public'], bodies: ['Still nothing since Monday'] },
  'glpi-en-comma.csv': { ticket: { id: '2553', status: 'open', createdAt: '2026-09-13T10:00:00Z', requester: { name: 'Doe John' } }, voices: ['agent internal'] },
  'gorgias-list.json': { ticket: { id: '8', priority: 'urgent', closedAt: '2026-01-05T11:00:00Z', outcome: { csat: 2 } }, voices: ['customer public', 'agent public'], bodies: ['Where is my parcel', 'On its way'] },
  'helpscout-report.csv': { tickets: 2, ticket: { id: '901', tags: ['refund', 'vip'], statistics: { firstReplyMs: 5_400_000 } } },
  'hubspot-api.json': { ticket: { id: '11', status: 'closed', priority: 'urgent', createdAt: '2026-01-05T08:00:00.000Z' }, bodies: ['It fails'] },
  'hubspot-fr.csv': { tickets: 2, ticket: { id: '4471', status: 'new', priority: 'high' }, bodies: ['Je ne peux pas me connecter'] },
  'intercom-ids-only.json': { ticket: { id: '123', subject: 'Help', status: 'closed', createdAt: '2025-12-29T09:20:00.000Z' }, voices: ['customer public', 'agent public', 'agent internal', 'customer public'] },
  'jira-fr.csv': { tickets: 2, ticket: { id: 'SUP-1', priority: 'urgent', createdAt: '2026-01-05T10:00:00Z' }, voices: ['customer public', 'agent public', 'customer public'] },
  'jira-v3.json': { ticket: { id: 'SUP-1', status: 'waiting_customer', createdAt: '2026-01-05T10:00:00.000+01:00' }, bodies: ['It @Bob\nfails', '', 'Please try again'] },
  'mail-8bit-header.eml': { ticket: { subject: 'Problème à la clôture', requester: { id: 'h@x.test', name: 'Hélène Dupré' } }, bodies: ['Ça bloque.'] },
  'mail.txt': { ticket: { subject: 'Imprimante bloquée', createdAt: '2026-01-05T10:00:00+01:00' }, bodies: ['Bonjour,\n\nmon imprimante est bloquée.'] },
  'odoo-fr.csv': { ticket: { id: 'helpdesk_ticket_12', status: 'open', priority: 'high' }, bodies: ['La caisse & le TPE'] },
  'osticket-fr.csv': { ticket: { id: '123456', subject: '=Panne réseau', priority: 'urgent', createdAt: '2026-01-05T10:00:00Z', statistics: { reopens: 1 }, requester: { id: 'lea@x.test', name: 'Léa' } } },
  'otrs-fr.csv': { ticket: { id: '2026010510000017', status: 'open', priority: 'normal', createdAt: '2026-01-05T10:00:00Z' } },
  'redmine-fr.csv': { ticket: { id: '33', status: 'open', requester: { name: 'Léa Roy' } }, voices: ['customer public'], bodies: ['Ça plante'] },
  'redmine.json': { ticket: { id: '3', status: 'new', priority: 'urgent' }, voices: ['agent public'] },
  'rt.tsv': { ticket: { id: '77', status: 'open', createdAt: '2026-01-05T10:00:00Z', requester: { name: 'ann@x.test' } } },
  'salesforce-query.json': { ticket: { id: '00001001', priority: 'high', outcome: { escalated: true } }, voices: ['customer public', 'agent public'], bodies: ['It is broken', 'We look'] },
  'salesforce-report-fr.csv': { tickets: 2, ticket: { id: '00001001', status: 'new', priority: 'high', createdAt: '2026-01-05T10:00:00Z' }, bodies: ['Rien ne marche'] },
  'servicenow-all.json': { ticket: { id: 'INC0010001', status: 'waiting_customer', priority: 'urgent', createdAt: '2026-01-05T10:00:00Z', statistics: { reopens: 2 } }, voices: ['customer public', 'agent public', 'customer public'] },
  'servicenow-fr.csv': { ticket: { id: 'INC0001', priority: 'high', createdAt: '2026-01-05T10:00:00Z' }, voices: ['agent internal', 'customer public'], bodies: ['interne', 'Des nouvelles ?'] },
  'zammad-list.json': { ticket: { id: '10012', status: 'closed', priority: 'high' }, voices: ['customer public', 'agent public'], bodies: ['Der Drucker\ngeht nicht', 'Neu starten.'] },
  'zammad-report-fr.csv': { ticket: { id: '10012', status: 'closed', createdAt: '2026-01-02T10:00:00Z', closedAt: '2026-01-23T10:00:00Z' } },
  'zendesk-comments-embedded.json': { ticket: { id: '77', priority: 'urgent', requester: { id: '5' } }, voices: ['customer public', 'agent public', 'agent public', 'system public'], bodies: ['Ma facture est fausse été', '', 'Je regarde.', 'Ticket fermé automatiquement'] },
  'zendesk-search.json': { ticket: { id: '35436', status: 'waiting_internal', channel: 'native_messaging' }, voices: ['customer public'] },
  'zoho.csv': { ticket: { id: '4000001', status: 'open', priority: 'high', createdAt: '2026-01-05T10:00:00Z', requester: { id: 'ann@x.test', name: 'Ann' } }, bodies: ['I cannot log in'] },
}

describe('variants of exports', () => {
  it('are all there', () => {
    expect(readdirSync(fixturePath('variants')).sort()).toEqual(Object.keys(variants).sort())
  })

  it.each(Object.entries(variants))('%s', async (name, expected) => {
    const { tickets, rejects } = await gathered(fixturePath(`variants/${name}`))
    expect(rejects).toEqual([])
    expect(tickets).toHaveLength(expected.tickets ?? 1)
    expect(tickets[0]).toMatchObject(expected.ticket)
    if (expected.voices !== undefined) expect(voices(tickets[0])).toEqual(expected.voices)
    if (expected.bodies !== undefined) expect(tickets[0]?.messages?.map(({ body }) => body)).toEqual(expected.bodies)
    if (expected.voices === undefined && expected.bodies === undefined) expect(tickets[0]?.messages ?? []).toEqual([])
  })
})
