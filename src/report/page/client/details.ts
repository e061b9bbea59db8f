import { ticketsPerPack } from '../pack-size.ts'
import type { TicketDetails, TicketRow } from '../report-model.ts'
import { detailsView } from '../views/details-view.ts'
import type { ViewContext } from '../views/view-context.ts'
import { nodeOf } from './print-dom.ts'
import { unpacked } from './unpack.ts'

/** Puts the details into a ticket that was opened, once. */
export function detailsFiller(context: ViewContext) {
  const packs = new Map<number, Promise<readonly TicketDetails[]>>()
  const packOf = (number: number) => {
    const known = packs.get(number) ?? unpacked<readonly TicketDetails[]>(`details-${number}`)
    packs.set(number, known)
    return known
  }
  return async (inside: Element, row: TicketRow): Promise<void> => {
    if (inside.childElementCount > 0) return
    const pack = await packOf(Math.floor((row.rank - 1) / ticketsPerPack))
    const details = pack[(row.rank - 1) % ticketsPerPack]
    if (details === undefined || inside.childElementCount > 0) return
    inside.append(nodeOf(detailsView(row, details, context)))
  }
}

/** Beside each text that is to be sent, a button that copies it. */
export function addCopyButtons(inside: Element, { words }: ViewContext): void {
  for (const text of inside.querySelectorAll('blockquote.message')) {
    if (text.nextElementSibling !== null) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words.ticket.copy
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text.textContent).then(() => {
        button.textContent = words.ticket.copied
        setTimeout(() => (button.textContent = words.ticket.copy), 2000)
      })
    })
    text.after(button)
  }
}
