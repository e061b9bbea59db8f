import { localTime } from './audit-clock.ts'
import { durationIn, type MeasureWords, measureIn } from './audit-measures.ts'
import type { GridCriterion, GridFinding, GridValue } from './audit-grid.ts'
import { plainShare } from './audit-shares.ts'
import type { AuditWords } from './audit-words.ts'

const cells: Readonly<Record<GridValue, string>> = {
  unknown: 'inconnu', none: 'aucun', some: 'une partie', all: 'tous', sent: 'envoyé', partial: 'partielle', total: 'totale', good: 'bonne', fair: 'moyenne', poor: 'mauvaise',
  'within-the-hour': "très rapide, dans l'heure",
  progressive: 'progressive, lente',
  'since-the-day-before': 'progressive, lente, depuis la veille',
  'over-days': 'progressive, lente, sur plusieurs jours',
  'strong-immediate': 'forte et immédiate',
  'strong-progressive': 'forte, mais progressive',
  'slow-immediate': 'lente, mais dès la première heure',
  'slow-progressive': 'lente et progressive',
}

const channels: Readonly<Partial<Record<string, string>>> = { email: 'e-mail', 'e-mail': 'e-mail', mail: 'e-mail', 'status-page': "page d'état", phone: 'appel', sms: 'SMS' }

/** What agrees with "la réponse", "la saturation" is in the feminine in `cells`. */
const unknowns: Readonly<Partial<Record<GridCriterion, string>>> = { onset: 'inconnue', reach: 'inconnue', saturation: 'inconnue', 'answer-quality': 'inconnue', spread: 'inconnue' }

const cell = (criterion: GridCriterion, { value, share, message }: GridFinding): string => {
  if (message !== undefined) return `${channels[message.channel] ?? message.channel} à ${localTime(message.at, message.offset).replace(':', ' h ')}`
  if (value === 'unknown') return unknowns[criterion] ?? cells.unknown
  if (value === 'none' && criterion === 'spread') return 'aucune'
  if (value !== 'some' || share === undefined) return cells[value]
  const { part, of, isExact } = plainShare(share)
  return `${isExact ? '' : 'environ '}${part} sur ${of}`
}

const span = (ms: number): string => durationIn(ms, { day: ['jour', 'jours'], hour: ['heure', 'heures'], minute: ['minute', 'minutes'] }, true)

const measures: MeasureWords = {
  silence: (ms) => `silence pendant ${span(ms)}`,
  vendorFirstBy: (ms) => `${span(ms)} avant le premier ticket`,
  customersFirstBy: (ms) => `les clients étaient les premiers, de ${span(ms)}`,
  firstWord: (ms) => `premier mot après ${span(ms)}`,
  updatesThatOwnIt: (n) => `messages qui assument : ${n}`,
  ownedAfter: (ms) => `assumé après ${span(ms)}`,
  updatesThatBlame: (n) => `messages qui rejettent la faute : ${n}`,
  longestGap: (ms) => `plus long silence : ${span(ms)}`,
  gapsTooLong: (n) => `silences trop longs : ${n}`,
  gap: (ms) => `puis rien pendant ${span(ms)}`,
  updatesWithoutNext: (n) => `messages qui ne disent pas quand vient le suivant : ${n}`,
  latest: (ms) => `au plus ${span(ms)} de retard`,
  announcementsBroken: (n) => `messages annoncés et pas venus à temps : ${n}`,
  emptyUpdates: (n) => `messages sans rien de nouveau : ${n}`,
  untilRecovery: (ms) => `rétabli après ${span(ms)}`,
  recoveryLate: (ms) => `${span(ms)} après que les clients l'ont vu`,
  reportsPromised: (n) => `comptes rendus promis : ${n}`,
  reportAfter: (ms) => `compte rendu après ${span(ms)}`,
  reportLate: (ms) => `compte rendu en retard de ${span(ms)}`,
  degradedServiceAfter: (ms) => `une solution d'attente après ${span(ms)}`,
  withoutService: (ms) => `${span(ms)} sans solution d'attente`,
  unreached: (n) => `clients qui n'ont joint personne : ${n}`,
  reporters: (n) => `sur ceux qui signalent : ${n}`,
  allCustomers: (n) => `clients en tout : ${n}`,
  rise: (ms) => `moitié du rythme maximal après ${span(ms)}`,
  busiestHour: (n) => `dans l'heure la plus chargée : ${n}`,
  calls: (n) => `appels : ${n}`,
  sayPartial: (n) => `parlent d'une partie : ${n}`,
  sayTotal: (n) => `parlent de la totalité : ${n}`,
  updates: (n) => `messages vers l'extérieur : ${n}`,
  internalUpdates: (n) => `messages internes : ${n}`,
  knowFromVendor: (n) => `le savent par l'éditeur : ${n}`,
  learntElsewhere: (n) => `l'ont appris ailleurs : ${n}`,
  answersThatInform: (n) => `réponses qui disent la gravité ou la fin : ${n}`,
  answers: (n) => `réponses : ${n}`,
  complaintsWithoutAnswer: (n) => `se sont plaints quand personne ne savait : ${n}`,
  withoutAnswer: (n) => `n'ont appris ni l'une ni l'autre : ${n}`,
}

export const auditFrench: AuditWords = {
  rules: {
    'told-first': "Prévenir les clients avant qu'ils ne préviennent",
    'first-word': "Joindre vite les clients, ne serait-ce que pour s'excuser",
    'own-it': 'Assumer dès le premier mot, avant de connaître la cause',
    'no-blame': 'Ne pas rejeter la faute sur un fournisseur',
    cadence: 'Informer souvent : pas de silence plus long que la règle',
    'next-announced': 'Dire dans chaque message quand vient le suivant',
    'next-kept': "Envoyer le message suivant à l'heure annoncée",
    news: 'Pas de message sans contenu',
    'recovery-announced': 'Annoncer aussitôt le rétablissement',
    'report-promised': "S'engager à un compte rendu complet",
    'report-delivered': 'Le livrer, avec la cause et les mesures prises',
    'degraded-service': 'Un service dégradé prêt en deux heures',
    'support-reachable': 'Les clients peuvent joindre le support',
  },
  results: { passed: 'tenu', failed: 'manqué', unknown: 'inconnu' },
  groups: { 'first-word': 'premier mot', ownership: 'responsabilité', rhythm: 'rythme', end: 'fin', service: 'service' },
  stages: { investigating: 'recherche', identified: 'cause trouvée', monitoring: 'surveillance', resolved: 'résolu', report: 'compte rendu' },
  criteria: {
    onset: 'apparition, vue des appels des utilisateurs',
    reach: "étendue chez les clients de l'éditeur",
    'vendor-message': "message de l'éditeur aux partenaires",
    spread: "diffusion de l'information (qui sait)",
    'detected-outside': "incident détecté hors du canal de l'éditeur",
    saturation: 'saturation des lignes téléphoniques',
    'answer-quality': "qualité de la réponse faite à l'utilisateur",
    'end-message': "message à la fin de l'incident",
  },
  cell,
  measure: (measure) => measureIn(measure, measures, span),
  quote: (words, where) => `« ${words} » (${where})`,
  unknowns: (count) => (count === 1 ? '1 inconnue' : `${count} inconnues`),
  colon: ' : ',
  semicolon: ' ; ',
  untitled: 'Incident',
  headings: {
    rank: '', incident: 'incident', score: 'note', kept: 'règles tenues', rule: 'règle', result: 'résultat', measure: 'mesure', source: 'source', criterion: 'critère', finding: 'constat',
    evidence: 'preuves', rules: 'Règles', grid: 'Grille', ranking: 'Classement', updates: 'Messages',
  },
  noScore: 'rien à juger',
  policy: 'rythme',
  severity: 'gravité',
  asOf: 'au',
  unreadable: (ids) => `Messages laissés de côté, leur heure étant illisible : ${ids}.`,
  internal: (ids) => `Messages internes, que personne n'a lus dehors : ${ids}.`,
}
