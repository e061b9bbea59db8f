import EmailReplyParser from 'email-reply-parser'

/** Lines that helpdesks put above their mail: what a customer writes stands above, the ticket so far below. */
const delimiter = new RegExp(
  [
    /^[^\n]{0,20}##-[^\n]{1,200}-##[^\n]{0,20}$/,
    /^[^\n]{0,20}\b(?:please )?(?:type|write|enter|add) your (?:reply|response|answer) above this line[^\n]{0,80}$/,
    /^[^\n]{0,20}\b(?:please )?(?:reply|respond|write) above this (?:line|delimiter)[^\n]{0,80}$/,
    /^[^\n]{0,30}\b(?:saisir|taper|écrire|inscrire|saisissez|tapez|écrivez|rédiger) votre (?:réponse|message) (?:au[- ]dessus|en dessus) de cette ligne[^\n]{0,80}$/,
    /^[^\n]{0,30}(?:répondre|répondez) au[- ]dessus(?: de cette ligne)?[^\n]{0,80}$/,
  ].map(({ source }) => source).join('|'),
  'im',
)

/** The block of lines that Outlook puts above the mail it quotes. */
const mailHeader = /^[ \t]*(?:from|de) ?: [^\n]{1,300}\n[ \t]*(?:sent|date|envoyé(?: le)?) ?: /im

/** Beyond this the library's patterns take too long on a text made to slow them down. */
const longest = 12_000
const longLine = /[^\n]{4000}/
/** Words of the headers above a quoted mail, which the library's patterns look for again and again. */
const headerWords = /\b(?:wrote|écrit|escribió|scritto|escreveu|schrieb|schreef|pisze|napisał|skrev|kirjoitti)\b/g
const mostHeaderWords = 40
/** Nothing of a trail without one of these. */
const signs = /^\s*(?:>|-{1,12} ?(?:original|message d'origine|oprindelig|ursprüngliche)|(?:from|de|von|van|da)\s?:)|\b(?:wrote|écrit|escribió|scritto|escreveu|schrieb|schreef|pisze|napisał|skrev|kirjoitti)\b|写道|작성|メッセージ/im

/**
 * The text without what it answers: what stands below a helpdesk's delimiter, quoted lines, and the mail below "Le … a écrit :" or its like.
 * A text that is nothing but a trail is kept.
 */
export function withoutTrail(text: string): string {
  const cut = withoutQuoted(withoutHeaded(withoutDelimiter(text.replaceAll('\r\n', '\n'))))
  return cut.trim() === '' ? text : cut
}

/** Above the delimiter stands the reply; in mail that helpdesks send, nothing does, and the message follows it. */
function withoutDelimiter(text: string): string {
  const found = delimiter.exec(text)
  if (found === null) return text
  const above = text.slice(0, found.index)
  return above.trim() === '' ? withoutDelimiter(text.slice(found.index + found[0].length).trimStart()) : above.trimEnd()
}

function withoutHeaded(text: string): string {
  const above = text.slice(0, mailHeader.exec(text)?.index)
  return above.trim() === '' || above === text ? text : above.trimEnd()
}

function withoutQuoted(text: string): string {
  if (!signs.test(text)) return text
  const end = text.length <= longest ? text.length : text.lastIndexOf('\n', longest)
  const head = text.slice(0, end).replace(/\n{4,}/g, '\n\n\n').replace(/[ \t]{40,}/g, ' ')
  const rest = text.slice(end).replace(/^\s*>.*$/gm, '')
  if ((head.match(headerWords)?.length ?? 0) > mostHeaderWords || end === -1 || longLine.test(head)) return text
  const { kept, ended } = ownPart(head)
  return ended ? kept : kept + rest
}

/** Signatures stay: whoever reads the text tells them better, and a post scriptum may follow. */
function ownPart(text: string): { readonly kept: string; readonly ended: boolean } {
  const kept: string[] = []
  for (const fragment of new EmailReplyParser().read(text).getFragments()) {
    const content = fragment.getContent()
    if (!fragment.isQuoted()) kept.push(content)
    else if (!/^\s*>/m.test(content)) return { kept: kept.join('\n').trimEnd(), ended: true }
  }
  return { kept: kept.join('\n').trimEnd(), ended: false }
}
