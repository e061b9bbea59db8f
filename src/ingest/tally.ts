import type { Notice, Outcome } from './outcome.ts'

/** Counts what a batch gave, to tell at its end when there was no ticket in it. */
export class Tally {
  private merged = 0
  private others = 0

  count(outcome: Outcome): Outcome {
    if (outcome.kind === 'merged') this.merged += outcome.records
    else if (outcome.kind !== 'notice') this.others += 1
    return outcome
  }

  /** Whether no ticket came is told once. */
  tell({ code }: Notice): void {
    if (code === 'passed-over') this.others += 1
  }

  *end(): Generator<Outcome> {
    if (this.merged > 0 && this.others === 0) yield { kind: 'notice', notice: { code: 'no-tickets', records: this.merged } }
  }
}
