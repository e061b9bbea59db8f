import type { Band } from '../assessment.ts'
import type { InputErrorCode, Notice, Reject, RejectCode } from '../ingest/outcome.ts'
import { expectationsInFrench } from './expectations-fr.ts'
import type { UiWords } from './ui-words.ts'

const inputErrors: Readonly<Record<InputErrorCode, string>> = {
  unreadable: 'est illisible',
  empty: 'est vide',
  'unknown-format': "n'est dans aucun format connu de bonsens : export d'un helpdesk, tickets JSON ou NDJSON, CSV ou XLSX avec en-tête, mbox ou EML",
  workbook: "est un classeur à l'ancien format d'Excel, ou protégé par un mot de passe : enregistrez-le en .xlsx ou en CSV",
  archive: "est une archive ou un dossier dont aucun fichier n'est un export ; les archives qu'il contient ne sont pas ouvertes : décompressez-les d'abord",
  encrypted: "est protégé par un mot de passe : décompressez-le d'abord",
  bomb: "contient bien plus, une fois décompressé, qu'aucun export : il n'a pas été lu",
  markup: 'est du XML ou du HTML : exportez plutôt en JSON ou en CSV',
  'not-text': 'ne ressemble pas à du texte : donnez du JSON, du NDJSON ou du CSV',
  'unknown-encoding': 'a un encodage inconnu ici',
  'no-ticket-column': "n'a aucune colonne qui nomme le ticket (numéro, référence, id…) ; --map id=… la nomme",
  'no-such-column': "n'a pas la colonne que nomme --map",
  'no-such-sheet': "n'a pas la feuille que nomme --sheet",
  'too-many-parts': "contient plus de commentaires et de personnes, à part de leurs tickets, que la mémoire n'en tient : donnez moins de fichiers à la fois, ou une période plus courte",
  specification: "décrit le format d'un export et ne contient aucun ticket : donnez l'export lui-même",
}

/** Codes of the system. */
const unwritable: Readonly<Record<string, string>> = { ENOENT: 'aucun dossier de ce nom', ENOTDIR: 'aucun dossier de ce nom', EISDIR: "c'est un dossier", EACCES: 'accès refusé', EPERM: 'accès refusé', EROFS: 'rien ne peut y être écrit', ENOSPC: "il n'y a plus de place" }

/** What was seen of the file, or why it cannot be opened, comes in English. */
const details: readonly (readonly [RegExp, string])[] = [
  [/^no such file$/, 'aucun fichier de ce nom'],
  [/^it is a folder$/, "c'est un dossier"],
  [/^permission denied$/, 'accès refusé'],
  [/^columns: /, 'colonnes : '],
  [/^sheets: /, 'feuilles : '],
  [/; sheets: /, ' ; feuilles : '],
  [/; columns: /, ' ; colonnes : '],
  [/^its records hold: /, 'champs : '],
  [/^Parquet: damaged.*$/, 'Parquet : endommagé'],
  [/^Parquet: it ends in the middle$/, 'Parquet : il finit au milieu'],
  [/^Parquet: above 512 MB; write it in several files$/, 'Parquet : plus de 512 Mo ; écrivez-le en plusieurs fichiers'],
  [/^Parquet: a row group of (\d+) rows; write smaller ones$/, 'Parquet : un groupe de $1 lignes ; écrivez-en de plus petits'],
  [/^Parquet: packed with (\w*); write it with Snappy, gzip or Brotli$/, 'Parquet : compressé avec $1 ; écrivez-le avec Snappy, gzip ou Brotli'],
]

const inFrench = (detail: string) => details.reduce((text, [english, french]) => text.replace(english, french), detail)

/** French counts 0 and 1 as one. */
const s = (count: string) => (count === '0' || count === '1' ? '' : 's')

const found = (text: string) => (({ nothing: 'rien', 'a list': 'une liste', 'an object': 'un objet' }) as Readonly<Record<string, string>>)[text] ?? text

const expected = ({ expected: wanted, found: seen }: Reject) => `attendu ${wanted === '' ? '' : expectationsInFrench[wanted]}, trouvé ${found(seen)}`

const faults: Readonly<Record<RejectCode, (reject: Reject) => string>> = {
  'invalid-json': () => "n'est pas du JSON valide",
  truncated: () => 'le fichier finit au milieu de cet enregistrement',
  'too-long': () => 'est plus long que ne peut être un ticket',
  'invalid-field': expected,
  'missing-field': expected,
  'not-a-ticket': (reject) => (reject.expected === '' ? "n'est pas un ticket" : expected(reject)),
  'column-count': ({ found: cells }) => `a ${cells} cellules, un autre nombre que l'en-tête`,
  'unclosed-quote': () => "un guillemet s'ouvre ici et ne se ferme jamais",
  'scattered-rows': () => 'est trop loin des autres lignes de son ticket, déjà lu : triez le fichier par la colonne du numéro de ticket, puis relisez-le',
  duplicate: () => 'le même ticket est deux fois dans le fichier',
  deleted: () => 'le ticket a été supprimé',
  'pull-request': () => 'est une pull request, pas une issue',
  'orphan-comment': () => "l'issue de ce commentaire n'est pas dans le fichier",
}

const bands: Readonly<Record<Band, string>> = { calm: 'calme', watch: 'à suivre', high: 'élevé', critical: 'critique' }

function notice(name: string, said: Notice): string {
  switch (said.code) {
    case 'windows-1252':
      return `${name} : lignes qui ne sont pas en UTF-8, lues en windows-1252 : ${said.lines} (--encoding tranche)`
    case 'naive-times':
      return `${name} : les heures sans fuseau de ${said.columns.join(', ')} ont été lues en UTC (--timezone tranche)`
    case 'ambiguous-dates':
      return `${name} : ${said.column} peut être jour/mois ou mois/jour ; ${said.example} a été lu ${said.order === 'dmy' ? 'jour/mois' : 'mois/jour'} (--date-order tranche)`
    case 'unknown-value':
      return `${name} : ${said.column} « ${said.value} » est inconnu et a été laissé de côté`
    case 'extracts-only':
      return `${name} : les messages sont abrégés par l'export ; ce qui manque n'est pas jugé`
    case 'no-replies-in-export':
      return `${name} : des tickets sans leurs réponses ; leurs attentes ne sont pas jugées`
    case 'unknown-visibility':
      return `${name} : rien ne dit quelles réponses les clients peuvent voir ; celles des agents ont été lues comme internes`
    case 'unknown-status':
      return `${name} : le statut « ${said.value} » est inconnu et a été lu comme ouvert`
    case 'passed-over':
      if (said.names.length === 1 && said.names[0] === name) return `${name} : n'est pas un export, laissé de côté`
      return `${name} : fichiers qui ne sont pas des exports, laissés de côté : ${said.names.slice(0, 5).join(', ')}${said.names.length > 5 ? ` et ${said.names.length - 5} autres` : ''}`
    case 'our-domain-unknown':
      return `${name} : qui écrit en premier dans un fil est pris pour le client, tous les autres pour des agents (--our-domain dit quelles adresses sont les nôtres)`
    case 'threads-cut-short':
      return `${name} : tickets dont il manque ici des messages : ${said.tickets}`
    case 'messages-only':
      return `${name} : tickets dont seuls des messages ont été trouvés, sans sujet ni statut : ${said.tickets}`
    case 'wide-rows':
      return `${name} : rangées plus larges que l'en-tête, lues là où les autres cellules lèvent le doute : ${said.rows}`
    case 'no-tickets':
      return `${name} : aucun ticket ; ses ${said.records} enregistrements nomment des personnes, des statuts, des champs et ainsi de suite`
    case 'sheet-chosen':
      return `${name} : la feuille « ${said.sheet} » a été lue, et non ${said.others.map((sheet) => `« ${sheet} »`).join(', ')} (--sheet tranche)`
  }
}

export const uiFrench: UiWords = {
  inputError: (name, code, detail) => `${name} ${inputErrors[code]}${detail === '' ? '' : ` (${inFrench(detail)})`}`,
  cannotWrite: (path, reason) => `${path} ne peut pas être écrit (${unwritable[reason] ?? reason})`,
  outputIsInput: (path) => `${path} est l'un des fichiers à lire : choisissez-en un autre pour la sortie`,
  noSuchTicket: (id, name) => `pas de ticket ${id} dans ${name}`,
  nothingReadable: (skipped) => `rien n'a pu être lu : ${skipped} ignoré${s(skipped)}`,
  place: (name, { line, row, record }) =>
    [name, line === undefined ? undefined : `ligne ${line}`, row === undefined ? undefined : `rangée ${row}`, row === undefined && record !== undefined ? `enregistrement ${record}` : undefined]
      .filter((part) => part !== undefined)
      .join(', '),
  rejected: (place, reject) => `${place}${reject.field === '' ? '' : `, ${reject.field}`} : ${faults[reject.code](reject)} ; ignoré`,
  moreRejects: (count) => `… et ${count} autre${s(count)} ignoré${s(count)} (--rejects <fichier.ndjson> les liste tous)`,
  notice,
  allFiles: 'tous les fichiers',
  summary: (scored, skipped, leftOut) => `${scored} évalué${s(scored)}, ${skipped} ignoré${s(skipped)}${leftOut === undefined ? '' : `, ${leftOut} terminé${s(leftOut)} laissé${s(leftOut)} de côté`}`,
  asOf: (when, origin) => `au ${when}${{ option: '', newest: ", le moment le plus récent de l'export", clock: ", maintenant : l'export ne contient aucune date" }[origin]}`,
  later: (tickets, messages) => `après --as-of, laissés de côté : tickets ouverts plus tard ${tickets}, messages plus tardifs des autres ${messages}`,
  usual: (messages) => `habituel ici : ${messages} message${messages === '1' ? '' : 's'} du client par ticket`,
  aheadOfTime: (count) => `dates dans le futur, qui n'ont pas été prises pour le moment le plus récent : ${count}`,
  withoutAgents: (tickets) => `aucun message n'est d'un agent, alors que dans ${tickets} tickets le client a écrit plusieurs fois. Si l'export ne dit pas qui écrit, les attentes et les relances comptent trop : --map author=… nomme la colonne, --our-domain vos adresses dans le courrier`,
  crossed: (count, band) => `${count} au niveau ${bands[band]} ou au-dessus`,
  written: (count, path) => `${count} écrit${s(count)} dans ${path}`,
  reading: (tickets, rate) => `lecture : ${tickets} tickets, ${rate}/s`,
  scoring: (done, total, rate, left) => `évaluation : ${done} sur ${total}, ${rate}/s, reste ${left}`,
  nothingAsked: 'ce texte ne demande aucune opération',
  onePhraseSource: 'un texte, - pour l’entrée standard, ou --file : un seul des trois',
  readAsText: (path) => `remarque : ${path} est un fichier, et a été lu comme un texte ; --file ${path} lit son contenu`,
  decoded: (phrases, asking, empty) => `phrases : ${phrases}, dont ${asking} qui demande${asking === '1' || asking === '0' ? '' : 'nt'} quelque chose ; lignes vides ignorées : ${empty}`,
  jargonUnusable: (path, reason) => `${path} : ${reason}`,
  notJson: (line, reason) => `${line === undefined ? '' : `ligne ${line} : `}du JSON est attendu (${reason})`,
  wordings: { sure: 'sûr', effort: { seconds: 'quelques secondes', minutes: 'quelques minutes', hours: 'quelques heures' }, check: 'vérifier', forgotten: 'pensez-y' },
}
