/** The help of one command, in French. Options by their long name; those of several commands stand in `sharedFrench`. */
export interface FrenchHelp {
  readonly description: string
  readonly arguments?: Readonly<Record<string, string>>
  readonly options?: Readonly<Record<string, string>>
}

const exports = 'exports de helpdesk, tables, courrier, archives ou dossiers ; - lit l’entrée standard'

export const frenchHelp: Readonly<Record<string, FrenchHelp>> = {
  bonsens: { description: 'Quels clients perdent patience, pourquoi, et ce qui aiderait.' },
  score: {
    description: 'classer les tickets d’un export par risque de frustration, avec les motifs et que faire',
    arguments: { files: exports },
    options: {
      '--output': 'écrire aussi la liste classée dans un fichier .xlsx, .csv, .parquet, .ndjson ou .json',
      '--report': 'dessiner aussi la liste en une page pour tout navigateur : un seul fichier .html, qui ne charge et n’envoie rien',
      '--top': 'montrer les premiers, tant ; 0 pour tous (par défaut : 20 au terminal, tous dans un fichier)',
      '--band': 'ne montrer que les tickets à ce niveau ou au-dessus',
      '--status': 'open laisse de côté les tickets résolus et clos',
      '--sort': 'time-left : d’abord ceux qui atteindront le plus tôt le niveau suivant si personne ne répond',
      '--fail-on': 'finir avec 1 quand un ticket atteint ce niveau',
      '--incidents': 'chercher d’abord les incidents : leurs tickets le disent, et ce que tous leurs clients ont en commun compte pour moitié',
      '--json': 'écrire la liste classée en JSON, toute sauf avec --top',
      '--include-text': 'mettre aussi citations et objets dans le fichier ou le JSON ; sans quoi ils ne contiennent pas un mot d’un ticket',
      '--rejects': 'écrire ce qui a été ignoré dans un fichier NDJSON',
      '--strict': 'finir avec 3 quand quelque chose a été ignoré',
    },
  },
  explain: {
    description: 'dire pourquoi un ticket a son score : chaque point, avec sa citation ou sa mesure',
    arguments: { file: exports, 'ticket-id': 'le ticket, après tous les fichiers' },
    options: { '--json': 'écrire toute l’évaluation en JSON' },
  },
  inspect: {
    description: 'dire ce que des fichiers semblent être : format, colonnes, dates, nombres, trois tickets ; rien n’est évalué',
    arguments: { files: exports },
    options: { '--json': 'l’écrire en JSON', '--include-text': 'montrer ce que disent les messages des trois tickets' },
  },
  decode: {
    description: 'dire quelle opération un client demande, dans les mots d’un spécialiste, et que vérifier pour elle',
    arguments: { text: 'ce que le client a écrit ; - lit l’entrée standard, une phrase par ligne' },
    options: {
      '--file': 'lire les phrases d’un fichier, une par ligne',
      '--lang': 'langue des phrases (par défaut : celle de chaque texte)',
      '--top': 'combien de lectures',
      '--json': 'écrire les lectures en JSON ; pour plusieurs phrases, un objet par ligne',
    },
  },
  audit: {
    description: 'dire comment une panne a été annoncée aux clients : une notation et la grille de huit critères, preuves à l’appui',
    arguments: { files: 'fichiers d’incident, JSON ; - lit l’entrée standard' },
    options: {
      '--policy': 'cadence à suivre : boomi, gitlab, pagerduty, ou un fichier JSON (par défaut : celle de l’incident, sinon boomi)',
      '--severity': 'gravité à suivre (par défaut : celle de l’incident)',
      '--as-of': 'juger à ce moment (par défaut : le plus récent de chaque incident)',
      '--json': 'écrire les audits en JSON ; pour plusieurs, une liste, le meilleur d’abord',
    },
  },
  review: {
    description: 'relire une réponse avant son envoi : ce qui aggraverait, où, pourquoi, et que dire à la place',
    arguments: { ticket: 'fichier du ticket auquel on répond ; - lit l’entrée standard', draft: 'fichier texte de la réponse ; - lit l’entrée standard' },
    options: { '--ticket': 'le ticket, quand le fichier en contient plusieurs', '--fail-on': 'finir avec 1 quand il y a une remarque de cette gravité ou au-dessus', '--json': 'écrire la relecture en JSON' },
  },
  incidents: {
    description: 'trouver les pannes dans un export : beaucoup de clients, le même symptôme, en peu de temps',
    arguments: { files: exports },
    options: {
      '--output': 'écrire aussi les incidents dans un fichier .json ou .md',
      '--json': 'écrire les incidents en JSON',
      '--include-text': 'mettre aussi les citations dans le fichier ; sans quoi il ne contient que des mots communs à beaucoup de tickets',
      '--least-customers': 'combien de clients différents font un incident (par défaut : 5)',
    },
  },
  signals: { description: 'lister les signaux : ce que chacun vaut et ce qu’il veut dire', arguments: { signals: 'identifiants de ceux à lister (par défaut : tous)' }, options: { '--json': 'les écrire en JSON' } },
  report: {
    description: 'dessiner une liste enregistrée en une page pour tout navigateur',
    arguments: { file: 'une liste enregistrée par bonsens score -o, .ndjson ou .json ; - lit l’entrée standard' },
    options: {
      '--report': 'la page : un seul fichier .html, qui ne charge et n’envoie rien',
      '--timezone': 'fuseau des heures écrites, comme Europe/Paris (par défaut : UTC)',
      '--include-text': 'montrer aussi objets, messages et noms, si la liste a été enregistrée avec eux',
    },
  },
  diff: {
    description: 'comparer deux évaluations enregistrées : qui monte, qui baisse, qui est nouveau ou disparu, et ce qui a changé',
    arguments: { before: 'la première, enregistrée par bonsens score -o, .ndjson ou .json ; - lit l’entrée standard', after: 'la seconde' },
    options: {
      '--top': 'en montrer tant de chaque sorte, 0 pour tous (par défaut : 10 au terminal, tous en JSON)',
      '--fail-on-rise': 'finir avec 1 quand un ticket est à ce niveau ou au-dessus, et ne l’était pas avant',
      '--json': 'l’écrire en JSON',
    },
  },
  init: {
    description: 'écrire ici un fichier de réglages commenté, avec un exemple de tout',
    options: { '--ts': 'écrire bonsens.config.ts au lieu de bonsens.config.json', '--force': 'le récrire s’il est déjà là' },
  },
  completion: { description: 'écrire de quoi compléter les commandes dans votre terminal', arguments: { shell: 'votre interpréteur' } },
  help: { description: 'montrer l’aide d’une commande' },
}

/** Options of several commands, in French. */
export const sharedFrench: Readonly<Record<string, string>> = {
  '--lang': 'langue du rapport et des phrases',
  '--as-of': 'juger à ce moment, sans ce qui est venu après (par défaut : le plus récent de l’export)',
  '--timezone': 'fuseau des heures qui n’en nomment pas, comme Europe/Paris (par défaut : UTC)',
  '--date-order': 'ordre du jour et du mois dans des dates comme 05/03/2026 (par défaut : trouvé par colonne)',
  '--format': 'format des fichiers (par défaut : d’après leur contenu)',
  '--encoding': 'encodage des fichiers (par défaut : d’après leur contenu)',
  '--map': 'quelle colonne d’une table contient quoi : subject=Titre,createdAt="Ouvert le", ou @fichier.json (peut être répétée)',
  '--sheet': 'feuille d’un classeur, par son nom ou son numéro (par défaut : celle qui se lit le mieux)',
  '--our-domain': 'dans le courrier, domaine ou adresse de chez nous : ce qui en vient est d’un agent ; peut être répétée',
  '--jargon': 'JSON d’opérations et de tournures à vous, comme dans docs/operations.md',
  '--panic': 'JSON des règles de votre bouton d’urgence et du registre des appels, { "policy", "ledger" }, chacun facultatif : un appel accordé passe en premier',
  '--feedback': 'ce que vous avez dit des tickets, NDJSON : ceux mis en veille ou contestés viennent en dernier jusqu’à du nouveau (docs/feedback.md)',
  '--config': 'réglages à suivre (par défaut : le bonsens.config.json, .ts, .js ou .mjs le plus proche, d’ici en remontant)',
  '--no-config': 'ne suivre aucun fichier de réglages',
  '--quiet': 'ne rien dire sur stderr que les erreurs',
  '--version': 'écrire la version',
  '--help': 'montrer cette aide',
}

export const frenchHeadings: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'Reading the files:': 'Lecture des fichiers :',
  'Settings:': 'Réglages :',
}

/** What stands between `<` and `>`. */
export const frenchPlaceholders: Readonly<Record<string, string>> = {
  file: 'fichier', files: 'fichiers', count: 'nombre', band: 'niveau', status: 'statut', order: 'ordre', time: 'moment', zone: 'fuseau', format: 'format', encoding: 'encodage', mapping: 'colonnes', sheet: 'feuille',
  domain: 'domaine', language: 'langue', path: 'fichier', severity: 'gravité', id: 'ticket', 'name or file': 'nom ou fichier', text: 'texte', ticket: 'ticket', 'ticket-id': 'ticket', draft: 'réponse', before: 'avant', after: 'après', signals: 'signaux', shell: 'shell',
  options: 'options', command: 'commande',
}
