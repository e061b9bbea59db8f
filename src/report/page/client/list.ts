import type { TicketRow } from '../report-model.ts'
import { ticketView } from '../views/row-view.ts'
import type { ViewContext } from '../views/view-context.ts'
import { keepInAddress, wantedInAddress } from './address.ts'
import { fillCustomers } from './customers.ts'
import { addCopyButtons, detailsFiller } from './details.ts'
import { nodeOf } from './print-dom.ts'
import { selector, type Wanted } from './selection.ts'

/** Tickets drawn at once; a button draws the next ones. */
const step = 50
/** Most that are printed on paper. */
const onPaper = 2000

/** The ranked list: narrowed, sorted, and drawn as far as it is looked at. */
export function ticketList(list: Element, form: HTMLFormElement, rows: readonly TicketRow[], context: ViewContext): void {
  const select = selector(rows, context)
  const shown = shownList(list, rows, context)
  const reset = document.getElementById('show-all')
  const apply = () => {
    const wanted = wantedIn(form)
    shown.replace(select(wanted))
    if (reset !== null) reset.hidden = !isNarrowed(wanted)
    keepInAddress(wanted)
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(apply))
  document.addEventListener('click', (event) => narrowByLink(event, form, apply))
  fillDetails(list, rows, context)
  fillCustomers(form, rows, context)
  const asked = Object.entries(wantedInAddress())
  for (const [name, value] of asked) setField(form, name, value)
  if (asked.length > 0) apply()
  else shown.say()
}

/** What is drawn of the tickets that were found. */
function shownList(list: Element, rows: readonly TicketRow[], context: ViewContext) {
  const part = (id: string) => document.getElementById(id)
  const [more, shown, none, printed] = [part('more'), part('shown'), part('none'), part('printed')]
  let found = rows
  let drawn = list.childElementCount
  const say = () => {
    if (shown !== null) shown.textContent = context.words.list.shown(found.length, rows.length)
    if (none !== null) none.hidden = found.length > 0
    if (more === null) return
    more.hidden = drawn >= found.length
    more.textContent = context.words.list.more(Math.min(step, found.length - drawn))
  }
  const draw = (count: number) => {
    list.append(...found.slice(drawn, drawn + count).map((row) => nodeOf(ticketView(row, undefined, context))))
    drawn = Math.min(found.length, drawn + count)
    say()
  }
  more?.addEventListener('click', () => {
    const first = drawn
    draw(step)
    list.children[first]?.querySelector<HTMLElement>('summary')?.focus()
  })
  addEventListener('beforeprint', () => {
    if (drawn < Math.min(found.length, onPaper)) draw(onPaper - drawn)
    if (printed !== null) printed.textContent = drawn < found.length ? context.words.list.printed(drawn, found.length) : ''
  })
  const replace = (rowsNow: readonly TicketRow[]) => {
    found = rowsNow
    drawn = 0
    list.replaceChildren()
    draw(step)
  }
  return { replace, say }
}

function fillDetails(list: Element, rows: readonly TicketRow[], context: ViewContext): void {
  const fill = detailsFiller(context)
  const onToggle = ({ target }: Event) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return
    const [inside, row] = [target.querySelector(':scope > .inside'), rows[Number(target.parentElement?.id.slice(1)) - 1]]
    if (inside === null || row === undefined) return
    void fill(inside, row).then(() => addCopyButtons(inside, context))
  }
  // `toggle` does not bubble.
  list.addEventListener('toggle', onToggle, true)
}

function wantedIn(form: HTMLFormElement): Wanted {
  const fields = new FormData(form)
  const value = (name: string) => {
    const one = fields.get(name)
    return typeof one === 'string' ? one : ''
  }
  return { q: value('q'), band: value('band'), reason: value('reason'), operation: value('operation'), language: value('language'), customer: value('customer'), sort: value('sort') }
}

function isNarrowed({ sort, ...rest }: Wanted): boolean {
  return sort !== 'rank' || Object.values(rest).some((value) => value !== '')
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
}

/** Links of the overview: `band:critical`, `cause:waiting`, `operation:…`, `incident:…`. */
function narrowByLink({ target }: Event, form: HTMLFormElement, apply: () => void): void {
  const link = target instanceof Element ? target.closest('[data-filter]') : null
  const filter = link?.getAttribute('data-filter')
  if (filter === null || filter === undefined) return
  const [kind = '', ...rest] = filter.split(':')
  form.reset()
  if (kind === 'band' || kind === 'operation') setField(form, kind, rest.join(':'))
  else setField(form, 'reason', filter)
  apply()
}
