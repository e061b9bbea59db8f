import type { Band, Group } from '../assessment.ts'

/** Where scores start, stop and change name. */
export interface Policy {
  /** Score of a ticket of which nothing is known. */
  readonly base: number
  /** Most that the signals of one group may add together; over it they all shrink in proportion. */
  readonly caps: Readonly<Record<Group, number>>
  /** Most that all reassuring signals may take away together. */
  readonly relief: number
  /** Score from which each band holds. */
  readonly bands: Readonly<Record<Exclude<Band, 'calm'>, number>>
  /** Points at full strength, by signal, in place of the signal's own. 0 mutes it. */
  readonly points: Readonly<Record<string, number>>
}

export const defaultPolicy: Policy = {
  base: 12,
  caps: { language: 55, exchange: 48, time: 32, request: 24, context: 60 },
  relief: 36,
  bands: { watch: 30, high: 50, critical: 70 },
  points: {},
}

/** What a caller may change of a policy. */
export interface PolicyChanges {
  readonly base?: number
  readonly caps?: Partial<Policy['caps']>
  readonly relief?: number
  readonly bands?: Partial<Policy['bands']>
  readonly points?: Readonly<Record<string, number>>
}

const check = (policy: Policy): Policy => {
  const { watch, high, critical } = policy.bands
  if (!(watch < high && high < critical)) throw new RangeError(`policy.bands: watch < high < critical expected, found ${watch}, ${high}, ${critical}`)
  for (const [name, value] of [['base', policy.base], ['relief', policy.relief], ...Object.entries(policy.caps), ...Object.entries(policy.points)] as const)
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`policy: a finite number expected for ${name}, found ${String(value)}`)
  return policy
}

/**
 * The default policy with changes.
 * @throws RangeError when bands are out of order or a value is not a finite number.
 */
export const changePolicy = (changes: PolicyChanges = {}): Policy =>
  check({
    base: changes.base ?? defaultPolicy.base,
    caps: { ...defaultPolicy.caps, ...changes.caps },
    relief: changes.relief ?? defaultPolicy.relief,
    bands: { ...defaultPolicy.bands, ...changes.bands },
    points: { ...defaultPolicy.points, ...changes.points },
  })

/** The band of a score. */
export const bandOf = (score: number, { bands }: Policy): Band => {
  if (score >= bands.critical) return 'critical'
  if (score >= bands.high) return 'high'
  return score >= bands.watch ? 'watch' : 'calm'
}
