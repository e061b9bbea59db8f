const fence = '```'

const inline: readonly (readonly [RegExp, string])[] = [
  [/\{(?:color|panel|anchor|expand|status|section|column)(?::[^{}\n]{0,200})?\}/g, ''],
  [/!(?:[^\s!|][^!|\n]{0,300})\.(?:png|jpe?g|gif|bmp|svg|webp|pdf|mp4|mov|webm|log|txt|docx?|xlsx?)(?:\|[^!\n]{0,200})?!/gi, ''],
  [/\[~(?:accountid:)?([^\]\n]{1,200})\]/g, '@$1'],
  [/\[\^([^\]|\n]{1,300})\]/g, '$1'],
  [/\[([^\]|\n]{1,500})\|[^\]\n]{1,2000}\]/g, '$1'],
  [/\[((?:https?|mailto|ftp):[^\]\s]{1,2000})\]/g, '$1'],
  [/\{\{([^{}\n]{0,500})\}\}/g, '$1'],
  [/\{([*_+^~-])\}/g, '$1'],
  [/^h[1-6]\.[ \t]+/gm, ''],
  [/^bq\.[ \t]+/gm, '> '],
  [/^[ \t]{0,20}(?:\*{1,9}|#{1,9}|-{1,2})[ \t]+/gm, '- '],
  [/^[ \t]{0,20}\|\|(.*)\|\|[ \t]*$/gm, '$1'],
  [/^[ \t]{0,20}\|(.*)\|[ \t]*$/gm, '$1'],
  [/^-{4,9}[ \t]*$/gm, ''],
  [/(^|[\s(>])\*(?=\S)([^*\n]{1,500}?)\*(?=$|[\s.,;:!?)])/gm, '$1$2'],
  [/(^|[\s(>])_(?=\S)([^_\n]{1,500}?)_(?=$|[\s.,;:!?)])/gm, '$1$2'],
  [/(^|[\s(>])\+(?=\S)([^+\n]{1,500}?)\+(?=$|[\s.,;:!?)])/gm, '$1$2'],
  [/\\\\(?=\s|$)/gm, ''],
  [/\\([{}[\]*_!|-])/g, '$1'],
]

/** The text of Jira's wiki markup: quotes as lines with `>`, code between fences, links and mentions by their names. */
export function textOfWiki(wiki: string): string {
  const pieces = wiki.replaceAll('\r\n', '\n').split(/(\{(?:code|noformat|quote)(?::[^{}\n]{0,200})?\})/)
  const text: string[] = []
  let inside: string | undefined
  for (const piece of pieces) {
    const macro = /^\{(code|noformat|quote)[:}]/.exec(piece)?.[1]
    if (macro === undefined) text.push(inside === 'quote' ? quoted(plain(piece)) : inside === undefined ? plain(piece) : piece)
    else if (inside === undefined || inside === macro) {
      inside = inside === undefined ? macro : undefined
      text.push(macro === 'quote' ? '\n' : inside === undefined ? `\n${fence}` : `${fence}\n`)
    }
  }
  return text.join('').replace(/\n{3,}/g, '\n\n').trim()
}

function plain(wiki: string): string {
  return inline.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), wiki)
}

function quoted(text: string): string {
  return text.trim().split('\n').map((line) => `> ${line}`).join('\n')
}
