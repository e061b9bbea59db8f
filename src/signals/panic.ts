import { measure, type Signal } from './signal.ts'

/** Production is down, and there is no way round it. */
const ENTITLED = 1
const UNPROVEN = 0.6
const WORKED_AROUND = 0.35

/** The customer pressed the panic button. */
export const panic: Signal = {
  id: 'panic',
  group: 'context',
  stage: 'live',
  points: 60,
  meaning: { en: 'pressed the panic button', fr: 'a pressé le bouton d’urgence' },
  needs: ['panic'],
  detect: ({ ticket, timing }) => {
    const { panic: pressed } = ticket
    if (pressed === undefined || timing.solved) return undefined
    const strength = pressed.workaround === true || pressed.productionDown === false ? WORKED_AROUND : pressed.productionDown === true ? ENTITLED : UNPROVEN
    return {
      strength,
      evidence: [measure('productionDown', Number(pressed.productionDown ?? false), 'yes or no'), measure('workaround', Number(pressed.workaround ?? false), 'yes or no')],
    }
  },
}
