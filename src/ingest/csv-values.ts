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
    /^(pendiente|pendiente (de |del )?(cliente|usuario|respuesta)|en espera (del? )?cliente|esperando (al |respuesta del )?cliente|warten auf (den )?kunden?|wartet auf (den )?kunden?|wartend|ruckfrage|in attesa|in attesa (del |di )?(cliente|risposta)|wachten op (de )?(klant|melder)|wachtend|waiting customer|waiting (on|for) (the )?(customer|client|requester|contact|caller|user)|awaiting (customer|reply|client|caller|user info)|pending|pending (customer|reminder|reply)|en attente|en attente (du |de |de la reponse du |de reponse du |de la reponse de l |de l )?(client|contact|demandeur|utilisateur|appelant)|waiting|answered|repondu|snoozed|stalled|pendente|em espera|aguardando (o )?(cliente|requerente|usuario))$/,
  ],
  ['waiting_internal', /^(en espera|en espera (interna|de terceros|del proveedor)|angehalten|zuruckgestellt|warten auf (dritte|lieferant|intern)|sospeso|in sospeso|waiting internal|on hold|hold|waiting on (third party|us|vendor)|pending (vendor|third party|approval)|en pause|suspendu|en attente (interne|fournisseur|d un tiers|du fournisseur|tiers))$/],
  ['solved', /^(resuelt[oa]|solucionad[oa]|terminad[oa]|resolvida|gelost|erledigt|behoben|risolt[oa]|opgelost|afgehandeld|solved|resolved|resolue?|done|terminee?|traitee?|completed?|fixed|pending (close|auto|action)|resolvido|solucionado)$/],
  ['closed', /^(cerrad[oa]|cancelad[oa]|fechada|encerrad[oa]|geschlossen|abgebrochen|abgeschlossen|chius[oa]|annullat[oa]|gesloten|geannuleerd|closed|close|clos|close|cloturee?|fermee?|cancelled|canceled|annulee?|archived|archivee?|merged|fusionnee?|removed|rejected|rejetee?|closed (successful|unsuccessful|complete|incomplete|skipped)|fechado|cancelado)$/],
  ['new', /^(nuev[oa]|nova|neu|nuov[oa]|nieuw|new|nouveau|nouvelle|unassigned|submitted|novo)$/],
  [
    'open',
    /^(abiert[oa]|reabiert[oa]|en curso|en proceso|en progreso|asignad[oa]|aberta|atribuid[oa]|offen|in bearbeitung|wieder geoffnet|wiedereroffnet|zugewiesen|apert[oa]|in corso|in lavorazione|assegnat[oa]|in behandeling|heropend|toegewezen|open|opened|reopened|re opened|in progress|work in progress|assigned|active|escalated|working|triage|waiting for (support|agent)|awaiting agent|ouvert|ouverte|rouvert|rouverte|reouvert|en cours|en cours (attribuee?|planifiee?|de traitement)|processing|processing (assigned|planned)|assignee?|attribuee?|planifiee?|a traiter|pris en charge|em atendimento|em atendimento (atribuido|planejado)|processando|processando (atribuido|planejado)|aberto|reaberto|em andamento)$/,
  ],
]

const priorities: readonly (readonly [Priority, RegExp])[] = [
  ['low', /^(baj[oa]|muy baja|niedrig|sehr niedrig|gering|bass[oa]|molto bassa|laag|zeer laag|low|low priority|priorite basse|basse priorite|priorite faible|very low|lowest|minor|trivial|planning|faible|tres faible|basse|tres basse|mineure|baixa|muito baixa|p4|p5)$/],
  ['normal', /^(medi[oa]|mittel|normaal|gemiddeld|normal|medium|medium priority|priorite moyenne|moyenne priorite|moderate|moyenne|normale|media|p3)$/],
  ['high', /^(alt[oa]|hoch|hoog|high|high priority|priorite haute|haute priorite|priorite elevee|major|haute|elevee|majeure|importante|alta|p2)$/],
  ['urgent', /^(muy alta|critic[oa]|sehr hoch|dringend|kritisch|molto alta|zeer hoog|kritiek|urgent|urgente|urgence|emergency|highest|very high|critical|critique|blocker|bloquante|tres haute|tres elevee|muito alta|critica|p1)$/],
]

const authors: readonly (readonly [Author, RegExp])[] = [
  ['customer', /^(kunde|kundin|klant|usuario|solicitante|utente|melder|customer|client|cliente|user|utilisateur|end user|requester|demandeur|contact|lead|visitor|inbound|incoming|in|entrant|recu)$/],
  ['agent', /^(agente|mitarbeiter|mitarbeiterin|tecnico|operador|operatore|medewerker|soporte|suporte|equipo|agent|support|admin|administrateur|technicien|technicienne|conseiller|conseillere|operator|operateur|staff|team|teammate|equipe|equipe support|outbound|outgoing|out|sortant|envoye)$/],
  ['system', /^(sistema|systeem|automatico|automatisch|system|systeme|bot|automation|automate|automatique|trigger|rule|regle)$/],
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

/** A status in a language of the headers (see `csv-headers.ts`); what stands behind it in brackets is a pipeline's name and the like. */
export const statusIn = (text: string): Status | undefined => statusWord(text) ?? statusWord(text.replace(/\s*\([^()]*\)\s*$/, ''))

/** A priority by its word; the number before it (`3 - Moderate`, `2 normal`) is a helpdesk's own. */
export const priorityIn = (text: string): Priority | undefined => priorityWord(text) ?? priorityWord(text.replace(/^\s*\d\s*-?\s*/, ''))
export const authorIn: (text: string) => Author | undefined = matching(authors)

const yes = /^(1|true|yes|y|oui|o|vrai|x|sim|si|ja|wahr|verdadeiro|verdadero|vero|waar)$/
const no = /^(0|false|no|n|non|faux|nao|nein|nee|falsch|falso|onwaar)$/

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

const openWord = matching<boolean>([[true, /^(public|publique|externe|external|1|true|yes|y|oui|o|vrai|x|sim|si|ja|publico|publica|offentlich|pubblico|openbaar)$/]])

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

/** A whole count, in which commas and dots part thousands. */
export const countIn = (text: string | undefined): number | undefined => numberIn(text === undefined ? undefined : withoutThousands(text))

/** `1,024` as `1024`, of what is known to be whole: elsewhere it may be a French decimal. */
export const withoutThousands = (text: string): string => (/^\s*[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*\s*$/.test(text) ? text.replace(/[.,]/g, '') : text)
