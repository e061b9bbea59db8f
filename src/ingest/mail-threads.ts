import type { Correspondent, Mail } from './mail-records.ts'
import { momentOf } from './moment.ts'

const prefix = /^\s*(?:(?:re|fwd?|tr|réf|ref|aw|wg|sv|vs|rép|r|rv|i|antw)\s*(?:\[\d{1,3}\])?\s?:\s*|\[(?:external|externe|ext)\]\s*)/i
const token = /\s*(?:\[(?:#|ticket\s?#?|case\s?#?|req(?:uest)?\s?#?)\s?[\w-]{1,40}\]|\(ref:[^()]{1,80}\))\s*/gi

/** A subject without what answering and helpdesks put before and after it. */
export function bareSubject(subject: string): string {
  let bare = subject.replace(token, ' ').trim()
  for (let next = bare.replace(prefix, ''); next !== bare; next = bare.replace(prefix, '')) bare = next
  return bare.replace(/\s+/g, ' ').trim()
}

/** The number that a helpdesk put into a subject. */
function tokenOf(subject: string): string | undefined {
  return subject.match(token)?.[0].trim().toLowerCase()
}

interface Held {
  readonly mail: Mail
}

/**
 * Mails by conversation: those that answer one another by their ids; then those of one ticket number; then answers whose
 * ancestors are not here, by subject and by people who take part in both.
 */
export function threadsOf<T extends Held>(mails: readonly T[]): readonly (readonly T[])[] {
  const sorted = [...mails].sort((a, b) => (momentOf(a.mail.at) ?? Infinity) - (momentOf(b.mail.at) ?? Infinity) || 0)
  const sets = disjointSets(sorted.length)
  const byKey = new Map<string, number>()
  sorted.forEach(({ mail }, index) => {
    for (const key of keysOf(mail)) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, index)
      else sets.join(known, index)
    }
  })
  joinBySubject(sorted, sets)
  const threads = new Map<number, T[]>()
  sorted.forEach((held, index) => {
    const root = sets.rootOf(index)
    threads.set(root, [...(threads.get(root) ?? []), held])
  })
  return [...threads.values()]
}

function keysOf({ messageId, answers, thread, subject }: Mail): readonly string[] {
  const number = tokenOf(subject)
  return [...(messageId === undefined ? [] : [messageId]), ...answers.slice(-50), ...(thread === undefined ? [] : [`thread ${thread}`]), ...(number === undefined ? [] : [`token ${number}`])]
}

/** Only answers are joined: two mails with the subject "Question" are two questions. */
function joinBySubject(sorted: readonly Held[], sets: Sets): void {
  const earlier = new Map<string, { readonly index: number; readonly people: ReadonlySet<string> }[]>()
  sorted.forEach(({ mail }, index) => {
    const subject = bareSubject(mail.subject).toLowerCase()
    if (subject === '') return
    const people = peopleOf(mail)
    const candidates = earlier.get(subject) ?? []
    if (prefix.test(mail.subject)) {
      const match = candidates.findLast(({ people: others }) => sharedBy(others, people) >= Math.min(2, others.size, people.size))
      if (match !== undefined) sets.join(match.index, index)
    }
    candidates.push({ index, people })
    earlier.set(subject, candidates.slice(-200))
  })
}

function peopleOf({ from, to }: Mail): ReadonlySet<string> {
  return new Set([...(from === undefined ? [] : [from]), ...to].map(({ address }: Correspondent) => address))
}

function sharedBy(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((one) => others.has(one)).length
}

interface Sets {
  readonly rootOf: (index: number) => number
  readonly join: (a: number, b: number) => void
}

function disjointSets(size: number): Sets {
  const parents = Array.from({ length: size }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)]
    parents[Math.max(first, second)] = Math.min(first, second)
  }
  return { rootOf, join }
}
