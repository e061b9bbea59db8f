import type { Priority, Status } from '../ticket.ts'
import { type Adapter, type Fields, fieldsOf, rejected, ticketOutcome } from './adapter.ts'
import { type Words, threadOf } from './gathering.ts'
import type { JsonRecord } from './json-records.ts'
import { countOf, priorityFrom, statusFrom, wordsOf } from './json-values.ts'
import { NamedRecord } from './named-record.ts'
import type { Outcome } from './outcome.ts'
import { anyPresent } from './present.ts'
import { type JoinedTicket, RecordJoin } from './record-join.ts'
import { journalEntries } from './servicenow-journal.ts'
import type { Vendor, VendorContext } from './vendor.ts'

/** ServiceNow: lists of incidents with the journal in a cell or beside them (`sys_journal_field`), and users; from exports and from the API. */
function openServicenow(context: VendorContext): Adapter {
  const join = new RecordJoin()
  const accept = (record: JsonRecord): readonly Outcome[] => {
    const fields = unwrapped(fieldsOf(record.value))
    const named = new NamedRecord(fields, record, context, true)
    const key = named.text('sys id') ?? named.text('number', 'numero')
    const element = named.text('element id')
    if (element !== undefined && named.has('element')) return join.part(element, 'journal', named)
    if (named.has('user name') && key !== undefined) return join.person(key, named)
    return key === undefined ? [rejected(record, 'not-a-ticket', 'number', 'is not an incident: it has no number')] : join.ticket(key, named)
  }
  return { accept, endPage: () => [], finish: () => join.finish((ticket) => ticketOf(ticket, join, context), context.notify) }
}

/** `sysparm_display_value=all` gives every field twice; references come with a link. Ids are wanted of people, words of all else. */
function unwrapped(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
      const { value: raw, display_value: shown } = fieldsOf(value)
      if (raw === undefined && shown === undefined) return [[key, value]]
      return shown === undefined || /_(on|at)$|^(state|priority|incident_state)$/.test(key) ? [[key, raw ?? shown]] : [[key, shown], [`${key} value`, raw]]
    }),
  )
}

const statuses: Readonly<Record<string, Status>> = { 1: 'new', 2: 'open', 3: 'waiting_internal', 4: 'waiting_customer', 5: 'waiting_internal', 6: 'solved', 7: 'closed', 8: 'closed', 'on hold': 'waiting_internal' }
const priorities: Readonly<Record<string, Priority>> = { 1: 'urgent', 2: 'high', 3: 'normal', 4: 'low', 5: 'low' }
const journalColumns = ['comments', 'additional comments', 'work notes', 'commentaires supplementaires', 'notes de travail']
const bothJournals = ['comments and work notes', 'commentaires et notes de travail']

function ticketOf(ticket: JoinedTicket, join: RecordJoin, { notify }: VendorContext): Outcome {
  const { record, parts } = ticket
  const state = statusFrom(record?.text('state', 'incident state', 'etat'), statuses, notify)
  const awaitsCaller = /caller|user|appelant|^1$/i.test(record?.text('hold reason', 'on hold reason') ?? '')
  const callerId = record?.text('caller id value') ?? record?.text('caller id', 'caller', 'appelant')
  const caller = join.personOf(callerId)
  const name = caller?.text('name') ?? record?.text('caller id', 'caller', 'appelant')
  const threaded = parts('journal').length > 0 || record?.couldSay(...bothJournals, ...journalColumns) === true
  const createdAt = record?.date('opened at', 'opened', 'ouvert', 'sys created on', 'created')
  const value = {
    id: record?.text('number', 'numero') ?? ticket.id,
    subject: record?.text('short description', 'breve description', 'description courte'),
    status: state === 'waiting_internal' && awaitsCaller ? 'waiting_customer' : state,
    priority: priorityFrom(record?.text('priority', 'priorite'), priorities),
    createdAt,
    updatedAt: record?.date('sys updated on', 'updated', 'mis a jour'),
    closedAt: state === undefined || state === 'solved' || state === 'closed' ? record?.date('closed at', 'closed', 'clos', 'resolved at', 'resolved', 'resolu') : undefined,
    channel: record?.text('contact type', 'channel', 'canal'),
    requester: anyPresent({ id: callerId, name, organisation: record?.text('company', 'societe') }),
    messages: messagesOf(ticket, callersNames(record, caller), threaded || state === 'new' ? createdAt : undefined),
    statistics: anyPresent({ reopens: countOf(record?.text('reopen count')), handoffs: countOf(record?.text('reassignment count')) }),
    outcome: anyPresent({ escalated: escalatedOf(record?.text('escalation')) }),
  }
  if (!threaded && state !== 'new' && value.messages.length > 0) notify({ code: 'no-replies-in-export' })
  return ticketOutcome(value, ticket.place, ticket.records)
}

const escalatedOf = (text: string | undefined): boolean | undefined => (text === undefined ? undefined : !/^(0|normal|normale)$/i.test(text))

/** All names under which the caller may sign. Who opened the incident as its caller made its record, too. */
function callersNames(record: NamedRecord | undefined, caller: NamedRecord | undefined): ReadonlySet<string> {
  const callers = [record?.text('caller id'), record?.text('caller id value'), record?.text('caller', 'appelant')]
  const openedBy = [record?.text('opened by'), record?.text('opened by value')]
  const own = openedBy.some((one) => one !== undefined && callers.includes(one)) || /^self/i.test(record?.text('contact type') ?? '')
  const names = [...callers, caller?.text('user name'), caller?.text('name'), caller?.text('email'), own ? record?.text('sys created by') : undefined]
  return new Set(names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])))
}

function messagesOf({ record, parts }: JoinedTicket, callers: ReadonlySet<string>, openedAt: string | undefined): readonly Words[] {
  const said = (who: string, internal: boolean, at: string | undefined, body: string): Words => ({ author: authorOf(who, callers), visibility: internal ? 'internal' : 'public', at, body: wordsOf(body), ...{ authorId: who } })
  const read = record?.datesLike('opened at', 'opened', 'ouvert', 'sys created on')
  const cells = record?.text(...bothJournals) === undefined ? journalColumns : bothJournals
  const inCells = cells.flatMap((column) => journalEntries(record?.text(column) ?? '').map(({ who, internal, when, text }) => said(who, internal, read?.(when) ?? when, text)))
  const apart = parts('journal').map((entry) => said(entry.text('sys created by') ?? '', entry.text('element') !== 'comments', entry.date('sys created on'), entry.text('value') ?? ''))
  const description = record?.text('description')
  const opening: Words | undefined = description === undefined ? undefined : { author: 'customer', visibility: 'public', at: openedAt, body: wordsOf(description) }
  return threadOf(opening, [...apart, ...inCells].filter(({ body }) => body !== ''))
}

function authorOf(who: string, callers: ReadonlySet<string>): string {
  if (/^(system|guest|invité|admin\.system|)$/i.test(who)) return 'system'
  return callers.has(who.toLowerCase()) ? 'customer' : 'agent'
}

const isTable = (columns: ReadonlySet<string>): boolean =>
  (columns.has('number') && (columns.has('opened at') || columns.has('opened')) && (columns.has('short description') || columns.has('incident state'))) ||
  (columns.has('numero') && (columns.has('breve description') || columns.has('description courte')) && (columns.has('ouvert') || columns.has('appelant') || columns.has('etat'))) ||
  (columns.has('element id') && columns.has('element') && columns.has('value')) ||
  (columns.has('sys id') && (columns.has('number') || columns.has('incident state') || columns.has('user name')))

/** ServiceNow: lists of incidents, journals, people; exports and API. */
export const servicenow = {
  id: 'servicenow',
  recognises: (fields) => ('element_id' in fields && 'element' in fields && 'value' in fields) || ('sys_id' in fields && ['number', 'user_name', 'incident_state', 'sys_created_on'].some((key) => key in fields)),
  recognisesTable: isTable,
  open: openServicenow,
} as const satisfies Vendor
