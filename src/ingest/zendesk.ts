import { type Adapter, type Fields, fieldsOf, idOf, type Place, rejected, textOf } from './adapter.ts'
import type { JsonRecord } from './json-records.ts'
import type { Outcome } from './outcome.ts'
import type { Vendor, VendorContext } from './vendor.ts'
import { auditFold, auditOfEvents, isAudit } from './zendesk-audits.ts'
import { isComment, isSidePage, isSideRecord, isUser, ZendeskSides } from './zendesk-sides.ts'
import { headlessTicket, ticketOf } from './zendesk-ticket.ts'

/**
 * Zendesk: the account export (one ticket with its comments per line, streamed), pages of the API and audits.
 * Pages, audits and what lies over several files are held until the batch ends: later pages bring newer versions of a ticket, users come last.
 */
function openZendesk({ notify }: VendorContext): Adapter {
  const pages = new Map<string, { fields: Fields; place: Place }>()
  const audits = auditFold()
  const sides = new ZendeskSides()
  const withSides = (id: string, fields: Fields, place: Place) => {
    const comments = sides.take(id)
    return comments.length === 0 ? ticketOf(fields, place, sides, notify) : ticketOf({ ...fields, comments }, place, sides, notify, 1 + comments.length)
  }

  const accept = (record: JsonRecord): readonly Outcome[] => {
    const outer = fieldsOf(record.value)
    if (isAudit(outer)) return audits.add(auditOfEvents(outer))
    const side = sides.accept(outer, record)
    if (side !== undefined) return side
    const fields = isViewRow(outer) ? { ...outer, ...fieldsOf(outer['ticket']) } : outer
    if (record.list === undefined && (record.file === undefined || 'comments' in fields)) return [ticketOf(fields, record, sides, notify)]
    const id = idOf(fields['id'])
    if (id === undefined) return [ticketOf(fields, record, sides, notify)]
    const earlier = pages.get(id)
    const newer = earlier === undefined || versionOf(fields) >= versionOf(earlier.fields)
    if (newer) pages.set(id, { fields, place: record })
    return earlier === undefined ? [] : [rejected(newer ? earlier.place : record, 'duplicate', 'id', 'a newer version of this ticket is in the file', id)]
  }
  return {
    accept,
    endPage: (page) => {
      sides.learn(page)
      return []
    },
    finish: () => [
      ...[...pages].map(([id, { fields, place }]) => withSides(id, fields, place)),
      ...audits.tickets(sides.users),
      ...(pages.size === 0 ? sides.headless().map(([id, comments, place]) => headlessTicket(id, comments, place, sides, notify)) : sides.orphans()),
    ],
  }
}

function versionOf(fields: Fields): number {
  const generated = fields['generated_timestamp']
  return typeof generated === 'number' ? generated : Date.parse(textOf(fields['updated_at']) ?? '') / 1000 || 0
}

/** A row of a view has the ticket in it and the view's columns beside it. */
const isViewRow = (fields: Fields) => /\.zendesk\.com\/api\/v2\/tickets\//.test(textOf(fieldsOf(fields['ticket'])['url']) ?? '')

/** Zendesk: account export, pages of its API with their side lists, audits, comments, incremental events. */
export const zendesk = {
  id: 'zendesk',
  recognises: (fields, list) =>
    list === 'audits' || isComment(fields) || isUser(fields) || isSidePage(fields) || isSideRecord(fields) || isAudit(fields) || isViewRow(fields) ||
    ('requester_id' in fields && !('responder_id' in fields) && ('submitter_id' in fields || 'via' in fields)),
  open: openZendesk,
} as const satisfies Vendor
