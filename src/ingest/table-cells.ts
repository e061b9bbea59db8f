const quote = 0x22

/**
 * The cells of one record, by the same rules as `RecordCutter`: a quote opens at the start of a cell only and closes only before
 * a delimiter, a line's end or the end; two quotes inside are one; any other quote is text.
 */
export function cellsOf(record: string, delimiter: string): readonly string[] {
  if (!record.includes('"')) return record.split(delimiter)
  const cells: string[] = []
  for (let at = 0; at <= record.length; ) {
    const end = record.charCodeAt(at) === quote ? closingQuote(record, at + 1, delimiter) : -1
    if (end === -1) {
      const next = nextDelimiter(record, at, delimiter)
      cells.push(record.slice(at, next))
      at = next + 1
    } else {
      const cell = record.slice(at + 1, end)
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell)
      at = nextDelimiter(record, end, delimiter) + 1
    }
  }
  return cells
}

/** Whether a quote stands alone inside a cell in quotes: a sign that the quotes around it belong to two cells. */
export function hasStrayQuote(record: string, delimiter: string): boolean {
  for (let at = 0; at <= record.length; at = nextDelimiter(record, at, delimiter) + 1) {
    if (record.charAt(at) !== '"') continue
    const end = closingQuote(record, at + 1, delimiter)
    if (end === -1) return true
    if (record.slice(at + 1, end).replaceAll('""', '').includes('"')) return true
    at = end
  }
  return false
}

function nextDelimiter(record: string, from: number, delimiter: string): number {
  const next = record.indexOf(delimiter, from)
  return next === -1 ? record.length : next
}

function closingQuote(record: string, from: number, delimiter: string): number {
  for (let at = record.indexOf('"', from); at !== -1; at = record.indexOf('"', at + 1)) {
    const next = record.charCodeAt(at + 1)
    if (next === quote) at += 1
    else if (Number.isNaN(next) || next === delimiter.charCodeAt(0) || next === 0x0a || next === 0x0d) return at
  }
  return -1
}
