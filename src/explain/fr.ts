import type { Sentences } from './sentences.ts'

const count = (n: number, one: string): string => `${n} ${one}${n < 2 ? '' : 's'}`

export const fr: Sentences = {
  bands: { calm: 'calme', watch: 'à surveiller', high: 'élevé', critical: 'critique' },
  heading: (score, band) => `${score} sur 100 : ${band}`,
  base: 'point de départ de tout ticket',
  clamped: (total) => `Les points font ${total} ; un score reste entre 0 et 100.`,
  why: 'Pourquoi',
  nothing: 'Rien de particulier.',
  wants: 'Ce qu’il veut',
  check: 'À vérifier',
  next: 'À faire',
  avoid: 'À éviter',
  unseen: (signals, inputs) => `${count(signals, 'signal').replace('signals', 'signaux')} sans avis : le ticket n’a pas ${inputs}.`,
  metadataOnly: 'Ce ticket n’a pas de messages : jugé sur les dates, les nombres et la priorité seulement.',
  sure: (percent) => `sûr à ${percent} %`,
  customer: 'Le client',
  subject: 'objet',
  inMessage: (id) => id,
  units: { minutes: (n) => count(n, 'minute'), hours: (n) => count(n, 'heure'), days: (n) => count(n, 'jour') },
  quote: (words) => `« ${words} »`,
}
