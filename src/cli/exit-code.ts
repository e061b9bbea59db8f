/** How a run ended, for scripts. */
export const exitCode = { ok: 0, thresholdCrossed: 1, usage: 2, unreadable: 3, fault: 70, interrupted: 130 } as const

/** Ends the run with a sentence on stderr. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exit: number
  /** Lines that are said before it. */
  readonly before: readonly string[]

  constructor(message: string, exit: number, before: readonly string[] = []) {
    super(message)
    this.exit = exit
    this.before = before
  }
}
