import type { PrerequisiteReading, PrerequisiteStatus, Quote } from '../assessment.ts'
import type { Reading } from '../text/reading.ts'
import type { ConceptMention } from './concepts.ts'
import type { Jargon } from './jargon.ts'
import type { StatusRule } from './status-rules.ts'

/** A customer's message, with the concepts found in it. */
export interface Heard {
  readonly messageId: string
  readonly reading: Reading
  readonly mentions: readonly ConceptMention[]
}

const ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}/
const ADDRESS_WITHIN = 40

const judge = (rule: StatusRule, about: ConceptMention, sentence: readonly ConceptMention[], text: string, { rules: { concepts } }: Jargon): PrerequisiteStatus => {
  const said = (name: string): boolean => sentence.some(({ concept }) => concepts[concept] === name)
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
export const prerequisiteStatus = (prerequisite: number, heard: readonly Heard[], jargon: Jargon): PrerequisiteReading => {
  const rule = jargon.statusRules.get(prerequisite)
  let found: PrerequisiteReading = { id: jargon.catalogue.prerequisiteIds[prerequisite] ?? '', status: 'unknown', evidence: [] }
  if (rule === undefined) return found
  for (const message of heard) {
    for (const about of message.mentions) {
      if (!rule.about.includes(about.concept)) continue
      const sentence = message.mentions.filter((mention) => mention.sentence === about.sentence)
      const status = judge(rule, about, sentence, message.reading.text, jargon)
      if (status !== 'unknown') found = { id: found.id, status, evidence: [quoteOf(message, about, sentence)] }
    }
  }
  return found
}
