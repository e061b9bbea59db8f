import { statusRows } from './catalogue.generated.ts'

/** Words about a prerequisite, and words that must stand beside them. Concepts by number. */
export interface StatusHint {
  readonly about: readonly number[]
  readonly beside: readonly number[]
  /** Beside the words about it, these say that it is met, or that it is not. */
  readonly met: readonly number[]
  readonly missing: readonly number[]
  /** What speaking of it at all says: nobody mentions a stale record that is gone. `nothing`: only that it was spoken of. */
  readonly whenSaid: 'met' | 'missing' | 'nothing' | undefined
  /** Met when an IP address stands behind the words. */
  readonly givesAddress: boolean
}

/** How words tell whether a prerequisite is met: by any of these. */
export type StatusRule = readonly StatusHint[]

const numbers = (text = ''): number[] => (text === '' ? [] : text.split(' ').map((number) => parseInt(number, 36)))

const WHEN_SAID: Readonly<Record<string, StatusHint['whenSaid']>> = { m: 'missing', p: 'met', n: 'nothing' }

const hintOf = ([about, beside, met, missing, mark = '']: readonly string[]): StatusHint => ({
  about: numbers(about),
  beside: numbers(beside),
  met: numbers(met),
  missing: numbers(missing),
  whenSaid: WHEN_SAID[mark],
  givesAddress: mark === 'd',
})

const build = (): ReadonlyMap<number, StatusRule> => {
  const rules = new Map<number, StatusHint[]>()
  for (const row of statusRows.split('\n')) {
    const [prerequisite = '', ...rest] = row.split('|')
    const number = parseInt(prerequisite, 36)
    rules.set(number, [...(rules.get(number) ?? []), hintOf(rest)])
  }
  return rules
}

let built: ReadonlyMap<number, StatusRule> | undefined

/** By number of the prerequisite; built on first use. */
export const defaultStatusRules = (): ReadonlyMap<number, StatusRule> => (built ??= build())
