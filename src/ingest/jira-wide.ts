/** Headers of columns that Jira repeats once for each value, but at times once only however many values a row has. */
const severalValued = /^(comments?|commentaires?|labels?|etiquettes?|sprint|attachments?|pieces? jointes?|watchers?( id)?|observateurs?|components?|composants?|component s|fix versions?|affects versions?|versions? (corrigees?|affectees?)|log work|journal de travail|(inward|outward) issue link .*|custom field .*|champs? personnalises? .*)$/

const dateColumn = /^(created|updated|resolved|last viewed|due date|creation|cree|creee|mise a jour|mis a jour|resolu|resolue)$/
const commentColumn = /^(comments?|commentaires?)$/
const numberColumn = /^(issue id|parent id|votes|identifiant de ticket|id de ticket)$/
const keyColumn = /^(issue key|cle de ticket|cle de demande)$/

const isDate = /^\d{1,4}[-/. ][\wÀ-ÿ.]{1,9}[-/. ]\d{1,4}\b/
const isComment = /^[^;\n]{6,40};[^;\n]{0,200};/

/** Columns that show where the cells of a row belong. */
const checks: readonly (readonly [RegExp, RegExp])[] = [[dateColumn, isDate], [commentColumn, isComment], [numberColumn, /^-?\d+$/], [keyColumn, /^[A-Z][A-Z0-9_]+-\d+$/]]

/** Columns that may be told apart wrongly without harm. */
const harmless = /^(labels?|etiquettes?|sprint|attachments?|watchers?( id)?|components?|component s|fix versions?|affects versions?|log work|.* issue link .*)$/

/**
 * Names for the cells of a row that is wider than the header: the extra cells are further values of one repeated column, the one
 * by which all dates, comments, keys and numbers stand under their headers. Undefined when no column does that, or when two do and
 * would read the row differently: it is never guessed.
 */
export function namesOfWideRow(cells: readonly string[], names: readonly string[]): readonly string[] | undefined {
  const extra = cells.length - names.length
  const last = names.flatMap((name, index) => (severalValued.test(name) && names[index + 1] !== name ? [index] : []))
  const found = last.map((index) => widened(names, index, extra)).filter((wide) => fits(cells, wide))
  const readings = new Set(found.map((wide) => reading(cells, wide)))
  return readings.size === 1 ? found[0] : undefined
}

const widened = (names: readonly string[], index: number, extra: number): readonly string[] => [...names.slice(0, index + 1), ...Array.from({ length: extra }, () => names[index] ?? ''), ...names.slice(index + 1)]

function fits(cells: readonly string[], names: readonly string[]): boolean {
  let shown = 0
  for (const [index, name] of names.entries()) {
    const cell = cells[index]?.trim() ?? ''
    const check = cell === '' ? undefined : checks.find(([column]) => column.test(name))
    if (check === undefined && isDate.test(cell) && isComment.test(cell)) return false
    if (check === undefined) continue
    if (!check[1].test(cell)) return false
    shown += 1
  }
  return shown > 0
}

/** What a row says once its columns are named, but for what does no harm. */
function reading(cells: readonly string[], names: readonly string[]): string {
  return JSON.stringify(names.flatMap((name, index) => (harmless.test(name) || (cells[index] ?? '') === '' ? [] : [[name, cells[index]]])))
}
