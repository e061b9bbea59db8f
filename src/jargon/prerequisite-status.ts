import type { PrerequisiteReading, PrerequisiteStatus, Quote } from '../assessment.ts'
import type { ConceptMention } from './concepts.ts'
import { type Heard, isAsked, quoteIn } from './heard.ts'
import type { Jargon } from './jargon.ts'
import type { StatusHint } from './status-rules.ts'

const ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}/
const ADDRESS_WITHIN = 40

/** A sentence about a prerequisite. */
interface Statement {
  readonly heard: Heard
  readonly about: ConceptMention
  readonly sentence: readonly ConceptMention[]
  /** Names of the concepts in it. */
  readonly said: (name: string) => boolean
}

/** "I don't know what a CAA is": repeats the word, no more. */
const isForeignWord = ({ heard: { reading }, about }: Statement, { table: { lexicons } }: Jargon): boolean =>
  reading.mentions.some((one) => one.sentence === about.sentence && lexicons[one.lexicon] === 'meaning-asked')

/** Wished for, asked or told to do: says nothing of what is. */
const isOpen = (statement: Statement, jargon: Jargon): boolean =>
  statement.said('told-to') || statement.said('want') || isAsked(statement.heard.reading.text, statement.about.end) || isForeignWord(statement, jargon)

const whenSaid = (status: 'met' | 'missing', { about, said }: Statement): PrerequisiteStatus => {
  if (status === 'met') return about.negated || said('not-yet') ? 'missing' : 'met'
  return about.negated || said('done') || said('own-deed') ? 'met' : 'missing'
}

const besides = (hint: StatusHint, { about, sentence, said }: Statement): PrerequisiteStatus => {
  if (about.negated || said('not-yet') || sentence.some(({ concept }) => hint.missing.includes(concept))) return 'missing'
  if (said('done')) return 'met'
  const shown = sentence.find(({ concept }) => hint.met.includes(concept))
  if (shown === undefined) return 'unknown'
  return shown.negated ? 'missing' : 'met'
}

const judge = (hint: StatusHint, statement: Statement, jargon: Jargon): PrerequisiteStatus => {
  const { heard: { reading: { text } }, about, said } = statement
  if (hint.whenSaid === 'nothing') return 'unknown'
  const asked = isAsked(text, about.end)
  if (!asked && said('own-deed') && !said('not-yet')) return 'met'
  if (hint.givesAddress && ADDRESS.test(text.slice(about.end, about.end + ADDRESS_WITHIN))) return 'met'
  if (isOpen(statement, jargon)) return 'unknown'
  return hint.whenSaid === undefined ? besides(hint, statement) : whenSaid(hint.whenSaid, statement)
}

const statementsIn = (heard: Heard, hint: StatusHint, { rules: { concepts } }: Jargon): Statement[] =>
  heard.mentions.filter(({ concept }) => hint.about.includes(concept)).flatMap((about) => {
    const sentence = heard.mentions.filter((mention) => mention.sentence === about.sentence)
    if (hint.beside.length > 0 && !sentence.some((one) => one !== about && hint.beside.includes(one.concept))) return []
    return [{ heard, about, sentence, said: (name) => sentence.some(({ concept }) => concepts[concept] === name) }]
  })

const NO_HINTS: readonly StatusHint[] = []

const LONGEST_QUOTE = 120

/** The words about it with what else was understood of the sentence, as long as that makes a quote. */
const quoteOf = ({ heard, about, sentence }: Statement): Quote => {
  let { start, end } = about
  for (const one of sentence) {
    if (one.start < start && end - one.start <= LONGEST_QUOTE) start = one.start
    if (one.end > end && one.end - start <= LONGEST_QUOTE) end = one.end
  }
  return quoteIn(heard, { start, end })
}

/** What was heard of a whole conversation. */
export interface HeardOfAll {
  readonly heard: readonly Heard[]
  /** By concept: 1 where anybody named it. */
  readonly named: Uint8Array
}

export const hearAll = (heard: readonly Heard[], { rules: { concepts } }: Jargon): HeardOfAll => {
  const named = new Uint8Array(concepts.length)
  for (const { mentions } of heard) for (const { concept } of mentions) named[concept] = 1
  return { heard, named }
}

/** Whether anybody said that a prerequisite is met, the last word counts; and whether an agent spoke of it. */
export const prerequisiteStatus = (prerequisite: number, { heard, named }: HeardOfAll, jargon: Jargon): PrerequisiteReading => {
  const id = jargon.catalogue.prerequisiteIds[prerequisite] ?? ''
  const hints = (jargon.statusRules.get(prerequisite) ?? NO_HINTS).filter(({ about }) => about.some((concept) => named[concept] === 1))
  let status: PrerequisiteStatus = 'unknown'
  let evidence: readonly Quote[] = []
  let asked: Quote | undefined
  for (const message of hints.length === 0 ? [] : heard) {
    for (const hint of hints) {
      for (const statement of statementsIn(message, hint, jargon)) {
        if (message.author === 'agent') asked ??= quoteOf(statement)
        const found = judge(hint, statement, jargon)
        if (found === 'unknown') continue
        status = found
        evidence = [quoteOf(statement)]
      }
    }
  }
  return { id, status, evidence, ...(asked === undefined ? {} : { asked }) }
}
