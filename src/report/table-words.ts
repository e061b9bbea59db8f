import type { DecodedRequest, Group, Language, RequestCourse, TicketLanguage } from '../assessment.ts'
import type { Status } from '../ticket.ts'

/** What stands in the cells of spreadsheets for the closed sets of an assessment. */
export interface TableWords {
  readonly status: Readonly<Record<Status, string>>
  readonly language: Readonly<Record<TicketLanguage, string>>
  readonly mode: Readonly<Record<'thread' | 'metadata-only', string>>
  readonly group: Readonly<Record<Group, string>>
  readonly effort: Readonly<Record<DecodedRequest['effort'], string>>
  readonly actor: Readonly<Record<DecodedRequest['actor'], string>>
  readonly course: Readonly<Record<RequestCourse['status'], string>>
}

export const tableWords: Readonly<Record<Language, TableWords>> = {
  en: {
    status: { new: 'new', open: 'open', waiting_customer: 'waiting for customer', waiting_internal: 'waiting internally', solved: 'solved', closed: 'closed' },
    language: { fr: 'French', en: 'English', mixed: 'mixed', unknown: 'unknown' },
    mode: { thread: 'messages', 'metadata-only': 'dates and counts only' },
    group: { language: 'words', exchange: 'exchange', time: 'time', request: 'request', context: 'context' },
    effort: { seconds: 'seconds', minutes: 'minutes', hours: 'hours' },
    actor: { customer: 'customer', provider: 'us', either: 'either' },
    course: { open: 'open', done: 'done', replaced: 'given up for another' },
  },
  fr: {
    status: { new: 'nouveau', open: 'ouvert', waiting_customer: 'en attente du client', waiting_internal: 'en attente en interne', solved: 'résolu', closed: 'clos' },
    language: { fr: 'français', en: 'anglais', mixed: 'mixte', unknown: 'inconnue' },
    mode: { thread: 'messages', 'metadata-only': 'dates et nombres seulement' },
    group: { language: 'paroles', exchange: 'échange', time: 'temps', request: 'demande', context: 'contexte' },
    effort: { seconds: 'secondes', minutes: 'minutes', hours: 'heures' },
    actor: { customer: 'le client', provider: 'nous', either: 'l’un ou l’autre' },
    course: { open: 'ouverte', done: 'faite', replaced: 'remplacée par une autre' },
  },
}
