import { statusIn } from './csv-values.ts'
import { foldName } from './csv-columns.ts'
import type { Notice } from './outcome.ts'
import type { Priority, Status } from '../ticket.ts'

const statuses: Readonly<Record<string, Status>> = {
  'waiting for support': 'open', 'waiting for customer': 'waiting_customer', 'waiting for approval': 'waiting_internal', 'to do': 'new', backlog: 'new', escalated: 'open', 'in review': 'open', reopened: 'open', impeded: 'waiting_internal', blocked: 'waiting_internal',
  'en attente du support': 'open', 'en attente du client': 'waiting_customer', 'a faire': 'new', 'en cours': 'open', rouvert: 'open',
}

export const jiraPriorities: Readonly<Record<string, Priority>> = { trivial: 'low', lowest: 'low', minor: 'low', major: 'high', highest: 'urgent', blocker: 'urgent', critical: 'urgent', 'la plus haute': 'urgent', 'la plus basse': 'low' }

/** Every project names its states; the category (`new`, `indeterminate`, `done`) says what they mean, so it decides whether the issue is done. */
export function jiraStatus(name: string | undefined, category: string | undefined, notify: (notice: Notice) => void): Status | undefined {
  if (name === undefined || name.trim() === '') return undefined
  const named = statuses[foldName(name)] ?? statusIn(name)
  const kind = foldName(category ?? '')
  if (/^(done|complete|termine)/.test(kind)) return named === 'closed' ? 'closed' : 'solved'
  if (kind !== '' && (named === 'solved' || named === 'closed')) return 'open'
  if (named === undefined && kind === '') notify({ code: 'unknown-status', value: name })
  return named ?? (/^(new|to do|a faire)$/.test(kind) ? 'new' : 'open')
}
