import { sentenceAround } from './sentence.ts'
import type { Entry, Thread } from './thread.ts'
import type { Said, Wording } from './wording.ts'

/** Something was asked for that the customer had given. */
export interface ReaskedItem {
  readonly asked: Said
  readonly given: Said
}

const KINDS = [
  'kind-version', 'kind-screenshot', 'kind-account', 'kind-device', 'kind-log', 'kind-domain', 'kind-order', 'kind-date', 'kind-steps',
] as const

const isAsking = (wording: Wording, { mention, entry }: Said): boolean =>
  mention.asked || wording.saidIn('information-request', entry as Entry).some((request) => Math.abs(request.mention.sentence - mention.sentence) <= 0)

/** "I can send a photo if you like" gives none yet. */
const OFFER = /\b(si (besoin|nécessaire|utile|vous (le )?(voulez|souhaitez))|(peux|pouvons|puis-je|pourrais|pourrai) (vous )?(envoyer|transmettre|fournir|joindre|donner)|if (needed|necessary|useful|you (need|want|like|wish)|that helps|it helps)|(can|could|happy to) (send|provide|share|attach|give))/i

const isGiven = ({ mention, entry }: Said): boolean =>
  !mention.asked && (entry === undefined || !OFFER.test(sentenceAround(entry.reading.text, mention.start, mention.end)))

/** Reads what an agent asked for although the customer had given it. */
export const reaskedOf = (thread: Thread, wording: Wording): readonly ReaskedItem[] => {
  const items: ReaskedItem[] = []
  if (thread.agent.length === 0) return items
  for (const kind of KINDS) {
    const said = wording.said(kind)
    if (said.length < 2) continue
    for (const asked of said) {
      if (asked.entry?.author !== 'agent' || !isAsking(wording, asked)) continue
      const place = asked.entry.place
      const given = said.find((one) => one.entry?.author !== 'agent' && (one.entry?.place ?? -1) < place && isGiven(one))
      if (given !== undefined && !items.some((item) => item.asked.entry === asked.entry)) items.push({ asked, given })
    }
  }
  return items.sort((a, b) => (a.asked.entry as Entry).place - (b.asked.entry as Entry).place)
}
