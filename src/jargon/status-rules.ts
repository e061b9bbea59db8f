import { statusRows } from './catalogue.generated.ts'

/** How a customer's words tell whether a prerequisite is met: words about it, words that must stand beside them. */
export interface StatusRule {
  readonly about: readonly number[]
  readonly beside: readonly number[]
  /** Speaking of it at all means that it is not met: nobody mentions a stale record that is gone. */
  readonly missingWhenSaid: boolean
  /** Met when an IP address stands behind the words. */
  readonly givesAddress: boolean
}

const numbers = (text = ''): number[] => (text === '' ? [] : text.split(' ').map((number) => parseInt(number, 36)))

const build = (): ReadonlyMap<number, StatusRule> =>
  new Map(statusRows.split('\n').map((row): [number, StatusRule] => {
    const [prerequisite = '', about, beside, mark] = row.split('|')
    return [parseInt(prerequisite, 36), { about: numbers(about), beside: numbers(beside), missingWhenSaid: mark === 'm', givesAddress: mark === 'd' }]
  }))

let built: ReadonlyMap<number, StatusRule> | undefined

/** By number of the prerequisite; built on first use. */
export const defaultStatusRules = (): ReadonlyMap<number, StatusRule> => (built ??= build())
