import type { RequestSlots } from '../assessment.ts'
import { ADDRESS, CODE, foundBy, HOST, IP, marksOf, patternsFor, SIZE, VERSION } from './slot-patterns.ts'

/** A message beyond this is searched only so far: addresses stand at the start. */
const SEARCHED = 4000

const named: readonly (readonly [keyof RequestSlots, RegExp])[] =
  [['domain', HOST], ['mailbox', ADDRESS], ['ip', IP], ['size', SIZE], ['version', VERSION], ['code', CODE]]

/** What one text names; each pattern is looked for once. */
export interface SlotReader {
  named(): RequestSlots
  /** Fills the `{slots}` of a canonical request; what the text does not say stays as `[slot]`, for a person to fill. */
  fill(canonical: string): string
}

/** Reads the slots of a text. */
export const slotReader = (text: string): SlotReader => {
  const head = text.slice(0, SEARCHED)
  const marks = marksOf(head)
  const known = new Map<RegExp, string | undefined>()
  const find = (pattern: RegExp): string | undefined => {
    if (!known.has(pattern)) known.set(pattern, foundBy(pattern, head, marks))
    return known.get(pattern)
  }
  const slotIn = (slot: string): string => {
    for (const pattern of patternsFor(slot)) {
      const found = find(pattern)
      if (found !== undefined) return found
    }
    return `[${slot}]`
  }
  return {
    named: () => {
      const found: Partial<Record<string, string>> = {}
      for (const [slot, pattern] of named) {
        const words = find(pattern)
        if (words !== undefined) found[slot] = words
      }
      return found
    },
    fill: (canonical) => (canonical.includes('{') ? canonical.replace(/\{([^{}]{1,40})\}/g, (_, slot: string) => slotIn(slot)) : canonical),
  }
}

/** Fills the `{slots}` of a canonical request from a text. */
export const fillSlots = (canonical: string, text: string): string => slotReader(text).fill(canonical)
