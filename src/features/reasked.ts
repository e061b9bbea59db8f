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

type Kind = (typeof KINDS)[number]

/** Further apart in a sentence, the request is for something else. */
const NEAR = 40
/** A question this short is about its one noun. */
const SHORT_QUESTION = 80

const textOf = ({ mention, entry }: Said): string => entry?.reading.text.slice(mention.start, mention.end).toLowerCase() ?? ''

const sentenceOf = ({ mention, entry }: Said): string => (entry === undefined ? '' : sentenceAround(entry.reading.text, mention.start, mention.end))

/** "Is it version 115?" knows the version and asks for something else; "on your account" asks for nothing. */
const isAsking = (wording: Wording, said: Said): boolean => {
  const { mention, entry } = said
  if (/\d|^(account|compte)$/.test(textOf(said))) return false
  const near = wording.saidIn('information-request', entry as Entry).some((request) =>
    request.mention.sentence === mention.sentence && mention.start - request.mention.end < NEAR && request.mention.start - mention.end < NEAR)
  return near || (mention.asked && sentenceOf(said).length <= SHORT_QUESTION)
}

/** "I can send a photo if you like" gives none yet. */
const OFFER = /\b(si (besoin|nécessaire|utile|vous (le )?(voulez|souhaitez))|(peux|pouvons|puis-je|pourrais|pourrai) (vous )?(envoyer|transmettre|fournir|joindre|donner)|if (needed|necessary|useful|you (need|want|like|wish)|that helps|it helps)|(can|could|happy to) (send|provide|share|attach|give))/i

/** What a sentence that gives the thing holds, besides naming it. */
const VALUE: Readonly<Partial<Record<Kind, RegExp>>> = {
  'kind-version': /\d/,
  'kind-account': /\d|\S@\S/,
  'kind-order': /\d|joint|attach/i,
  'kind-date': /\d/,
  'kind-domain': /[a-z0-9]\.[a-z0-9]/i,
}

/** Devices asked for in general, and what names one. */
const DEVICES: readonly (readonly [asked: RegExp, given: RegExp])[] = [
  [/browser|navigateur/, /chrome|firefox|safari|edge|explorer/],
  [/operating|^os$|syst|platform/, /windows|mac|linux|ubuntu|android|ios/],
  [/model|modèle|phone|device|appareil|smartphone|handset|tablet/, /\d|iphone|ipad|samsung/],
]

const isOfKind = (kind: Kind, asked: Said, given: Said): boolean => {
  if (kind !== 'kind-device') return VALUE[kind]?.test(sentenceOf(given)) ?? true
  return DEVICES.some(([wanted, named]) => wanted.test(textOf(asked)) && named.test(textOf(given)))
}

const isGiven = (said: Said): boolean => !said.mention.asked && !OFFER.test(sentenceOf(said))

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
      const given = said.find((one) => one.entry?.author !== 'agent' && one.entry !== undefined && one.entry.place < place && isGiven(one) && isOfKind(kind, asked, one))
      if (given !== undefined && !items.some((item) => item.asked.entry === asked.entry)) items.push({ asked, given })
    }
  }
  return items.sort((a, b) => (a.asked.entry as Entry).place - (b.asked.entry as Entry).place)
}
