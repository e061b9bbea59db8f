import { LRUCache } from 'lru-cache'
import type { Author, Priority, Status, Visibility } from '../ticket.ts'
import { foldName } from './csv-columns.ts'

const nothing = new Set(['', '-', '?', 'null', 'n/a', '#n/a', '(vide)', '(empty)', 'nan'])

/** A cell without the marks that only mean "nothing" and without a spreadsheet's guard before `=`. */
export function cellValue(cell: string | undefined): string | undefined {
  const trimmed = (cell ?? '').trim()
  if (trimmed.length < 8 && nothing.has(trimmed.toLowerCase())) return undefined
  return trimmed.startsWith("'") && /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed
}

const statuses: readonly (readonly [Status, RegExp])[] = [
  ['waiting_customer', /^(waiting customer|waiting (on|for) (the )?(customer|client|requester)|awaiting (customer|reply|client)|pending|en attente|en attente (du |de la reponse du |de reponse du )?(client|demandeur))$/],
  ['waiting_internal', /^(waiting internal|on hold|hold|waiting on third party|en pause|en attente (interne|fournisseur|d un tiers))$/],
  ['solved', /^(solved|resolved|resolu|done|termine|traite)$/],
  ['closed', /^(closed|clos|cloture|ferme|cancelled|canceled|annule)$/],
  ['new', /^(new|nouveau|nouvelle)$/],
  ['open', /^(open|opened|reopened|in progress|assigned|active|ouvert|rouvert|en cours|en cours (attribue|planifie)|assigne|attribue|a traiter)$/],
]

const priorities: readonly (readonly [Priority, RegExp])[] = [
  ['low', /^(low|lowest|minor|faible|basse|tres basse|mineure|p4|p5)$/],
  ['normal', /^(normal|medium|moyenne|normale|p3)$/],
  ['high', /^(high|major|haute|elevee|majeure|importante|p2)$/],
  ['urgent', /^(urgent|urgente|highest|critical|critique|blocker|bloquante|tres haute|p1)$/],
]

const authors: readonly (readonly [Author, RegExp])[] = [
  ['customer', /^(customer|client|cliente|user|utilisateur|end user|requester|demandeur|contact|lead|visitor|inbound|incoming|in|entrant|recu)$/],
  ['agent', /^(agent|support|admin|administrateur|technicien|technicienne|conseiller|conseillere|operator|operateur|staff|team|equipe|equipe support|outbound|outgoing|out|sortant|envoye)$/],
  ['system', /^(system|systeme|bot|automation|automate|automatique|trigger|rule|regle)$/],
]

/** A column has few different words: each is looked up once. */
const matching = <T>(table: readonly (readonly [T, RegExp])[]) => {
  const known = new LRUCache<string, { readonly value: T | undefined }>({ max: 500 })
  return (text: string): T | undefined => {
    const seen = known.get(text)
    if (seen !== undefined) return seen.value
    const folded = foldName(text)
    const value = table.find(([, pattern]) => pattern.test(folded))?.[0]
    known.set(text, { value })
    return value
  }
}

export const statusIn: (text: string) => Status | undefined = matching(statuses)
export const priorityIn: (text: string) => Priority | undefined = matching(priorities)
export const authorIn: (text: string) => Author | undefined = matching(authors)

const yes = /^(1|true|yes|y|oui|o|vrai|x)$/

/** From a column that says how open the message is, or from one that says "internal: yes". */
export function visibilityIn(visibility: string | undefined, internal: string | undefined): Visibility {
  if (internal !== undefined) return yes.test(foldName(internal)) ? 'internal' : 'public'
  if (visibility === undefined) return 'public'
  const folded = foldName(visibility)
  return /^(public|publique|externe|external)$/.test(folded) || yes.test(folded) ? 'public' : 'internal'
}

/** A count or a measure; French decimals and spaces between thousands. */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.'))
  return Number.isFinite(value) && value >= 0 ? value : undefined
}
