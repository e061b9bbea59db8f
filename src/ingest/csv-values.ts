import type { Author, Priority, Status, Visibility } from '../ticket.ts'
import { foldName } from './csv-columns.ts'

const nothing = new Set(['', '-', '--', '–', '—', '?', 'null', 'nil', 'none', 'not set', 'unset', 'non defini', 'non défini', 'n/a', '#n/a', '(vide)', '(empty)', 'nan', '&nbsp;', '000000000000000aaa'])

/** Most cells are told from these by their first letter. */
const beginsNothing = new Set([...nothing].flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]))

/** What a spreadsheet would run as a formula is written behind an apostrophe. */
const guard = /^'(?=\s*[=+\-@｜＝＋－＠])/

export const unguarded = (cell: string): string => (cell.startsWith("'") ? cell.replace(guard, '') : cell)

/** ASCII that a cell may begin with and be no plain value: blanks, an apostrophe, the beginnings of nothing. */
const unplain = new Uint8Array(0x80).fill(1, 0, 0x21)
for (const begin of ["'", ...beginsNothing]) if (begin.charCodeAt(0) < 0x80) unplain[begin.charCodeAt(0)] = 1

/** Whether a cell is its own value beyond doubt, as most are. */
function isPlain(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1)
  return unplain[cell.charCodeAt(0)] === 0 && last > 0x20 && last < 0x80
}

/** A cell without the marks that only mean "nothing" and without a spreadsheet's guard before a formula. */
export function cellValue(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === '') return undefined
  if (isPlain(cell)) return cell
  const trimmed = cell.trim()
  if (trimmed.length < 20 && beginsNothing.has(trimmed.charAt(0)) && nothing.has(trimmed.toLowerCase())) return undefined
  return unguarded(trimmed)
}

const statuses: readonly (readonly [Status, RegExp])[] = [
  [
    'waiting_customer',
    /^(waiting customer|waiting (on|for) (the )?(customer|client|requester|contact|caller|user)|awaiting (customer|reply|client|caller|user info)|pending|pending (customer|reminder|reply)|en attente|en attente (du |de |de la reponse du |de reponse du |de la reponse de l |de l )?(client|contact|demandeur|utilisateur|appelant)|waiting|answered|repondu|snoozed|stalled|pendente|em espera|aguardando (o )?(cliente|requerente|usuario))$/,
  ],
  ['waiting_internal', /^(waiting internal|on hold|hold|waiting on (third party|us|vendor)|pending (vendor|third party|approval)|en pause|suspendu|en attente (interne|fournisseur|d un tiers|du fournisseur|tiers))$/],
  ['solved', /^(solved|resolved|resolue?|done|terminee?|traitee?|completed?|fixed|pending (close|auto|action)|resolvido|solucionado)$/],
  ['closed', /^(closed|close|clos|close|cloturee?|fermee?|cancelled|canceled|annulee?|archived|archivee?|merged|fusionnee?|removed|rejected|rejetee?|closed (successful|unsuccessful|complete|incomplete|skipped)|fechado|cancelado)$/],
  ['new', /^(new|nouveau|nouvelle|unassigned|submitted|novo)$/],
  [
    'open',
    /^(open|opened|reopened|re opened|in progress|work in progress|assigned|active|escalated|working|triage|waiting for (support|agent)|awaiting agent|ouvert|ouverte|rouvert|rouverte|reouvert|en cours|en cours (attribuee?|planifiee?|de traitement)|processing|processing (assigned|planned)|assignee?|attribuee?|planifiee?|a traiter|pris en charge|em atendimento|em atendimento (atribuido|planejado)|processando|processando (atribuido|planejado)|aberto|reaberto|em andamento)$/,
  ],
]

const priorities: readonly (readonly [Priority, RegExp])[] = [
  ['low', /^(low|low priority|priorite basse|basse priorite|priorite faible|very low|lowest|minor|trivial|planning|faible|tres faible|basse|tres basse|mineure|baixa|muito baixa|p4|p5)$/],
  ['normal', /^(normal|medium|medium priority|priorite moyenne|moyenne priorite|moderate|moyenne|normale|media|p3)$/],
  ['high', /^(high|high priority|priorite haute|haute priorite|priorite elevee|major|haute|elevee|majeure|importante|alta|p2)$/],
  ['urgent', /^(urgent|urgente|urgence|emergency|highest|very high|critical|critique|blocker|bloquante|tres haute|tres elevee|muito alta|critica|p1)$/],
]

const authors: readonly (readonly [Author, RegExp])[] = [
  ['customer', /^(customer|client|cliente|user|utilisateur|end user|requester|demandeur|contact|lead|visitor|inbound|incoming|in|entrant|recu)$/],
  ['agent', /^(agent|support|admin|administrateur|technicien|technicienne|conseiller|conseillere|operator|operateur|staff|team|teammate|equipe|equipe support|outbound|outgoing|out|sortant|envoye)$/],
  ['system', /^(system|systeme|bot|automation|automate|automatique|trigger|rule|regle)$/],
]

const mostKnown = 500

/** A column has few different words: each is looked up once. */
const matching = <T>(table: readonly (readonly [T, RegExp])[]) => {
  const known = new Map<string, { readonly value: T | undefined }>()
  return (text: string): T | undefined => {
    const seen = known.get(text)
    if (seen !== undefined) return seen.value
    const folded = foldName(text)
    const value = table.find(([, pattern]) => pattern.test(folded))?.[0]
    if (known.size === mostKnown) known.clear()
    known.set(text, { value })
    return value
  }
}

const statusWord = matching(statuses)
const priorityWord = matching(priorities)

/** A status in English, French or Portuguese; what stands behind it in brackets is a pipeline's name and the like. */
export const statusIn = (text: string): Status | undefined => statusWord(text) ?? statusWord(text.replace(/\s*\([^()]*\)\s*$/, ''))

/** A priority by its word; the number before it (`3 - Moderate`, `2 normal`) is a helpdesk's own. */
export const priorityIn = (text: string): Priority | undefined => priorityWord(text) ?? priorityWord(text.replace(/^\s*\d\s*-?\s*/, ''))
export const authorIn: (text: string) => Author | undefined = matching(authors)

const yes = /^(1|true|yes|y|oui|o|vrai|x|sim)$/
const no = /^(0|false|no|n|non|faux|nao)$/

/** Yes or no; undefined for anything else. */
export function flagIn(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  const folded = foldName(text)
  return yes.test(folded) ? true : no.test(folded) ? false : undefined
}

const ratings: Readonly<Record<string, number>> = { good: 5, great: 5, bien: 5, okay: 3, ok: 3, bad: 1, 'not good': 1, mauvais: 1 }

/** A rating from 1 to 5; `good` and `bad` are its ends, `offered` is no answer. */
export function ratingIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = numberIn(text)
  if (value !== undefined) return value >= 1 && value <= 5 ? value : undefined
  return ratings[foldName(text)]
}

const openWord = matching<boolean>([[true, /^(public|publique|externe|external|1|true|yes|y|oui|o|vrai|x|sim)$/]])

/** From a column that says how open the message is, or from one that says "internal: yes". */
export function visibilityIn(visibility: string | undefined, internal: string | undefined): Visibility {
  if (internal !== undefined) return yes.test(foldName(internal)) ? 'internal' : 'public'
  if (visibility === undefined) return 'public'
  return openWord(visibility) === true ? 'public' : 'internal'
}

/** A count or a measure; French decimals, and spaces between thousands. */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const tight = text.replace(/\s/g, '')
  const value = Number(/^\d{1,3}(?:\.\d{3})+,\d+$/.test(tight) ? tight.replaceAll('.', '').replace(',', '.') : tight.replace(',', '.'))
  return tight !== '' && Number.isFinite(value) && value >= 0 ? value : undefined
}
