/** How a run ended, for scripts. */
export const exitCode = { ok: 0, thresholdCrossed: 1, usage: 2, unreadable: 3, fault: 70, interrupted: 130 } as const

/** Ends the run with a sentence on stderr. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exit: number

  constructor(message: string, exit: number) {
    super(message)
    this.exit = exit
  }
}
