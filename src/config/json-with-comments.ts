/** Texts, which may hold what looks like the rest. */
const text = /"(?:[^"\\\n]|\\.)*"/
const comment = new RegExp(`${text.source}|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, 'g')
const lastComma = new RegExp(`${text.source}|,(?=\\s*[\\]}])`, 'g')

const blank = (piece: string): string => (piece.startsWith('"') ? piece : piece.replace(/[^\r\n]/g, ' '))

/** JSON in which comments and trailing commas are blanks: every character stays in its place, so that errors name the right line. */
export function withoutComments(json: string): string {
  return json.replace(/^\uFEFF/, ' ').replace(comment, blank).replace(lastComma, blank)
}
