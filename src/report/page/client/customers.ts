import type { TicketRow } from '../report-model.ts'
import type { ViewContext } from '../views/view-context.ts'

/** The choice of customers: those with the most tickets first. Filled when it is first looked at. */
export function fillCustomers(form: HTMLFormElement, rows: readonly TicketRow[], { words, language }: ViewContext): void {
  const select = form.elements.namedItem('customer')
  if (!(select instanceof HTMLSelectElement)) return
  const counts = new Map<string | number, number>()
  for (const { customer } of rows) if (customer !== undefined) counts.set(customer, (counts.get(customer) ?? 0) + 1)
  if (counts.size === 0) select.parentElement?.setAttribute('hidden', '')
  const fill = () => {
    if (select.options.length > 1) return
    const { compare } = new Intl.Collator(language, { numeric: true })
    for (const [customer, count] of [...counts].sort((a, b) => b[1] - a[1] || compare(String(a[0]), String(b[0])))) {
      const name = typeof customer === 'number' ? words.list.customerNumber(customer) : customer
      select.add(new Option(`${name} (${words.number(count)})`, String(customer)))
    }
  }
  if (counts.size <= 500) fill()
  for (const event of ['pointerdown', 'focus'] as const) select.addEventListener(event, fill)
}
