import type { Quote } from '../assessment.ts'
import type { Entry, Thread } from './thread.ts'

/** A technical term that agents use and the customer never does. */
export interface UntakenTerm {
  readonly term: string
  /** Where agents used it: the first and the last time. */
  readonly quotes: readonly [first: Quote, last: Quote]
  /** Places of the messages. */
  readonly from: number
  readonly until: number
}

/** Terms of the trade that are not written in capitals. */
const TERMS = 'htaccess|vhosts?|nameservers?|resolvers?|propagation|daemon|firmware|middleware|endpoint|payload|webhook|cron(?:tab|job)?|docker|kernel|root|sudo|chmod|chown|hostname|subnet|proxy|localhost|registrar|wildcard|fullchain|backend|frontend|repository|tokens?|regex|userprefs|userchrome|safe mode|troubleshoot mode'
/** Capitals that everybody knows. */
const PLAIN = new Set('OK FAQ PDF USA UK EU FR EN ID TV SMS PC PS NB RE CC CCI AM PM GMT CET CEST UTC TTC HT TVA VAT SARL SAS SA RIB IBAN CB BP ASAP FYI BTW IMO AND OR NOT YES NO THE WE YOU IT USB CD DVD GPS PIN SAV CGV CGU GO MO KO TO GB MB KB TB EUR USD GBP HTTP HTTPS WWW URL II III IV VIP CEO PDG RH HR NHS MOT INC LTD LLC DE LE LA ET NON OUI MERCI HTML PW NAME DATE EMAIL MAIL PHONE NEW OLD ALL'.split(' '))
const TERM = new RegExp(String.raw`\b(?:[A-Z]{2,6}[0-9]?|PPPoE|IPv[46]|OAuth)\b|\b(?:${TERMS})\b`, 'g')
/** What follows a term that is put in plain words. */
const EXPLAINED = /^[^.!?\n]{0,25}(?:\(|c['’]est[ -][àa][ -]dire|autrement dit|signifie|veut dire|i\.e\.|that is|in other words|means|stands for|which is|is (?:a|the) |est (?:un|une|le|la) |: )/i
/** A mail in capitals spells nothing by them. */
const MOST_SHOUTED = 3
/** More text than this is a paste. */
const SEARCHED = 6000
/** Who speaks of so many terms unasked is at home in them. */
const AT_HOME = 3

interface Use {
  readonly entry: Entry
  readonly start: number
  readonly end: number
  readonly explained: boolean
}

const termsIn = ({ reading: { text, asides, shoutedWords } }: Pick<Entry, 'reading'>): { readonly term: string, readonly start: number, readonly end: number }[] =>
  shoutedWords > MOST_SHOUTED ? [] : [...text.slice(0, SEARCHED).matchAll(TERM)].flatMap(({ 0: word, index }) => {
    const end = index + word.length
    const isPlain = PLAIN.has(word) || asides.some((aside) => index >= aside.start && index < aside.end) || /[\w@./-]/.test(text.charAt(index - 1)) || /^[@/-]|^\.\w/.test(text.slice(end, end + 2))
    return isPlain ? [] : [{ term: word.toLowerCase(), start: index, end }]
  })

const usesIn = (agents: readonly Entry[]): ReadonlyMap<string, Use[]> => {
  const uses = new Map<string, Use[]>()
  for (const entry of agents) {
    for (const { term, start, end } of termsIn(entry)) {
      const list = uses.get(term) ?? []
      uses.set(term, list)
      list.push({ entry, start, end, explained: EXPLAINED.test(entry.reading.text.slice(end, end + 40)) })
    }
  }
  return uses
}

const quoteOf = ({ entry: { id, reading }, start, end }: Use): Quote => ({ kind: 'quote', messageId: id, start, end, quote: reading.text.slice(start, end) })

/** Terms in two or more of the agents' messages, with a message of the customer's between, that the customer never takes up and nobody explains. */
export const untakenTerms = ({ agent, customer, subject }: Thread): readonly UntakenTerm[] => {
  if (agent.length < 2) return []
  const own = [...customer.map(({ reading }) => reading), ...(subject === undefined ? [] : [subject])]
  if (new Set(own.flatMap((reading) => termsIn({ reading }).map(({ term }) => term))).size >= AT_HOME) return []
  const words = new Set(own.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)))
  return [...usesIn(agent)].flatMap(([term, uses]) => {
    const [first] = uses
    const last = uses.at(-1)
    if (first === undefined || last === undefined || uses.some(({ explained }) => explained) || term.split(' ').every((word) => words.has(word))) return []
    const [from, until] = [first.entry.place, last.entry.place]
    return customer.some(({ place }) => place > from && place < until) ? [{ term, quotes: [quoteOf(first), quoteOf(last)] as const, from, until }] : []
  })
}
