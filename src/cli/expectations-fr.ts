import type { DateExpected } from '../ingest/outcome.ts'
import type { Expected } from '../ingest/ticket-issue.ts'

/** What a field may hold, in French. */
export const expectationsInFrench: Readonly<Record<Expected | DateExpected, string>> = {
  'a ticket (a JSON object)': 'un ticket (un objet JSON)',
  'an id: a text or a whole number': 'un identifiant : un texte ou un nombre entier',
  'a time: ISO 8601 with a zone, or epoch milliseconds': 'une date : ISO 8601 avec un fuseau, ou des millisecondes depuis 1970',
  'a text': 'un texte',
  'true or false': 'true ou false',
  'a number, zero or more': 'un nombre, zéro ou plus',
  'a list': 'une liste',
  'an object': 'un objet',
  'one of customer, agent, system': 'customer (client), agent ou system (système)',
  'one of public, internal': 'public ou internal',
  'one of new, open, waiting_customer, waiting_internal, solved, closed': 'new, open, waiting_customer, waiting_internal, solved ou closed',
  'one of low, normal, high, urgent': 'low, normal, high ou urgent',
  'another value': 'une autre valeur',
  'a date: ISO 8601, or day/month/year with or without an hour': 'une date : ISO 8601, ou jour/mois/année avec ou sans heure',
  'a date: ISO 8601, or month/day/year with or without an hour': 'une date : ISO 8601, ou mois/jour/année avec ou sans heure',
}
