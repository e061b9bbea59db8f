import type { MeasurePhrase, MeasurePhrases } from './measures.ts'

/** French counts 0 and 1 as one. */
const counted = (one: string, many: string): MeasurePhrase => (value, number) => `${value} ${number < 2 ? one : many}`

const levels = ['basse', 'normale', 'haute', 'urgente'] as const

export const measuresFr: MeasurePhrases = {
  age: (span) => `ouvert depuis ${span}`,
  ageDays: counted('jour ouvré', 'jours ouvrés'),
  confirmations: (count, number) => (number === 0 ? 'aucun message ne confirme que c’est réglé' : counted('message confirme que c’est réglé', 'messages confirment que c’est réglé')(count, number)),
  customersStruck: counted('client l’a aussi : compté pour moitié', 'clients l’ont aussi : compté pour moitié'),
  courtesiesLost: counted('politesse du premier message absente du dernier', 'politesses du premier message absentes du dernier'),
  customerQuiet: (span) => `le client se tait depuis ${span}`,
  firstGap: (span) => `${span} entre les deux premiers messages`,
  firstReply: (span) => `première réponse après ${span}`,
  followUps: counted('message écrit avant toute réponse', 'messages écrits avant toute réponse'),
  fruitlessReplies: counted('réponse à côté de la demande', 'réponses à côté de la demande'),
  handoffs: counted('changement de main', 'changements de main'),
  lastGap: (span) => `${span} entre les deux derniers messages`,
  late: (span) => `${span} de retard`,
  literalAnswers: counted('réponse au mot, pas à la demande', 'réponses au mot, pas à la demande'),
  longestRun: counted('point d’exclamation ou d’interrogation de suite', 'points d’exclamation ou d’interrogation de suite'),
  loops: counted('boucle', 'boucles'),
  messagesInAnHour: counted('message en une heure', 'messages en une heure'),
  misunderstandings: counted('message montre un malentendu', 'messages montrent un malentendu'),
  pressGranted: (_, number) => (number === 0 ? 'l’appel d’urgence n’a pas été accordé' : 'l’appel d’urgence a été accordé'),
  pressesUsed: (count, number) => (number === 0 ? 'aucun autre appel accordé cette année-là' : counted('autre appel accordé cette année-là', 'autres appels accordés cette année-là')(count, number)),
  priority: (level, number) => `priorité du ticket : ${levels[number - 1] ?? level}`,
  productionDown: (_, number) => (number === 0 ? 'rien ne dit que la production est arrêtée' : 'la production est arrêtée'),
  reopens: counted('réouverture', 'réouvertures'),
  requesterWait: (span) => `attend depuis ${span}`,
  rounds: counted('message du client', 'messages du client'),
  roundsWithoutProgress: counted('échange sans progrès', 'échanges sans progrès'),
  timeLeft: (span) => `il reste ${span}`,
  timesAsked: (count, number) => (number === 0 ? 'pas redemandé en toutes lettres' : counted('question sur ce qui était déjà donné', 'questions sur ce qui était déjà donné')(count, number)),
  turns: counted('retour du client après une réponse', 'retours du client après une réponse'),
  unanswered: counted('message sans réponse', 'messages sans réponse'),
  untakenTerms: counted('terme du support que le client ne reprend jamais', 'termes du support que le client ne reprend jamais'),
  usualRounds: (count, number) => counted('est habituel', 'sont habituels')(count, number),
  usualWords: (count) => `${count} mots sont habituels`,
  wordsNow: counted('mot à présent', 'mots à présent'),
  workaround: (_, number) => (number === 0 ? 'aucun contournement connu' : 'un contournement existe'),
}
