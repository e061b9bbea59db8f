import { measuresEn } from './measures-en.ts'
import type { Sentences } from './sentences.ts'

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

export const en: Sentences = {
  bands: { calm: 'calm', watch: 'to watch', high: 'high', critical: 'critical' },
  heading: (score, band) => `${score} out of 100: ${band}`,
  base: 'every ticket starts here',
  clamped: (total) => `The points come to ${total}; scores stay between 0 and 100.`,
  incident: (terms, since, customers) => `Part of an incident: ${terms}; ${count(customers, 'customer')} since ${since.slice(0, 16).replace('T', ' ')} UTC. What they all have counts by half.`,
  why: 'Why',
  nothing: 'Nothing stands out.',
  wants: 'What they want',
  prerequisite: { missing: (text) => `missing: ${text}`, unknown: (text) => `to check: ${text}`, met: (text) => `in place: ${text}` },
  course: {
    asked: (where) => `asked in ${where}`,
    again: (where) => `again in ${where}`,
    done: (quotes) => `said to be done: ${quotes}`,
    replaced: (operation, quotes) => `given up for ${operation}: ${quotes}`,
  },
  told: (where) => `support spoke of it in ${where}`,
  notSaid: 'What is not said',
  silence: {
    'ended-curtly': 'ended curtly',
    'gave-up': 'gave up',
    'stopped-answering': 'stopped answering',
    'writes-less': 'writes less than before',
    'closed-without-answer': 'the ticket was closed without an answer',
    'closed-unconfirmed': 'the ticket was closed, and nobody confirmed',
    afraid: 'afraid for what still runs',
  },
  silenceAndWords: ({ points, spoken }) => `${count(points, 'point')} from silence, ${spoken === 0 ? 'none from words: nothing angry was written' : `${spoken} from words`}.`,
  next: 'Do next',
  avoid: 'Do not',
  unseen: (signals, inputs) => `${count(signals, 'signal')} could not be judged; not in the ticket: ${inputs}.`,
  inputs: {
    messages: 'messages',
    timestamps: 'times of messages',
    createdAt: 'time of opening',
    status: 'status',
    priority: 'priority',
    panic: 'a press of the panic button',
    statistics: 'statistics',
  },
  metadataOnly: 'No messages in this ticket: judged from dates, counts and priority alone.',
  sure: (percent) => `${percent} % sure`,
  customer: 'The customer',
  subject: 'subject',
  number: String,
  units: { minutes: (n) => count(n, 'minute'), hours: (n) => count(n, 'hour'), days: (n) => count(n, 'day') },
  measures: measuresEn,
  quote: (words) => `“${words}”`,
}
