/** Rows under a header, columns aligned: the first to the left, those that hold numbers to the right. */
export const formatTable = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const numeric = header.map((_, column) => column > 0 && rows.every((row) => /^[\d.%+−–\-±× /]*$/.test(row[column] ?? '')))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** The same as Markdown; columns named in `left` hold words, the others numbers. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[], left: readonly string[] = header.slice(0, 1)): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map((title) => (left.includes(title) ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** `0.123` → `12 %`. */
export const percent = (share: number, digits = 0): string => (Number.isFinite(share) ? `${(share * 100).toFixed(digits)} %` : '')

/** The beginning of a text on one line. */
export const excerpt = (text: string, length: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`
}
