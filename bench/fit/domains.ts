import { setTerms } from '../set-terms.ts'
import { type Source, sources } from './sources.ts'

/** One domain set aside: what was learned without it ranks its sets. */
export interface Fold {
  readonly domain: string
  /** Every set of the domain, also those that only hold the same words. */
  readonly held: readonly string[]
  /** Sets that are learned from. */
  readonly fitted: readonly string[]
}

/** What a set shares its trade, its place and so its writers with; a set within another is of its domain. */
export const domainOf = (set: string): string => {
  const within = setTerms.find(({ name }) => name === set)?.within
  if (within !== undefined) return domainOf(within)
  return sources.find(({ name }) => name === set)?.domain ?? set
}

/** Each domain of some sets of one language left out in turn. */
export const foldsOf = (fitted: readonly Pick<Source, 'name'>[]): readonly Fold[] => {
  const names = fitted.map(({ name }) => name)
  return [...new Set(names.map(domainOf))].map((domain) => ({
    domain,
    held: setTerms.filter(({ name, positive }) => positive !== undefined && domainOf(name) === domain).map(({ name }) => name),
    fitted: names.filter((name) => domainOf(name) !== domain),
  }))
}
