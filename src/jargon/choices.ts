import type { RequestSlots } from '../assessment.ts'

const BLANK = /\{([a-z]+)\}/g
/** `[with a {blank}|without]`: what is said when the blank is filled, and when it is not. */
const CHOICE = /\[([^[\]|]*\{[a-z]+\}[^[\]|]*)(?:\|([^[\]|]*))?\]/g

/** A text with blanks as it is said to somebody who named so much. */
export const chosen = (text: string, slots: RequestSlots): string => {
  const known: Readonly<Partial<Record<string, string>>> = { ...slots }
  return text.replace(CHOICE, (_, filled: string, otherwise = '') => {
    const names = [...filled.matchAll(BLANK)].map(([, name = '']) => name)
    return names.every((name) => known[name] !== undefined) ? filled.replace(BLANK, (blank, name: string) => known[name] ?? blank) : String(otherwise)
  })
}
