import type { PrerequisiteReading, PrerequisiteStatus, Quote } from '../assessment.ts'
import type { Reading } from '../text/reading.ts'
import { statusRows } from './catalogue.generated.ts'
import { prerequisiteIdAt } from './catalogue.ts'
import type { ConceptMention } from './concepts.ts'
import { rules } from './rules.ts'

/** How a customer's words tell whether a prerequisite is met: words about it, words that must stand beside them. */
interface StatusRule {
  readonly about: readonly number[]
  readonly beside: readonly number[]
  /** Speaking of it at all means that it is not met: nobody mentions a stale record that is gone. */
  readonly missingWhenSaid: boolean
  /** Met when an IP address stands behind the words. */
  readonly givesAddress: boolean
}

/** A customer's message, with the concepts found in it. */
export interface Heard {
  readonly messageId: string
  readonly reading: Reading
  readonly mentions: readonly ConceptMention[]
}

const ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}/
const ADDRESS_WITHIN = 40

const numbers = (text = ''): number[] => (text === '' ? [] : text.split(' ').map((number) => parseInt(number, 36)))

const build = (): ReadonlyMap<number, StatusRule> =>
  new Map(statusRows.split('\n').map((row): [number, StatusRule] => {
    const [prerequisite = '', about, beside, mark] = row.split('|')
    return [parseInt(prerequisite, 36), { about: numbers(about), beside: numbers(beside), missingWhenSaid: mark === 'm', givesAddress: mark === 'd' }]
  }))

let statusRules: ReadonlyMap<number, StatusRule> | undefined

const judge = (rule: StatusRule, about: ConceptMention, sentence: readonly ConceptMention[], text: string): PrerequisiteStatus => {
  const said = (name: string): boolean => sentence.some(({ concept }) => rules().concepts[concept] === name)
  const settled = said('done')
  if (rule.missingWhenSaid && settled) return 'met'
  if (rule.beside.length > 0 && !sentence.some(({ concept }) => rule.beside.includes(concept))) return 'unknown'
  if (rule.givesAddress) return ADDRESS.test(text.slice(about.end, about.end + ADDRESS_WITHIN)) ? 'met' : 'unknown'
  if (rule.missingWhenSaid) return about.negated ? 'met' : 'missing'
  if (about.negated || said('fails') || said('missing')) return 'missing'
  return settled ? 'met' : 'unknown'
}

const quoteOf = ({ messageId, reading }: Heard, about: ConceptMention, sentence: readonly ConceptMention[]): Quote => {
  const start = Math.min(about.start, ...sentence.map((mention) => mention.start))
  const end = Math.max(about.end, ...sentence.map((mention) => mention.end))
  return { kind: 'quote', messageId, start, end, quote: reading.text.slice(start, end) }
}

/** Whether the customer said that a prerequisite is met; the last word counts. */
export const prerequisiteStatus = (prerequisite: number, heard: readonly Heard[]): PrerequisiteReading => {
  statusRules ??= build()
  const rule = statusRules.get(prerequisite)
  let found: PrerequisiteReading = { id: prerequisiteIdAt(prerequisite), status: 'unknown', evidence: [] }
  if (rule === undefined) return found
  for (const message of heard) {
    for (const about of message.mentions) {
      if (!rule.about.includes(about.concept)) continue
      const sentence = message.mentions.filter((mention) => mention.sentence === about.sentence)
      const status = judge(rule, about, sentence, message.reading.text)
      if (status !== 'unknown') found = { id: found.id, status, evidence: [quoteOf(message, about, sentence)] }
    }
  }
  return found
}
