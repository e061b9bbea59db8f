import type { Wanted } from './selection.ts'

const names = ['q', 'band', 'reason', 'operation', 'language', 'customer', 'sort'] as const

/** What the address asks for: `#band=critical&q=ssl`, so that a selection can be kept or sent. */
export function wantedInAddress(): Partial<Record<(typeof names)[number], string>> {
  const asked = new URLSearchParams(location.hash.slice(1))
  return Object.fromEntries(names.flatMap((name) => (asked.has(name) ? [[name, asked.get(name) ?? '']] : [])))
}

export function keepInAddress(wanted: Wanted): void {
  const said = new URLSearchParams(names.flatMap((name) => (wanted[name] === '' || (name === 'sort' && wanted.sort === 'rank') ? [] : [[name, wanted[name]]])))
  const hash = said.toString()
  if (hash === '' && !location.hash.includes('=')) return
  // Some browsers keep the address of a file as it is.
  try {
    history.replaceState(null, '', `#${hash === '' ? 'tickets' : hash}`)
  } catch {
    return
  }
}
