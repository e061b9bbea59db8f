import type { RequestSlots } from '../assessment.ts'

/** Fills the `{slots}` of a canonical request from a text; what the text does not say stays as `[slot]`, for a person to fill. */

const ADDRESS = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/
const HOST = /(?<![@.\w-])(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:fr|com|net|org|eu|be|ch|lu|ca|io|co|info|biz|dev|app|shop|tech|uk|de|es|it|nl|paris|bzh|re|example|test)(?![\w@-])/
const IP = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/
const SIZE = /(?<![\d.,])\d{1,5} ?(?:Go|Mo|To|GB|MB|TB)\b/
const VERSION = /\bphp ?(\d{1,2}(?:\.\d{1,2}){0,2})/i

const CODE = /(?<![\d.,/-])(?:40[0-9]|413|429|50[0-4])(?![\d.,/-]\d|\d| ?(?:€|euros?|Go|Mo|GB|MB))/

/** A message beyond this is searched only so far: addresses stand at the start. */
const SEARCHED = 4000

const patterns: readonly (readonly [slots: readonly string[], pattern: RegExp])[] = [
  [['domaine', 'domain', 'site'], HOST],
  [['adresse', 'address'], ADDRESS],
  [['ip'], IP],
  [['taille', 'size'], SIZE],
  [['version'], VERSION],
]

/** Replaces what can be read from the text. */
export const fillSlots = (canonical: string, text: string): string => {
  if (!canonical.includes('{')) return canonical
  const head = text.slice(0, SEARCHED)
  return canonical.replace(/\{([^}]{1,40})\}/g, (_, slot: string) => {
    const pattern = patterns.find(([slots]) => slots.includes(slot))?.[1]
    const found = pattern?.exec(head)
    return found?.[1] ?? found?.[0] ?? `[${slot}]`
  })
}

const named: Readonly<Record<keyof RequestSlots, RegExp>> = { domain: HOST, mailbox: ADDRESS, ip: IP, size: SIZE, version: VERSION, code: CODE }

/** What a text names. */
export const slotsIn = (text: string): RequestSlots => {
  const head = text.slice(0, SEARCHED)
  const found = Object.entries(named).flatMap(([slot, pattern]) => {
    const match = pattern.exec(head)
    return match === null ? [] : [[slot, match[1] ?? match[0]]]
  })
  return Object.fromEntries(found) as RequestSlots
}
