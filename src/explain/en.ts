import type { Sentences } from './sentences.ts'

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

export const en: Sentences = {
  bands: { calm: 'calm', watch: 'to watch', high: 'high', critical: 'critical' },
  heading: (score, band) => `${score} out of 100: ${band}`,
  base: 'every ticket starts here',
  clamped: (total) => `The points come to ${total}; scores stay between 0 and 100.`,
  why: 'Why',
  nothing: 'Nothing stands out.',
  wants: 'What they want',
  check: 'To check',
  next: 'Do next',
  avoid: 'Do not',
  unseen: (signals, inputs) => `${count(signals, 'signal')} could not be judged: the ticket has no ${inputs}.`,
  metadataOnly: 'No messages in this ticket: judged from dates, counts and priority alone.',
  sure: (percent) => `${percent} % sure`,
  customer: 'The customer',
  subject: 'subject',
  inMessage: (id) => id,
  units: { minutes: (n) => count(n, 'minute'), hours: (n) => count(n, 'hour'), days: (n) => count(n, 'day') },
  quote: (words) => `“${words}”`,
}
