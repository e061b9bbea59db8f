import type { Reading } from '../text/reading.ts'
import { conceptMentions } from './concepts.ts'
import type { Asking, Spoken } from './course.ts'
import { rankMentions } from './decode.ts'
import type { Heard } from './heard.ts'
import type { Jargon } from './jargon.ts'

/** What the decoder needs of a conversation: public messages in time, and the subject line. */
export interface Conversation {
  readonly entries: readonly Spoken[]
  readonly subject: Reading | undefined
}

/** Where a subject line is quoted from. */
export const SUBJECT = 'subject'

/** What a reading holds for a jargon. */
interface Decoded {
  readonly jargon: Jargon
  readonly mentions: Heard['mentions']
  rankings?: Asking['rankings']
}

/** By reading: tickets are scored again and again, with one message more. */
const decoded = new WeakMap<Reading, Decoded>()

const decodedIn = (reading: Reading, jargon: Jargon): Decoded => {
  const known = decoded.get(reading)
  if (known?.jargon === jargon) return known
  const found: Decoded = { jargon, mentions: conceptMentions(reading, jargon.concepts) }
  decoded.set(reading, found)
  return found
}

const hear = (spoken: Spoken, reading: Reading, jargon: Jargon): Heard =>
  ({ messageId: spoken.id, author: spoken.author, place: spoken.place, reading, mentions: decodedIn(reading, jargon).mentions })

const rankingsIn = ({ reading }: Heard, jargon: Jargon): Asking['rankings'] => {
  const known = decodedIn(reading, jargon)
  return (known.rankings ??= rankMentions(reading, known.mentions, jargon))
}

/** Customers' and agents' messages, in time. */
export const everybodyIn = ({ entries }: Conversation, customer: readonly Heard[], jargon: Jargon): readonly Heard[] => {
  const agents = entries.filter(({ author }) => author === 'agent').map((spoken) => hear(spoken, spoken.reading, jargon))
  return [...customer, ...agents].sort((a, b) => a.place - b.place)
}

/** The customer's messages and what each asks for; the subject line first. */
export const askingsIn = ({ entries, subject }: Conversation, jargon: Jargon): readonly Asking[] => {
  const customer = entries.filter(({ author }) => author === 'customer').map((spoken) => hear(spoken, spoken.reading, jargon))
  const heard = subject === undefined ? customer : [hear({ id: SUBJECT, author: 'customer', place: -1, reading: subject }, subject, jargon), ...customer]
  return heard.map((one) => ({ heard: one, rankings: rankingsIn(one, jargon) }))
}
