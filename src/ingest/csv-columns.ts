/** What a column of a generic table can hold. */
export type Column =
  | 'id' | 'subject' | 'status' | 'priority' | 'channel' | 'tags' | 'createdAt' | 'closedAt'
  | 'requesterId' | 'requesterName' | 'organisation' | 'plan' | 'replies' | 'reopens' | 'firstReplyMinutes'
  | 'messageId' | 'author' | 'authorId' | 'visibility' | 'internal' | 'at' | 'body'

/**
 * Headers in French and English, folded; the first that is present wins, so a table that has both
 * "Ticket ID" and "ID" is read by the former.
 */
const headers: Readonly<Record<Column, readonly string[]>> = {
  id: [
    'ticket id', 'id ticket', 'id du ticket', 'ticket number', 'numero de ticket', 'numero du ticket', 'n ticket', 'n de ticket', 'n du ticket', 'no ticket', 'ticket',
    'conversation id', 'case number', 'casenumber', 'issue key', 'numero de dossier', 'n dossier', 'n de dossier', 'dossier', 'numero', 'number', 'n', 'no',
    'reference', 'ref', 'identifiant', 'id',
  ],
  subject: ['subject', 'objet', 'sujet', 'titre', 'title', 'summary', 'short description', 'ticket name', 'resume', 'intitule'],
  status: ['status', 'statut', 'etat', 'state', 'ticket status', 'statut du ticket'],
  priority: ['priority', 'priorite', 'urgence', 'urgency'],
  channel: ['channel', 'canal', 'source', 'origine', 'origin', 'via'],
  tags: ['tags', 'etiquettes', 'labels', 'mots cles'],
  createdAt: [
    'created at', 'created', 'created time', 'created on', 'creation date', 'created date', 'date created', 'opened', 'opened at', 'date opened', 'ticket created at',
    'cree le', 'date de creation', 'date creation', 'date d ouverture', 'ouvert le', 'ouverture', 'createdat',
  ],
  closedAt: [
    'closed at', 'closed', 'closed time', 'closed on', 'resolved at', 'resolved', 'resolved time', 'solved at', 'resolution date', 'closedat',
    'resolu le', 'date de resolution', 'date de cloture', 'clos le', 'cloture le', 'ferme le', 'date de fermeture', 'cloture',
  ],
  requesterId: ['requester id', 'customer id', 'contact id', 'id client', 'requester email', 'customer email', 'e mail du client', 'email', 'e mail'],
  requesterName: ['requester', 'requester name', 'customer', 'customer name', 'client', 'nom du client', 'demandeur', 'contact', 'full name'],
  organisation: ['organisation', 'organization', 'company', 'societe', 'entreprise', 'entite', 'raison sociale'],
  plan: ['plan', 'contract', 'contrat', 'offre', 'formule', 'niveau de support'],
  replies: ['replies', 'reponses', 'nombre de reponses', 'agent interactions', 'reply count'],
  reopens: ['reopens', 'reopen count', 'reouvertures', 'nombre de reouvertures'],
  firstReplyMinutes: ['first reply time in minutes', 'first reply time minutes', 'delai de premiere reponse en minutes', 'premiere reponse min'],
  messageId: ['message id', 'id message', 'id du message', 'comment id', 'message number', 'n message'],
  author: ['author', 'auteur', 'author type', 'type d auteur', 'message author type', 'author role', 'role', 'sender', 'expediteur', 'direction', 'sens', 'from', 'de'],
  authorId: ['author id', 'author name', 'id auteur', 'nom de l auteur', 'auteur nom'],
  visibility: ['visibility', 'visibilite', 'public'],
  internal: ['internal', 'interne', 'private', 'prive', 'note interne'],
  at: ['sent at', 'message date', 'message at', 'message time', 'message created at', 'date du message', 'date message', 'envoye le', 'at', 'date', 'timestamp', 'horodatage'],
  body: ['body', 'message', 'message body', 'corps', 'corps du message', 'text', 'texte', 'content', 'contenu', 'comment', 'commentaire', 'description'],
}

/** A column of the table at hand. */
export interface ColumnPlace {
  readonly index: number
  /** The header as it is written, and folded. */
  readonly header: string
  readonly name: string
}

export type ColumnPlan = Readonly<Partial<Record<Column, ColumnPlace>>>

export function columnPlan(header: readonly string[]): ColumnPlan {
  const folded = header.map(foldName)
  const places = Object.entries(headers).flatMap(([column, names]) => {
    const name = names.find((one) => folded.includes(one))
    const index = name === undefined ? -1 : folded.indexOf(name)
    return name === undefined ? [] : [[column, { index, header: header[index]?.trim() ?? '', name }] as const]
  })
  return Object.fromEntries(places)
}

/** Messages have rows of their own when someone or some moment is named for each. */
export function isOneRowPerMessage(plan: ColumnPlan): boolean {
  return plan.body !== undefined && (plan.author !== undefined || plan.messageId !== undefined || (plan.at !== undefined && plan.createdAt !== undefined))
}

/** Headers that are French make day/month the likelier order. */
export function looksFrench(header: readonly string[]): boolean {
  return header.some((name) => /^(objet|sujet|statut|etat|priorite|cree le|date d|date de|auteur|numero|demandeur|ouvert le|corps|contenu|envoye le|resolu le|clos le|n)\b/.test(foldName(name)))
}

/** Lower case, no accents, one space between words. */
export function foldName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
}
