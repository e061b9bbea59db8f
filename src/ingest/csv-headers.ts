import type { Column } from './csv-columns.ts'

/**
 * Headers in French, English, Spanish, Portuguese, German, Italian and Dutch, folded; the first that is present wins, so a table that has both
 * "Ticket ID" and "ID" is read by the former.
 */
export const headers: Readonly<Record<Column, readonly string[]>> = {
  id: [
    'ticket id', 'id ticket', 'id du ticket', 'ticket number', 'numero de ticket', 'numero du ticket', 'n ticket', 'n de ticket', 'n du ticket', 'no ticket', 'ticket',
    'conversation id', 'id de conversation', 'conversation number', 'case number', 'casenumber', 'issue key', 'numero de dossier', 'n dossier', 'n de dossier', 'dossier', 'numero', 'number', 'n', 'no',
    'reference', 'ref', 'identifiant', 'id', 'id externe', 'external id',
    'ticket no', 'ticket ref', 'reference du ticket', 'id de la conversation', 'num ticket', 'numero d incident', 'incident number', 'incident id', 'request number', 'numero de la requete', 'case id', 'issue id', 'id du dossier', 'cle de ticket', 'cle', 'key', 'session id',
    'ticket n', 'ticket num', 'ticket numero', 'dossier n', 'case no', 'case', 'request id', 'request no', 'n demande', 'n de demande', 'numero de demande', 'n de suivi', 'numero de suivi',
    'id de ticket', 'id del ticket', 'numero del ticket', 'numero de caso', 'id de caso', 'caso', 'n caso', 'chamado', 'numero do chamado', 'id do chamado', 'n chamado', 'id do ticket', 'numero do ticket', 'protocolo', 'ticketnummer', 'ticket nummer', 'ticket nr', 'vorgangsnummer', 'fallnummer', 'vorgang', 'nummer', 'nr', 'numero ticket', 'numero di ticket', 'id biglietto', 'meldingsnummer', 'kenmerk',
  ],
  subject: ['subject', 'objet', 'sujet', 'titre', 'title', 'summary', 'short description', 'ticket name', 'nom du ticket', 'resume', 'intitule', 'assunto', 'titulo', 'sujet du ticket', 'ticket subject', 'objet du ticket', 'titre du ticket', 'ticket title', 'nom de ticket', 'breve description', 'description courte', 'conversation subject', 'case subject', 'asunto', 'betreff', 'titel', 'oggetto', 'titolo', 'onderwerp'],
  status: ['status', 'statut', 'etat', 'state', 'ticket status', 'statut du ticket', 'current status', 'estado', 'situacao', 'etat du ticket', 'ticket state', 'statut actuel', 'etat actuel', 'conversation status', 'case status', 'stage', 'etape', 'stato', 'zustand', 'situacao do chamado', 'estado del ticket', 'ticketstatus'],
  priority: ['priority', 'priorite', 'urgence', 'urgency', 'prioridade', 'priorite du ticket', 'ticket priority', 'niveau de priorite', 'severity', 'severite', 'criticite', 'gravite', 'prioridad', 'prioritat', 'priorita', 'prioriteit', 'dringlichkeit', 'urgencia', 'urgenza'],
  channel: ['channel', 'canal', 'source', 'origine', 'origin', 'via', 'create channel', 'canal du ticket', 'ticket channel', 'ticket source', 'initial channel', 'case origin', 'origine de la requete', 'source du ticket', 'canale', 'kanal', 'kanaal', 'origen', 'origem', 'herkunft'],
  tags: ['tags', 'etiquettes', 'labels', 'mots cles', 'etiquetas', 'schlagworte', 'etichette', 'tag'],
  createdAt: [
    'created at', 'created', 'created time', 'created on', 'creation date', 'created date', 'create date', 'date created', 'opened', 'opened at', 'opening date', 'date opened', 'ticket created at',
    'cree le', 'creee le', 'date de creation', 'date creation', 'date d ouverture', 'ouvert le', 'ouverture', 'createdat', 'data de abertura', 'criado em',
    'date de la demande', 'date de demande', 'demande recue', 'demande recue le', 'request date', 'requested', 'requested at', 'submitted', 'submitted at', 'creation time', 'created date time', 'created time ticket', 'ticket created date', 'ticket cree date', 'ticket cree', 'conversation created at', 'opened date', 'date ouverture', 'ouverte le', 'date time opened', 'date heure d ouverture', 'creation', 'cree', 'creee',
    'creado el', 'creado', 'fecha de creacion', 'fecha creacion', 'fecha de apertura', 'abierto el', 'criado', 'data de criacao', 'data criacao', 'aberto em', 'erstellt am', 'erstellt', 'erstellungsdatum', 'erstelldatum', 'angelegt am', 'eroffnet am', 'data di creazione', 'data creazione', 'creato il', 'data apertura', 'aangemaakt op', 'aangemaakt', 'aanmaakdatum', 'datum aangemaakt',
  ],
  updatedAt: [
    'updated at', 'updated', 'last update', 'last updated', 'last update time', 'last modified', 'last modified date', 'updatedat',
    'mis a jour le', 'mise a jour', 'derniere modification', 'derniere mise a jour', 'modifie le', 'ultima atualizacao',
    'last updated time', 'last updated at', 'updated time', 'updated date', 'date de mise a jour', 'date de modification', 'modified', 'modified at', 'last modified time', 'ticket updated date', 'ticket mis a jour date', 'last activity', 'last activity at', 'derniere activite', 'mis a jour', 'mis a jour par le demandeur',
    'actualizado el', 'ultima actualizacion', 'fecha de actualizacion', 'atualizado em', 'data de atualizacao', 'aktualisiert am', 'zuletzt geandert', 'geandert am', 'letzte anderung', 'ultimo aggiornamento', 'aggiornato il', 'bijgewerkt op', 'laatst bijgewerkt',
  ],
  resolvedAt: ['resolved at', 'resolved', 'resolved time', 'solved at', 'resolution date', 'resolu le', 'date de resolution', 'data de solucao', 'data da solucao', 'solved', 'solved date', 'resolved date', 'ticket solved date', 'ticket resolu date', 'date resolution', 'resolu', 'resolue', 'resuelto el', 'fecha de resolucion', 'solucionado el', 'resolvido em', 'data de resolucao', 'gelost am', 'losungsdatum', 'risolto il', 'data di risoluzione', 'opgelost op'],
  closedAt: [
    'closed at', 'closed', 'closed time', 'closed on', 'closed date', 'close date', 'closedat', 'closing date',
    'date de cloture', 'clos le', 'cloture le', 'cloture', 'ferme le', 'date de fermeture', 'data de fechamento', 'fechado em',
    'ticket closed date', 'ticket ferme date', 'date fermeture', 'date heure de fermeture', 'date time closed', 'ferme',
    'cerrado el', 'fecha de cierre', 'cerrado', 'fechado', 'data de encerramento', 'encerrado em', 'geschlossen am', 'abschlussdatum', 'chiuso il', 'data di chiusura', 'data chiusura', 'gesloten op', 'gesloten',
  ],
  requesterId: ['requester id', 'customer id', 'contact id', 'id client', 'requester email', 'customer email', 'e mail du client', 'from email', 'email', 'e mail', 'requester e mail', 'email du demandeur', 'e mail du demandeur', 'email du client', 'email client', 'adresse e mail', 'adresse email', 'email address', 'contact email', 'email de', 'courriel', 'correo electronico', 'correo', 'correo del solicitante', 'email del cliente', 'email do cliente', 'email do solicitante', 'e mail adresse', 'indirizzo email', 'e mailadres'],
  requesterName: ['requester', 'requester name', 'customer', 'customer name', 'client', 'nom du client', 'demandeur', 'demandeurs', 'requestor', 'requestors', 'contact', 'contact name', 'full name', 'requerente', 'solicitante', 'nom du demandeur', 'requester full name', 'reporter', 'rapporteur', 'caller', 'appelant', 'nickname', 'nom du contact', 'contact associe', 'associated contact', 'nom client', 'nom complet', 'utilisateur final', 'end user', 'cliente', 'nombre del cliente', 'nome do cliente', 'contacto', 'contato', 'kunde', 'kundenname', 'melder', 'antragsteller', 'anforderer', 'richiedente', 'nome cliente', 'aanvrager', 'klant', 'melder naam'],
  organisation: ['organisation', 'organization', 'company', 'company name', 'account name', 'societe', 'entreprise', 'entite', 'raison sociale', 'empresa', 'nom du compte', 'nom de la societe', 'nom de l entreprise', 'nom de l organisation', 'compte', 'organization name', 'account', 'organizacion', 'organizacao', 'compania', 'firma', 'unternehmen', 'azienda', 'organizzazione', 'bedrijf', 'organisatie'],
  plan: ['plan', 'contract', 'contrat', 'offre', 'formule', 'niveau de support'],
  replies: ['replies', 'reponses', 'nombre de reponses', 'agent interactions', 'reply count', 'number of replies', 'agent replies', 'number of agent messages', 'nombre de messages d agents', 'respuestas', 'numero de respuestas', 'respostas', 'numero de respostas', 'antworten', 'anzahl antworten', 'risposte', 'antwoorden'],
  reopens: ['reopens', 'reopen count', 'reopened count', 'reouvertures', 'nombre de reouvertures', 'times reopened', 'nombre de reouverture', 'reouvert', 'reaperturas', 'reaberturas', 'wiedereroffnungen', 'riaperture'],
  stations: ['assignee stations', 'group stations'],
  firstReplyMinutes: ['first reply time in minutes', 'first reply time minutes', 'delai de premiere reponse en minutes', 'premiere reponse min'],
  firstReplyHours: ['first response time in hrs', 'first response time in hours', 'first reply time in hours', 'delai de premiere reponse en heures', 'premiere reponse h'],
  firstReplyTime: ['first response time', 'first reply time', 'delai de premiere reponse', 'temps de premiere reponse'],
  firstReplyAt: ['first reply at', 'first replied at', 'first agent reply date', 'date de premiere reponse', 'premiere reponse le', 'first response date', 'first response at', 'date de la premiere reponse'],
  csat: ['satisfaction score', 'satisfaction rating', 'csat', 'note de satisfaction', 'satisfaction', 'survey score', 'csat score', 'score de satisfaction', 'customer satisfaction rating', 'happiness', 'happiness rating', 'note csat'],
  escalated: ['escalated', 'is escalated', 'isescalated', 'escalade', 'escaladee'],
  messageId: ['message id', 'id message', 'id du message', 'comment id', 'message number', 'n message', 'id del mensaje', 'id da mensagem', 'nachrichten id', 'id messaggio'],
  author: ['author', 'auteur', 'author type', 'type d auteur', 'message author type', 'author role', 'role', 'sender', 'expediteur', 'direction', 'sens', 'from', 'de', 'autor', 'autore', 'remitente', 'remetente', 'absender', 'verfasser', 'mittente', 'afzender', 'auteur type', 'von'],
  authorId: ['author id', 'author name', 'id auteur', 'nom de l auteur', 'auteur nom', 'message author id', 'message author name'],
  visibility: ['visibility', 'visibilite', 'public', 'visibilidad', 'visibilidade', 'sichtbarkeit', 'visibilita'],
  internal: ['internal', 'interne', 'private', 'prive', 'note interne', 'interno', 'intern', 'privado', 'interne notiz'],
  kind: ['message type', 'message part type', 'part type', 'type de message'],
  automatic: ['autoreply', 'auto reply', 'automatic', 'automatique', 'reponse automatique'],
  at: ['sent at', 'message date', 'message at', 'message time', 'message created at', 'date du message', 'date message', 'envoye le', 'at', 'date', 'timestamp', 'horodatage', 'fecha de envio', 'data de envio', 'enviado el', 'enviado em', 'fecha', 'data', 'datum', 'gesendet am', 'fecha del mensaje', 'data da mensagem', 'inviato il', 'data di invio', 'verzonden op', 'zeitstempel'],
  body: ['body', 'message', 'message body', 'message text', 'corps', 'corps du message', 'text', 'texte', 'content', 'contenu', 'comment', 'commentaire', 'description', 'ticket description', 'description du ticket', 'descricao', 'commentaire client', 'commentaire du client', 'commentaires', 'message client', 'message du client', 'customer comment', 'customer message', 'comments', 'details', 'detail', 'mensaje', 'descripcion', 'texto', 'comentario', 'cuerpo', 'contenido', 'mensagem', 'conteudo', 'corpo', 'nachricht', 'beschreibung', 'kommentar', 'inhalt', 'messaggio', 'descrizione', 'testo', 'commento', 'bericht', 'omschrijving', 'beschrijving', 'opmerking'],
}
