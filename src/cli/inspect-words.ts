import type { Language } from '../assessment.ts'
import type { Recognised, RecognisedDates } from '../ingest/recognised.ts'
import type { Author, Priority } from '../ticket.ts'

/** What `inspect` prints, in one language. */
export interface InspectWords {
  readonly layout: Readonly<Record<Recognised['layout'], string>>
  readonly gzip: string
  readonly format: string
  readonly encoding: string
  readonly delimiter: string
  readonly tab: string
  readonly sheet: string
  readonly columns: string
  readonly unread: string
  readonly dates: string
  readonly order: Readonly<Record<RecognisedDates['order'], string>>
  readonly why: Readonly<Record<RecognisedDates['why'], string>>
  readonly zone: string
  readonly zoneSaid: (zone: string) => string
  readonly zoneAbsent: string
  readonly zoneInTimes: string
  readonly counts: (records: string, tickets: string, messages: string, inTickets: string, skipped: string) => string
  readonly skippedFor: string
  readonly sample: string
  readonly messages: (count: number) => string
  readonly author: Readonly<Record<Author, string>>
  readonly priority: Readonly<Record<Priority, string>>
  readonly visibility: Readonly<Record<'public' | 'internal', string>>
}

const english: InspectWords = {
  layout: { lines: 'JSON, one record per line', document: 'JSON', table: 'a table', workbook: 'a workbook (XLSX)', parquet: 'Parquet', mbox: 'a mailbox (mbox)', eml: 'one mail (EML)' },
  gzip: 'packed with gzip',
  format: 'format', encoding: 'encoding', delimiter: 'delimiter', tab: 'tab', sheet: 'sheet', columns: 'columns', unread: 'not used',
  dates: 'dates', order: { dmy: 'day/month', mdy: 'month/day' },
  why: { option: 'as --date-order says', values: 'a date settles it', headers: 'no date settles it, taken from the headers and other columns; --date-order decides', 'not-needed': 'no date needs an order' },
  zone: 'zone', zoneSaid: (zone) => `${zone}, for times that name none (--timezone)`, zoneAbsent: 'UTC, for times that name none; --timezone decides', zoneInTimes: 'named by the times themselves',
  counts: (records, tickets, messages, inTickets, skipped) => `records: ${records} = in tickets ${inTickets} + skipped ${skipped} · tickets: ${tickets} · messages: ${messages}`,
  skippedFor: 'skipped', sample: 'sample', messages: (count) => `messages: ${count}`,
  author: { customer: 'customer', agent: 'agent', system: 'system' }, visibility: { public: 'public', internal: 'internal' },
  priority: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
}

const french: InspectWords = {
  layout: { lines: 'JSON, un enregistrement par ligne', document: 'JSON', table: 'un tableau', workbook: 'un classeur (XLSX)', parquet: 'du Parquet', mbox: 'une boîte de courriers (mbox)', eml: 'un courrier (EML)' },
  gzip: 'compressé avec gzip',
  format: 'format', encoding: 'encodage', delimiter: 'séparateur', tab: 'tabulation', sheet: 'feuille', columns: 'colonnes', unread: 'non lues',
  dates: 'dates', order: { dmy: 'jour/mois', mdy: 'mois/jour' },
  why: { option: 'comme le dit --date-order', values: 'une date le prouve', headers: "aucune date ne le prouve, d'après les en-têtes et les autres colonnes ; --date-order décide", 'not-needed': "aucune date n'a besoin d'ordre" },
  zone: 'fuseau', zoneSaid: (zone) => `${zone}, pour les heures qui n'en nomment pas (--timezone)`, zoneAbsent: "UTC, pour les heures qui n'en nomment pas ; --timezone décide", zoneInTimes: 'nommé par les heures elles-mêmes',
  counts: (records, tickets, messages, inTickets, skipped) => `enregistrements : ${records} = en tickets ${inTickets} + ignorés ${skipped} · tickets : ${tickets} · messages : ${messages}`,
  skippedFor: 'ignorés', sample: 'exemples', messages: (count) => `messages : ${count}`,
  author: { customer: 'client', agent: 'support', system: 'automatique' }, visibility: { public: 'public', internal: 'interne' },
  priority: { low: 'basse', normal: 'normale', high: 'haute', urgent: 'urgente' },
}

export const inspectWords: Readonly<Record<Language, InspectWords>> = { en: english, fr: french }
