import type { Evidence, Group } from '../assessment.ts'
import type { Features } from '../features/features.ts'

/** What a signal cannot do without. */
export type Need = 'messages' | 'subject' | 'timestamps' | 'createdAt' | 'status' | 'priority' | 'panic' | 'statistics'

/** A signal fired: how far, from 0 to 1, and what shows it. */
export interface Hit {
  readonly strength: number
  readonly evidence: readonly Evidence[]
}

/** One reason to worry (or, with negative points, to worry less). */
export interface Signal {
  readonly id: string
  readonly group: Group
  /** `trial`: reported by `signals`, not counted. */
  readonly stage: 'trial' | 'live'
  /** What it is worth at full strength; 10 points double the odds. */
  readonly points: number
  /** Each completes "The customer …" / « Le client … ». */
  readonly meaning: { readonly en: string; readonly fr: string }
  /** Inputs without which it is not evaluated; of a nested list, one is enough. */
  readonly needs: readonly (Need | readonly Need[])[]
  /** Undefined: silent. */
  detect(features: Features): Hit | undefined
}

/** Steps of a strength: the first whose `from` is reached counts. Largest first. */
export type Steps = readonly { readonly from: number; readonly strength: number }[]

/** The strength that a value reaches; 0 below all steps. */
export const strengthAt = (steps: Steps, value: number): number => {
  for (const { from, strength } of steps) if (value >= from) return strength
  return 0
}

export const measure = (name: string, value: number, unit: string): Evidence => ({ kind: 'measure', name, value, unit })
