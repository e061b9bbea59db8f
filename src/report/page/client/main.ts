/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageContext, TicketRow } from '../report-model.ts'
import { viewContext } from '../views/view-context.ts'
import { listenToKeys } from './keyboard.ts'
import { ticketList } from './list.ts'
import { followTheme } from './theme.ts'
import { unpacked } from './unpack.ts'

const context = viewContext(JSON.parse(document.getElementById('context')?.textContent ?? '') as PageContext)

async function start(): Promise<void> {
  followTheme()
  const list = document.querySelector('#list')
  const form = document.querySelector<HTMLFormElement>('.filters')
  const search = document.querySelector<HTMLInputElement>('#q')
  if (list === null || form === null || search === null) return
  const rows = await unpacked<readonly TicketRow[]>('rows')
  ticketList(list, form, rows, context)
  listenToKeys(list, search)
  for (const hidden of document.querySelectorAll('.filters, .keys')) hidden.removeAttribute('hidden')
  document.documentElement.dataset['ready'] = 'true'
}

start().catch(() => {
  const note = document.createElement('p')
  note.className = 'note'
  note.textContent = context.words.list.failed
  document.querySelector('#list')?.before(note)
})
