import type { Language } from '../assessment.ts'
import type { Incident } from '../index.ts'

/** What the report of incidents says, in one language. Numbers come formatted. */
export interface IncidentWords {
  readonly title: (incidents: string, count: number) => string
  readonly none: string
  readonly onset: Readonly<Record<Incident['onset']['kind'], string>>
  readonly rise: (time: string) => string
  readonly extent: Readonly<Record<Incident['reach']['extent'], string>>
  readonly reach: (customers: string, seen: string, percent: string, extent: string) => string
  readonly peak: (perHour: string, clock: string, usual: string) => string
  readonly all: (perHour: string, usual: string | undefined) => string
  readonly known: (clock: string, ticket: string, customers: string, span: string, usual: string) => string
  readonly tickets: (count: string) => string
  readonly more: (count: string) => string
  readonly noTerms: string
  readonly heads: { readonly ticket: string; readonly at: string; readonly words: string }
  readonly number: (value: number) => string
  readonly quoted: (words: string) => string
}

const english: IncidentWords = {
  title: (incidents, count) => `${incidents} incident${count === 1 ? '' : 's'}`,
  none: 'No incident: no symptom came from many customers at once.',
  onset: { sudden: 'sudden', progressive: 'progressive' },
  rise: (time) => `half of the peak rate after ${time}`,
  extent: { partial: 'partial', total: 'total' },
  reach: (customers, seen, percent, extent) => `${customers} customers of ${seen} seen (${percent} %), ${extent}`,
  peak: (perHour, clock, usual) => `${perHour} tickets in the hour from ${clock}, where ${usual} are usual`,
  all: (perHour, usual) => (usual === undefined ? `all tickets: ${perHour} in that hour` : `all tickets: ${perHour} in that hour, usually ${usual}`),
  known: (clock, ticket, customers, span, usual) => `known at ${clock} with ticket ${ticket}: ${customers} customers within ${span}, where ${usual} tickets are usual`,
  tickets: (count) => `${count} tickets`,
  more: (count) => `… and ${count} more`,
  noTerms: 'no words in common',
  heads: { ticket: 'ticket', at: 'came in (UTC)', words: 'words' },
  number: (value) => value.toLocaleString('en'),
  quoted: (words) => `“${words}”`,
}

const plural = (count: number): string => (count < 2 ? '' : 's')

const french: IncidentWords = {
  title: (incidents, count) => `${incidents} incident${plural(count)}`,
  none: 'Aucun incident : aucun symptôme n’est venu de nombreux clients à la fois.',
  onset: { sudden: 'soudain', progressive: 'progressif' },
  rise: (time) => `la moitié du pic au bout de ${time}`,
  extent: { partial: 'partielle', total: 'totale' },
  reach: (customers, seen, percent, extent) => `${customers} clients sur ${seen} vus (${percent} %), étendue ${extent}`,
  peak: (perHour, clock, usual) => `${perHour} tickets dans l’heure à partir de ${clock}, contre ${usual} d’habitude`,
  all: (perHour, usual) => (usual === undefined ? `tous tickets : ${perHour} dans cette heure` : `tous tickets : ${perHour} dans cette heure, ${usual} d’habitude`),
  known: (clock, ticket, customers, span, usual) => `connu à ${clock} avec le ticket ${ticket} : ${customers} clients en ${span}, là où ${usual} sont habituels`,
  tickets: (count) => `${count} tickets`,
  more: (count) => `… et ${count} de plus`,
  noTerms: 'aucun mot en commun',
  heads: { ticket: 'ticket', at: 'arrivé (UTC)', words: 'mots' },
  number: (value) => value.toLocaleString('fr'),
  quoted: (words) => `« ${words} »`,
}

export const incidentWords: Readonly<Record<Language, IncidentWords>> = { en: english, fr: french }
