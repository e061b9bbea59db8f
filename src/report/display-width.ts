const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
const ascii = /^[\u0020-\u007E]*$/

/** East Asian wide and fullwidth blocks, as inclusive ranges of code points. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf], [0xac00, 0xd7a3],
  [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff00, 0xff60], [0xffe0, 0xffe6], [0x20000, 0x3fffd],
]

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += widthOf(segment)
  return width
}

function widthOf(grapheme: string): number {
  if (zeroWidth.test(grapheme)) return 0
  const code = grapheme.codePointAt(0) ?? 0
  return emoji.test(grapheme) || wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** The text in exactly so many columns: cut with an ellipsis, or filled with spaces. */
export function fitted(text: string, columns: number): string {
  const cut = shortened(text, columns)
  return cut + ' '.repeat(Math.max(0, columns - displayWidth(cut)))
}

/** The text in at most so many columns. */
export function shortened(text: string, columns: number): string {
  if (text.length <= columns && displayWidth(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const { segment } of segmenter.segment(text.slice(0, columns * 12))) {
    if (width + widthOf(segment) > columns - 1) break
    kept += segment
    width += widthOf(segment)
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`
}

/** Lines of at most so many columns, broken between words. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= columns) line = longer
    else {
      if (line !== '') lines.push(line)
      line = shortened(word, columns)
    }
  }
  return line === '' ? lines : [...lines, line]
}
