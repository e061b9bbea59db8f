import { measuresFr } from './measures-fr.ts'
import type { Sentences } from './sentences.ts'

const count = (n: number, one: string): string => `${n} ${one}${n < 2 ? '' : 's'}`

export const fr: Sentences = {
  bands: { calm: 'calme', watch: 'à suivre', high: 'élevé', critical: 'critique' },
  heading: (score, band) => `${score} sur 100 : ${band}`,
  base: 'point de départ de tout ticket',
  clamped: (total) => `Les points font ${total} ; un score reste entre 0 et 100.`,
  incident: (terms, since, customers) => `Fait partie d’un incident : ${terms} ; ${customers} client${customers > 1 ? 's' : ''} depuis le ${since.slice(0, 16).replace('T', ' à ')} UTC. Ce qu’ils ont tous compte pour moitié.`,
  why: 'Pourquoi',
  nothing: 'Rien de particulier.',
  wants: 'Ce qu’il veut',
  prerequisite: { missing: (text) => `manque : ${text}`, unknown: (text) => `à vérifier : ${text}`, met: (text) => `en place : ${text}` },
  course: {
    asked: (where) => `demandé dans ${where}`,
    again: (where) => `redemandé dans ${where}`,
    done: (quotes) => `dit fait : ${quotes}`,
    replaced: (operation, quotes) => `abandonné pour ${operation} : ${quotes}`,
  },
  told: (where) => `le support en a parlé dans ${where}`,
  notSaid: 'Ce qui n’est pas dit',
  silence: {
    'ended-curtly': 'a fini sur un mot sec',
    'gave-up': 'a renoncé',
    'stopped-answering': 'ne répond plus',
    'writes-less': 'écrit moins qu’avant',
    'closed-without-answer': 'le ticket a été clos sans réponse',
    'closed-unconfirmed': 'le ticket a été clos, personne n’a confirmé',
    afraid: 'a peur pour ce qui marche encore',
  },
  silenceAndWords: ({ points, spoken }) => `${count(points, 'point')} de silence, ${spoken === 0 ? 'aucun de paroles : rien de fâché n’est écrit' : `${spoken} de paroles`}.`,
  next: 'À faire',
  avoid: 'À éviter',
  unseen: (signals, inputs) => `${signals < 2 ? `${signals} signal n’a pas pu être jugé` : `${signals} signaux n’ont pas pu être jugés`} ; absents du ticket : ${inputs}.`,
  inputs: {
    messages: 'messages',
    timestamps: 'heures des messages',
    createdAt: 'date d’ouverture',
    status: 'statut',
    priority: 'priorité',
    panic: 'appui sur le bouton d’urgence',
    statistics: 'statistiques',
  },
  metadataOnly: 'Ce ticket n’a pas de messages : jugé sur les dates, les nombres et la priorité seulement.',
  sure: (percent) => `sûr à ${percent} %`,
  customer: 'Le client',
  subject: 'objet',
  number: (value) => String(value).replace('.', ','),
  units: { minutes: (n) => count(n, 'minute'), hours: (n) => count(n, 'heure'), days: (n) => count(n, 'jour') },
  measures: measuresFr,
  quote: (words) => `« ${words} »`,
}
