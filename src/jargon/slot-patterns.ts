/** What can be read from a customer's text. All repetitions are bounded, so that time grows with the text and no faster. */

const TLD = '(?:fr|com|net|org|eu|be|ch|lu|ca|io|co|info|biz|dev|app|shop|tech|uk|de|es|it|nl|paris|bzh|re|example|test)(?![\\w@-])'
const BEFORE_HOST = '(?<![@.\\w-])'
const LABEL = '[A-Za-z0-9-]{1,63}\\.'
const MONTH = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december)'

export const ADDRESS = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/
export const HOST = new RegExp(`${BEFORE_HOST}(?:${LABEL}){1,4}${TLD}`)
export const IP = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/
export const SIZE = /(?<![\d.,])\d{1,5} ?(?:Go|Mo|To|GB|MB|TB)\b/
export const VERSION = /\bphp ?(\d{1,2}(?:\.\d{1,2}){0,2})/i
/** An HTTP error, not a price or a size. */
export const CODE = /(?<![\d.,/-])(?:40[0-9]|413|429|50[0-4])(?![\d.,/-]\d|\d| ?(?:€|euros?|Go|Mo|GB|MB))/

const SUBDOMAIN = new RegExp(`${BEFORE_HOST}(?!www\\.)(?:${LABEL}){2,4}${TLD}`)
const LINK = /https?:\/\/[^\s<>"«»“”()]{2,200}[^\s<>"«»“”().,;:!?]/
const QUOTED = /«\s?([^«»\n]{1,60}?)\s?»|“([^“”\n]{1,60})”|"([^"\n]{1,60})"/
const SYSTEM_ERROR = /\b(?:ERR|NET|PR|SEC|SSL|NS|DNS)_[A-Z0-9_]{3,60}\b/
/** `ma_base`: names of databases and their users. */
const IDENTIFIER = /(?<![\w@./-])[a-z][a-z0-9]{0,30}_[a-z0-9_]{1,30}(?![\w@./-])/
const SETTING = /\b(?:upload_max_filesize|post_max_size|memory_limit|max_execution_time|max_input_time|max_input_vars|display_errors|allow_url_fopen)\b/
const FILE = /(?<![\w./@-])[\w-]{1,60}(?:\.[\w-]{1,20}){0,2}?\.(?:sql|zip|gz|tar|csv|xlsx?|php|html?|txt|pdf|crt|pem|pfx|xml|json)(?:\.(?:gz|zip))?(?![\w@-])/i
const FOLDER = /(?<![\w:/.])\/[\w.-]{1,60}(?:\/[\w.-]{1,60}){0,8}/
const PORT = /\bports? (?:n° ?)?(\d{1,5})\b/i
const PROTOCOL = /\b(?:tcp|udp)\b/i
const DATE = new RegExp(`(?<![\\d/.-])(?:(?!24/7|7/7)\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{4}-\\d{2}-\\d{2})(?![\\d/-])|\\b\\d{1,2}(?:er|st|nd|rd|th)? ${MONTH}(?: \\d{4})?`, 'i')
const AMOUNT = /(?<![\d.,])\d{1,6}(?:[.,]\d{2})? ?(?:€|euros?\b|EUR\b)|[$£€] ?\d{1,6}(?:[.,]\d{2})?/
const INVOICE = /\b(?:F|FA|FAC|FACT|INV)[- ]?\d[\w-]{2,20}/
const CMS = /\b(?:WordPress|WooCommerce|Joomla|Drupal|PrestaShop|Magento|TYPO3|Moodle|Nextcloud|SPIP)\b/i

const slots: readonly (readonly [names: readonly string[], patterns: readonly RegExp[]])[] = [
  [['domaine', 'domain', 'site'], [HOST]],
  [['sous-domaine', 'subdomain'], [SUBDOMAIN]],
  [['page'], [LINK, HOST]],
  [['url'], [LINK]],
  [['adresse', 'address', 'mailbox', 'boîte'], [ADDRESS]],
  [['identifiant', 'login', 'utilisateur', 'user', 'compte', 'account'], [ADDRESS, QUOTED]],
  [['ip'], [IP]],
  [['code'], [CODE]],
  [['erreur', 'error', 'message'], [QUOTED, SYSTEM_ERROR, CODE]],
  [['taille', 'size'], [SIZE]],
  [['version'], [VERSION]],
  [['nom', 'name'], [QUOTED, IDENTIFIER]],
  [['paramètre', 'parameter'], [SETTING]],
  [['extension', 'module', 'liste', 'list', 'document'], [QUOTED]],
  [['fichier', 'fichiers', 'file', 'files'], [FILE, QUOTED]],
  [['dossier', 'folder', 'chemin', 'path'], [FOLDER, QUOTED]],
  [['port'], [PORT]],
  [['proto'], [PROTOCOL]],
  [['date'], [DATE]],
  [['montant', 'amount'], [AMOUNT]],
  [['facture', 'invoice'], [INVOICE]],
  [['cms'], [CMS]],
]

/** Marks that patterns look for, as bits. */
const DIGIT = 1
const DOT = 2
const AT = 4
const SLASH = 8
const UNDERSCORE = 16
const QUOTE = 32

/** The marks of a text, or-ed. */
export const marksOf = (text: string): number => {
  let marks = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) continue
    if (code >= 48 && code <= 57) marks |= DIGIT
    else if (code === 46) marks |= DOT
    else if (code === 64) marks |= AT
    else if (code === 47) marks |= SLASH
    else if (code === 95) marks |= UNDERSCORE
    else if (code === 34 || code === 0xab || code === 0x201c) marks |= QUOTE
  }
  return marks
}

/** What a text must hold for a pattern to be worth a search: most messages name nothing. */
const needed = new Map<RegExp, readonly [marks: number, words?: RegExp]>([
  [ADDRESS, [AT]], [HOST, [DOT, /\.[a-z][a-z]/]], [SUBDOMAIN, [DOT, /\.[a-z][a-z]/]], [LINK, [SLASH]],
  [IP, [DIGIT | DOT, /\d\.\d/]], [SIZE, [DIGIT, /\d ?[GMT]/]], [CODE, [DIGIT, /[45]\d\d/]], [VERSION, [DIGIT]], [PORT, [DIGIT]],
  [QUOTED, [QUOTE]], [SYSTEM_ERROR, [UNDERSCORE]], [IDENTIFIER, [UNDERSCORE]], [SETTING, [UNDERSCORE]],
  [FILE, [DOT]], [FOLDER, [SLASH]], [DATE, [DIGIT]], [AMOUNT, [DIGIT]], [INVOICE, [DIGIT]],
])

const mayHold = (text: string, marks: number, pattern: RegExp): boolean => {
  const [wanted, words] = needed.get(pattern) ?? [0]
  return (marks & wanted) === wanted && (words === undefined || words.test(text))
}

/** The first words of a text, with these marks, that a pattern stands for: its group, if it has one. */
export const foundBy = (pattern: RegExp, text: string, marks: number): string | undefined => {
  if (!mayHold(text, marks, pattern)) return undefined
  const match = pattern.exec(text)
  return match === null ? undefined : (match.slice(1).find((group: string | undefined) => group !== undefined) ?? match[0])
}

/** What may stand for a slot; the plainest pattern first. */
export const patternsFor = (slot: string): readonly RegExp[] => slots.find(([names]) => names.includes(slot))?.[1] ?? []
