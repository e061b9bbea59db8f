import type { Evidence } from '../assessment.ts'
import type { Said, Wording } from '../features/wording.ts'
import type { Ticket } from '../ticket.ts'

/** What MinIO's terms ask of a press (min.io/legal/aistor-support-services). */
export type PanicTestId = 'service-unavailable' | 'business-critically-affected' | 'no-workaround'

export interface PanicTest {
  readonly id: PanicTestId
  /** `unknown`: nobody has said. */
  readonly status: 'met' | 'failed' | 'unknown'
  /** The declaration or the words that decide it; none when unknown. */
  readonly evidence: readonly Evidence[]
}

const MOST_QUOTES = 3

interface Words {
  readonly met: string
  readonly failed: string
}

const quotes = (said: readonly Said[], wording: Wording): readonly Evidence[] => said.slice(0, MOST_QUOTES).map(wording.quote)

/** What customers' words say of a test. Words that it holds count first: in doubt for the customer. */
const inWords = (id: PanicTestId, { met, failed }: Words, wording: Wording): PanicTest => {
  const holds = wording.said(met)
  if (holds.length > 0) return { id, status: 'met', evidence: quotes(holds, wording) }
  const refuted = wording.said(failed)
  return refuted.length > 0 ? { id, status: 'failed', evidence: quotes(refuted, wording) } : { id, status: 'unknown', evidence: [] }
}

const yesOrNo = (name: string, value: boolean): Evidence => ({ kind: 'measure', name, value: Number(value), unit: 'yes or no' })

/** What was declared counts; words fill in what was not. */
const declaredOr = (id: PanicTestId, name: string, declared: boolean | undefined, meets: boolean, words: Words, wording: Wording): PanicTest =>
  declared === undefined ? inWords(id, words, wording) : { id, status: declared === meets ? 'met' : 'failed', evidence: [yesOrNo(name, declared)] }

const businessTest = ({ priority }: Ticket, wording: Wording): PanicTest => {
  const said = inWords('business-critically-affected', { met: 'business-impact', failed: 'can-wait' }, wording)
  if (said.status !== 'unknown' || priority !== 'urgent') return said
  return { ...said, status: 'met', evidence: [{ kind: 'measure', name: 'priority', value: 4, unit: 'of 4' }] }
}

/** The three tests of a press, from what the customer declared with it and what the ticket says. */
export const threeTests = (ticket: Ticket, wording: Wording): readonly PanicTest[] => [
  declaredOr('service-unavailable', 'productionDown', ticket.panic?.productionDown, true, { met: 'service-down', failed: 'test-environment' }, wording),
  businessTest(ticket, wording),
  declaredOr('no-workaround', 'workaround', ticket.panic?.workaround, false, { met: 'no-workaround', failed: 'workaround-known' }, wording),
]
