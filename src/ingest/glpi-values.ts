import type { Priority, Status } from '../ticket.ts'
import { textOfHtml, withoutTrail } from './body-text.ts'

export const glpiStatuses: Readonly<Record<string, Status>> = { 1: 'new', 2: 'open', 3: 'open', 4: 'waiting_customer', 5: 'solved', 6: 'closed', 10: 'waiting_internal' }

/** "Major" stands above "very high". */
export const glpiPriorities: Readonly<Record<string, Priority>> = {
  1: 'low', 2: 'low', 3: 'normal', 4: 'high', 5: 'urgent', 6: 'urgent',
  majeure: 'urgent', major: 'urgent', 'crítica': 'urgent',
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#60;': '<', '&#62;': '>', '&#38;': '&', '&amp;': '&', '&#34;': '"', '&#39;': "'", '&#039;': "'" }

/** What was written: HTML, which GLPI keeps with its brackets as entities. */
export function glpiText(content: string): string {
  const html = /&lt;|&#60;/.test(content) ? content.replace(/&(?:lt|gt|quot|amp|#60|#62|#38|#34|#0?39);/g, (entity) => entities[entity] ?? entity) : content
  return withoutTrail(textOfHtml(html)).trim()
}

/** `2 553`: ids carry the thousands space of the user's language. */
export const glpiId = (text: string | undefined): string | undefined => {
  const tight = text?.replace(/\s/g, '').replace(/^\d{1,3}(?:[,.]\d{3})+$/, (grouped) => grouped.replace(/[,.]/g, ''))
  return tight === undefined || tight === '' ? undefined : tight
}

/** `Ada Byrne (2970)` names id and name where ids are shown; of several people in one cell the first. */
export function glpiPerson(cell: string | undefined): { readonly id?: string; readonly name?: string } {
  const first = cell?.split('\n', 1)[0]?.trim() ?? ''
  const shown = /^(.*?)\s*\(([\d\s]+)\)$/.exec(first)
  const name = (shown?.[1] ?? first).trim()
  const id = glpiId(shown?.[2])
  return { ...(id !== undefined && { id }), ...(name !== '' && { name }) }
}
