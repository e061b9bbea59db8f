import { localTime } from './audit-clock.ts'
import { durationIn, type MeasureWords, measureIn } from './audit-measures.ts'
import type { GridFinding, GridValue } from './audit-grid.ts'
import { plainShare } from './audit-shares.ts'
import type { AuditWords } from './audit-words.ts'

const cells: Readonly<Record<GridValue, string>> = {
  unknown: 'not known', none: 'none', some: 'some', all: 'all', sent: 'sent', partial: 'partial', total: 'total', good: 'good', fair: 'fair', poor: 'poor',
  'within-the-hour': 'very fast, within the hour',
  progressive: 'progressive, slow',
  'since-the-day-before': 'progressive, slow, since the day before',
  'over-days': 'progressive, slow, over several days',
  'strong-immediate': 'strong and immediate',
  'strong-progressive': 'strong, but progressive',
  'slow-immediate': 'slow, but from the first hour on',
  'slow-progressive': 'slow and progressive',
}

const channels: Readonly<Partial<Record<string, string>>> = { email: 'e-mail', 'e-mail': 'e-mail', mail: 'e-mail', 'status-page': 'status page', phone: 'call', sms: 'text message' }

const cell = ({ value, share, message }: GridFinding): string => {
  if (message !== undefined) return `${channels[message.channel] ?? message.channel} at ${localTime(message.at, message.offset)}`
  if (value !== 'some' || share === undefined) return cells[value]
  const { part, of, isExact } = plainShare(share)
  return `${isExact ? '' : 'about '}${part} in ${of}`
}

const span = (ms: number): string => durationIn(ms, { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'] })

const measures: MeasureWords = {
  silence: (ms) => `silent for ${span(ms)}`,
  vendorFirstBy: (ms) => `${span(ms)} before the first ticket`,
  customersFirstBy: (ms) => `customers were first, by ${span(ms)}`,
  firstWord: (ms) => `first word after ${span(ms)}`,
  updatesThatOwnIt: (n) => `updates that own it: ${n}`,
  ownedAfter: (ms) => `owned after ${span(ms)}`,
  updatesThatBlame: (n) => `updates that pass the blame on: ${n}`,
  longestGap: (ms) => `longest gap ${span(ms)}`,
  gapsTooLong: (n) => `gaps that are too long: ${n}`,
  gap: (ms) => `then nothing for ${span(ms)}`,
  updatesWithoutNext: (n) => `updates that do not say when the next comes: ${n}`,
  latest: (ms) => `at most ${span(ms)} late`,
  announcementsBroken: (n) => `announced updates that did not come in time: ${n}`,
  emptyUpdates: (n) => `updates with nothing new: ${n}`,
  untilRecovery: (ms) => `recovered after ${span(ms)}`,
  recoveryLate: (ms) => `${span(ms)} after customers saw it`,
  reportsPromised: (n) => `reports promised: ${n}`,
  reportAfter: (ms) => `report after ${span(ms)}`,
  reportLate: (ms) => `report overdue by ${span(ms)}`,
  degradedServiceAfter: (ms) => `a way to go on after ${span(ms)}`,
  withoutService: (ms) => `${span(ms)} without one`,
  unreached: (n) => `customers who did not get through: ${n}`,
  reporters: (n) => `of those who report: ${n}`,
  allCustomers: (n) => `customers in all: ${n}`,
  rise: (ms) => `half of the peak rate after ${span(ms)}`,
  busiestHour: (n) => `in the busiest hour: ${n}`,
  calls: (n) => `calls: ${n}`,
  sayPartial: (n) => `speak of a part: ${n}`,
  sayTotal: (n) => `speak of the whole: ${n}`,
  updates: (n) => `updates outside: ${n}`,
  internalUpdates: (n) => `internal updates: ${n}`,
  knowFromVendor: (n) => `know from the vendor: ${n}`,
  learntElsewhere: (n) => `learnt it elsewhere: ${n}`,
  answersThatInform: (n) => `answers that say how bad or when: ${n}`,
  answers: (n) => `answers: ${n}`,
  complaintsWithoutAnswer: (n) => `complained when nobody could say: ${n}`,
  withoutAnswer: (n) => `were told neither: ${n}`,
}

export const auditEnglish: AuditWords = {
  rules: {
    'told-first': 'Tell customers before they tell you',
    'first-word': 'Reach customers fast, even if only to apologise',
    'own-it': 'Own it in the first word, before the cause is known',
    'no-blame': 'Do not pass the blame to a supplier',
    cadence: 'Update often: no gap longer than the policy allows',
    'next-announced': 'In every update say when the next one comes',
    'next-kept': 'Send the next update when it was announced',
    news: 'No update without content',
    'recovery-announced': 'Announce the recovery at once',
    'report-promised': 'Commit to a full report',
    'report-delivered': 'Deliver it, with cause and corrective action',
    'degraded-service': 'Have a degraded service ready within two hours',
    'support-reachable': 'Customers can reach support',
  },
  results: { passed: 'passed', failed: 'failed', unknown: 'not known' },
  groups: { 'first-word': 'first word', ownership: 'ownership', rhythm: 'rhythm', end: 'end', service: 'service' },
  stages: { investigating: 'investigating', identified: 'identified', monitoring: 'monitoring', resolved: 'resolved', report: 'report' },
  criteria: {
    onset: 'onset, as seen from user calls',
    reach: "reach over the vendor's customers",
    'vendor-message': "vendor's message to partners",
    spread: 'spread of the information (who knows)',
    'detected-outside': "detected outside the vendor's own channel",
    saturation: 'saturation of phone lines',
    'answer-quality': 'quality of the answer that users got',
    'end-message': 'message at the end',
  },
  cell: (_, finding) => cell(finding),
  measure: (measure) => measureIn(measure, measures, span),
  quote: (words, where) => `“${words}” (${where})`,
  unknowns: (count) => `${count} not known`,
  colon: ': ',
  semicolon: '; ',
  untitled: 'Incident',
  headings: {
    rank: '', incident: 'incident', score: 'score', kept: 'rules kept', rule: 'rule', result: 'result', measure: 'measure', source: 'source', criterion: 'criterion', finding: 'finding',
    evidence: 'evidence', rules: 'Rules', grid: 'Grid', ranking: 'Ranking', updates: 'Updates',
  },
  noScore: 'nothing to judge',
  policy: 'policy',
  severity: 'severity',
  asOf: 'as of',
  unreadable: (ids) => `Updates left out, since their time cannot be read: ${ids}.`,
  internal: (ids) => `Internal updates, which told nobody outside: ${ids}.`,
}
