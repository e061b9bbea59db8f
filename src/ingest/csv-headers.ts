import type { Column } from './csv-columns.ts'

/**
 * Headers in French, English and Portuguese, folded; the first that is present wins, so a table that has both
 * "Ticket ID" and "ID" is read by the former.
 */
export const headers: Readonly<Record<Column, readonly string[]>> = {
  id: [
    'ticket id', 'id ticket', 'id du ticket', 'ticket number', 'numero de ticket', 'numero du ticket', 'n ticket', 'n de ticket', 'n du ticket', 'no ticket', 'ticket',
    'conversation id', 'id de conversation', 'conversation number', 'case number', 'casenumber', 'issue key', 'numero de dossier', 'n dossier', 'n de dossier', 'dossier', 'numero', 'number', 'n', 'no',
    'reference', 'ref', 'identifiant', 'id',
  ],
  subject: ['subject', 'objet', 'sujet', 'titre', 'title', 'summary', 'short description', 'ticket name', 'nom du ticket', 'resume', 'intitule', 'assunto', 'titulo'],
  status: ['status', 'statut', 'etat', 'state', 'ticket status', 'statut du ticket', 'current status', 'estado', 'situacao'],
  priority: ['priority', 'priorite', 'urgence', 'urgency', 'prioridade'],
  channel: ['channel', 'canal', 'source', 'origine', 'origin', 'via', 'create channel'],
  tags: ['tags', 'etiquettes', 'labels', 'mots cles'],
  createdAt: [
    'created at', 'created', 'created time', 'created on', 'creation date', 'created date', 'create date', 'date created', 'opened', 'opened at', 'opening date', 'date opened', 'ticket created at',
    'cree le', 'creee le', 'date de creation', 'date creation', 'date d ouverture', 'ouvert le', 'ouverture', 'createdat', 'data de abertura', 'criado em',
  ],
  updatedAt: [
    'updated at', 'updated', 'last update', 'last updated', 'last update time', 'last modified', 'last modified date', 'updatedat',
    'mis a jour le', 'mise a jour', 'derniere modification', 'derniere mise a jour', 'modifie le', 'ultima atualizacao',
  ],
  resolvedAt: ['resolved at', 'resolved', 'resolved time', 'solved at', 'resolution date', 'resolu le', 'date de resolution', 'data de solucao', 'data da solucao'],
  closedAt: [
    'closed at', 'closed', 'closed time', 'closed on', 'closed date', 'close date', 'closedat', 'closing date',
    'date de cloture', 'clos le', 'cloture le', 'cloture', 'ferme le', 'date de fermeture', 'data de fechamento', 'fechado em',
  ],
  requesterId: ['requester id', 'customer id', 'contact id', 'id client', 'requester email', 'customer email', 'e mail du client', 'from email', 'email', 'e mail'],
  requesterName: ['requester', 'requester name', 'customer', 'customer name', 'client', 'nom du client', 'demandeur', 'contact', 'contact name', 'full name', 'requerente', 'solicitante'],
  organisation: ['organisation', 'organization', 'company', 'company name', 'account name', 'societe', 'entreprise', 'entite', 'raison sociale', 'empresa'],
  plan: ['plan', 'contract', 'contrat', 'offre', 'formule', 'niveau de support'],
  replies: ['replies', 'reponses', 'nombre de reponses', 'agent interactions', 'reply count'],
  reopens: ['reopens', 'reopen count', 'reopened count', 'reouvertures', 'nombre de reouvertures'],
  stations: ['assignee stations', 'group stations'],
  firstReplyMinutes: ['first reply time in minutes', 'first reply time minutes', 'delai de premiere reponse en minutes', 'premiere reponse min'],
  firstReplyHours: ['first response time in hrs', 'first response time in hours', 'first reply time in hours', 'delai de premiere reponse en heures', 'premiere reponse h'],
  firstReplyTime: ['first response time', 'first reply time', 'delai de premiere reponse', 'temps de premiere reponse'],
  firstReplyAt: ['first reply at', 'first replied at', 'first agent reply date', 'date de premiere reponse', 'premiere reponse le'],
  csat: ['satisfaction score', 'satisfaction rating', 'csat', 'note de satisfaction', 'satisfaction'],
  escalated: ['escalated', 'is escalated', 'isescalated', 'escalade', 'escaladee'],
  messageId: ['message id', 'id message', 'id du message', 'comment id', 'message number', 'n message'],
  author: ['author', 'auteur', 'author type', 'type d auteur', 'message author type', 'author role', 'role', 'sender', 'expediteur', 'direction', 'sens', 'from', 'de'],
  authorId: ['author id', 'author name', 'id auteur', 'nom de l auteur', 'auteur nom', 'message author id', 'message author name'],
  visibility: ['visibility', 'visibilite', 'public'],
  internal: ['internal', 'interne', 'private', 'prive', 'note interne'],
  kind: ['message type', 'message part type', 'part type', 'type de message'],
  automatic: ['autoreply', 'auto reply', 'automatic', 'automatique', 'reponse automatique'],
  at: ['sent at', 'message date', 'message at', 'message time', 'message created at', 'date du message', 'date message', 'envoye le', 'at', 'date', 'timestamp', 'horodatage'],
  body: ['body', 'message', 'message body', 'message text', 'corps', 'corps du message', 'text', 'texte', 'content', 'contenu', 'comment', 'commentaire', 'description', 'ticket description', 'description du ticket', 'descricao'],
}
