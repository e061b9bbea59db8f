import type { MeasurePhrase, MeasurePhrases } from './measures.ts'

const counted = (one: string, many: string): MeasurePhrase => (value, number) => `${value} ${number === 1 ? one : many}`

const levels = ['low', 'normal', 'high', 'urgent'] as const

export const measuresEn: MeasurePhrases = {
  age: (span) => `open for ${span}`,
  ageDays: counted('working day', 'working days'),
  confirmations: (count, number) => (number === 0 ? 'no message confirms that it is solved' : counted('message confirms that it is solved', 'messages confirm that it is solved')(count, number)),
  customersStruck: counted('customer has it too: counted by half', 'customers have it, too: counted by half'),
  courtesiesLost: counted('courtesy of the first message is gone from the last', 'courtesies of the first message are gone from the last'),
  customerQuiet: (span) => `the customer has been silent for ${span}`,
  firstGap: (span) => `${span} between the first two messages`,
  firstReply: (span) => `first reply after ${span}`,
  followUps: counted('message written before anybody replied', 'messages written before anybody replied'),
  fruitlessReplies: counted('reply that did something else', 'replies that did something else'),
  handoffs: counted('handoff', 'handoffs'),
  lastGap: (span) => `${span} between the last two messages`,
  late: (span) => `late by ${span}`,
  literalAnswers: counted('reply to the letter of a word, not to the request', 'replies to the letter of a word, not to the request'),
  longestRun: counted('exclamation or question mark in a row', 'exclamation or question marks in a row'),
  loops: counted('loop', 'loops'),
  messagesInAnHour: counted('message within one hour', 'messages within one hour'),
  misunderstandings: counted('message that shows a misunderstanding', 'messages that show a misunderstanding'),
  pressGranted: (_, number) => (number === 0 ? 'the press was not granted' : 'the press was granted'),
  pressesUsed: (count, number) => (number === 0 ? 'no other press was granted that year' : counted('other press was granted that year', 'other presses were granted that year')(count, number)),
  priority: (level, number) => `the ticket's priority is ${levels[number - 1] ?? level}`,
  productionDown: (_, number) => (number === 0 ? 'nothing says that production is down' : 'production is down'),
  reopens: counted('reopening', 'reopenings'),
  requesterWait: (span) => `waiting for ${span}`,
  rounds: counted('message by the customer', 'messages by the customer'),
  roundsWithoutProgress: counted('round without progress', 'rounds without progress'),
  timeLeft: (span) => `${span} left`,
  timesAsked: (count, number) => (number === 0 ? 'not asked again in so many words' : counted('question about what was already given', 'questions about what was already given')(count, number)),
  turns: counted('answer by the customer to a reply', 'answers by the customer to replies'),
  unanswered: counted('message without an answer', 'messages without an answer'),
  untakenTerms: counted('term of support that the customer never takes up', 'terms of support that the customer never takes up'),
  usualRounds: (count) => `${count} are usual`,
  usualWords: (count) => `${count} words are usual`,
  wordsNow: counted('word now', 'words now'),
  workaround: (_, number) => (number === 0 ? 'no workaround is known' : 'there is a workaround'),
}
