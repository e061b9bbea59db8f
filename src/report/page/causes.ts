/** What drives tickets, never who. `relief` lowers scores and is no cause. */
export type Cause = 'waiting' | 'loops' | 'jargon' | 'promises' | 'tone' | 'silence' | 'stakes'

export const causes: readonly Cause[] = ['waiting', 'loops', 'jargon', 'promises', 'tone', 'silence', 'stakes']

const signalsOf: Readonly<Record<Cause, readonly string[]>> = {
  waiting: ['age', 'closed-unanswered', 'follow-up-request', 'impatience', 'requester-wait', 'slow-first-reply', 'unanswered-follow-up'],
  loops: ['back-and-forth', 'documentation-loop', 'handoff', 'no-progress', 're-asked-information', 'reopen', 'repeat-contact'],
  jargon: ['jargon-mismatch', 'quick-fix-withheld'],
  promises: ['broken-promise', 'promise-due'],
  tone: [
    'churn-threat', 'disappointment', 'distrust', 'escalation-request', 'frustration', 'legal-threat', 'negative-wording', 'polite-exasperation',
    'politeness-loss', 'profanity', 'publicity-threat', 'sarcasm', 'shouting',
  ],
  silence: ['closed-unconfirmed', 'curt-ending', 'infrastructure-fear', 'shrinking-messages', 'silence-after-loop', 'silent-withdrawal'],
  stakes: ['acceleration', 'burst', 'business-impact', 'panic', 'priority', 'urgency'],
}

/** Signals that only ever lower a score. */
export const relief: readonly string[] = ['gratitude', 'patience', 'positive-wording', 'solution-confirmed']

const causeBySignal: ReadonlyMap<string, Cause> = new Map(causes.flatMap((cause) => signalsOf[cause].map((signal) => [signal, cause] as const)))

/** From so many points on a cause counts: they make the odds half as high again. */
export const pointsThatCount = 5

/** Causes that raised a ticket enough to count. */
export function causesIn(points: readonly (readonly [signal: string, points: number])[]): ReadonlySet<Cause> {
  const sums = new Map<Cause, number>()
  for (const [signal, value] of points) {
    const cause = causeOf(signal)
    if (cause !== undefined && value > 0) sums.set(cause, (sums.get(cause) ?? 0) + value)
  }
  return new Set([...sums].filter(([, sum]) => sum >= pointsThatCount).map(([cause]) => cause))
}

/** Undefined for relief, and for a signal of a later version. */
export function causeOf(signal: string): Cause | undefined {
  return causeBySignal.get(signal)
}
