import type { PanicRuling } from '../panic/panic-ruling.ts'
import type { Panic } from '../ticket.ts'
import { type Hit, measure, type Signal } from './signal.ts'

/** Production is down, and there is no way round it. */
const ENTITLED = 1
const UNPROVEN = 0.6
const WORKED_AROUND = 0.35

/** Judged by the three tests and the plan, and not granted: still somebody who had reason to press. */
const NOT_GRANTED = 0.3

/** What was declared, where nobody judges the press. */
const declared = ({ workaround, productionDown }: Panic): number => {
  if (workaround === true || productionDown === false) return WORKED_AROUND
  return productionDown === true ? ENTITLED : UNPROVEN
}

const judged = ({ decision, tests, used }: PanicRuling): Hit => ({
  strength: decision === 'grant' ? ENTITLED : NOT_GRANTED,
  evidence: [...tests.flatMap(({ evidence }) => evidence), measure('pressGranted', Number(decision === 'grant'), 'yes or no'), measure('pressesUsed', used, 'presses')],
})

/** The customer pressed the panic button. */
export const panic: Signal = {
  id: 'panic',
  group: 'context',
  stage: 'live',
  points: 60,
  meaning: { en: 'pressed the panic button', fr: 'a pressé le bouton d’urgence' },
  needs: ['panic'],
  detect: ({ ticket, timing, panic: ruling }) => {
    const { panic: pressed } = ticket
    if (pressed === undefined || timing.solved) return undefined
    if (ruling !== undefined) return judged(ruling)
    return {
      strength: declared(pressed),
      evidence: [measure('productionDown', Number(pressed.productionDown ?? false), 'yes or no'), measure('workaround', Number(pressed.workaround ?? false), 'yes or no')],
    }
  },
}
