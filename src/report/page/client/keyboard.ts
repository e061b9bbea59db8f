/** `/` to search, arrows from ticket to ticket, Escape back from the search. Enter and space open a ticket by themselves. */
export function listenToKeys(list: Element, search: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    if (event.key === '/' && !isWriting(target)) {
      event.preventDefault()
      search.focus()
      search.select()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event, list, search)
  })
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}

function move(event: KeyboardEvent, list: Element, search: HTMLInputElement): void {
  const { target } = event
  const step = event.key === 'ArrowDown' ? 1 : -1
  const heads = [...list.querySelectorAll<HTMLElement>(':scope > li > details > summary')]
  const at = target instanceof HTMLElement ? heads.indexOf(target) : -1
  if (at < 0 && !(target === search && step === 1)) return
  event.preventDefault()
  const next = heads[at + step]
  if (next === undefined && step === -1) search.focus()
  else next?.focus()
}
