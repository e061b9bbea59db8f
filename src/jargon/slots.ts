import type { RequestSlots } from '../assessment.ts'
import { ADDRESS, CODE, foundBy, HOST, IP, SIZE, slotIn, VERSION } from './slot-patterns.ts'

/** Fills the `{slots}` of a canonical request from a text; what the text does not say stays as `[slot]`, for a person to fill. */

/** A message beyond this is searched only so far: addresses stand at the start. */
const SEARCHED = 4000

/** Replaces what can be read from the text. */
export const fillSlots = (canonical: string, text: string): string => {
  if (!canonical.includes('{')) return canonical
  const head = text.slice(0, SEARCHED)
  return canonical.replace(/\{([^{}]{1,40})\}/g, (_, slot: string) => slotIn(slot, head) ?? `[${slot}]`)
}

const named: Readonly<Record<keyof RequestSlots, RegExp>> = { domain: HOST, mailbox: ADDRESS, ip: IP, size: SIZE, version: VERSION, code: CODE }

/** What a text names. */
export const slotsIn = (text: string): RequestSlots => {
  const head = text.slice(0, SEARCHED)
  const found = Object.entries(named).flatMap(([slot, pattern]) => {
    const words = foundBy(pattern, head)
    return words === undefined ? [] : [[slot, words]]
  })
  return Object.fromEntries(found) as RequestSlots
}
