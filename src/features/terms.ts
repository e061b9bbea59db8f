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
const TERMS = new Set('htaccess vhost vhosts nameserver nameservers resolver resolvers propagation daemon firmware middleware endpoint payload webhook cron crontab cronjob docker kernel root sudo chmod chown hostname subnet proxy localhost registrar wildcard fullchain backend frontend repository token tokens regex userprefs userchrome rsync docroot bucket buckets snapshots PPPoE IPv4 IPv6 OAuth'.split(' '))
/** Terms only before this word. */
const MODES = new Set(['safe', 'troubleshoot'])
const MODE = ' mode'
/** Capitals that everybody knows. */
const PLAIN = new Set('OK FAQ PDF USA UK EU FR EN ID TV SMS PC PS NB RE CC CCI AM PM GMT CET CEST UTC TTC HT TVA VAT SARL SAS SA RIB IBAN CB BP ASAP FYI BTW IMO AND OR NOT YES NO THE WE YOU IT USB CD DVD GPS PIN SAV CGV CGU GO MO KO TO GB MB KB TB EUR USD GBP HTTP HTTPS WWW URL II III IV VIP CEO PDG RH HR NHS MOT INC LTD LLC DE LE LA ET NON OUI MERCI HTML PW NAME DATE EMAIL MAIL PHONE NEW OLD ALL'.split(' '))
/** What follows a term that is put in plain words. */
const EXPLAINED = /^[^.!?\n]{0,25}(?:\(|c['’]est[ -][àa][ -]dire|autrement dit|signifie|veut dire|i\.e\.|that is|in other words|means|stands for|which is|is (?:a|the) |est (?:un|une|le|la) |: )/i
/** A mail in capitals spells nothing by them. */
const MOST_SHOUTED = 3
const SHOUTED_SHARE = 0.2
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

const ACRONYM = /^[A-Z]{2,6}[0-9]?$/
const SHORTEST = 2
const LONGEST = 12

/** Marks by code: letters, digits and `_` make words; a word of two capitals may be an acronym. */
const WORD = 1
const CAPITAL = 2

const markTable = (): Uint8Array => {
  const table = new Uint8Array(128)
  for (let code = 0; code < 128; code++) if (/\w/.test(String.fromCharCode(code))) table[code] = code >= 65 && code <= 90 ? WORD | CAPITAL : WORD
  return table
}

/** A bit for each pair of first letters, modulo 32, that a term begins with. */
const beginnings = (): Int32Array => {
  const bits = new Int32Array(128)
  for (const term of [...TERMS, ...MODES]) bits[term.charCodeAt(0)]! |= 1 << (term.charCodeAt(1) & 31)
  return bits
}

let tables: { readonly marks: Uint8Array, readonly begins: Int32Array } | undefined

interface Found {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The term that a whole word of the text is, if it is one. */
const termAt = (text: string, start: number, end: number): Found | undefined => {
  const word = text.slice(start, end)
  if (TERMS.has(word) || (ACRONYM.test(word) && !PLAIN.has(word))) return { term: word.toLowerCase(), start, end }
  if (!MODES.has(word) || !text.startsWith(MODE, end) || /\w/.test(text.charAt(end + MODE.length))) return undefined
  return { term: word + MODE, start, end: end + MODE.length }
}

/** Part of an address, a path or a name, or in nobody's voice. */
const isWithin = ({ start, end }: Found, { text, asides }: Entry['reading']): boolean =>
  asides.some((aside) => start >= aside.start && start < aside.end) || /[\w@./-]/.test(text.charAt(start - 1)) || /^[@/-]|^\.\w/.test(text.slice(end, end + 2))

/** Every term of a text. Words are looked at by their first two letters, and cut out only where those are a term's. */
const termsIn = (reading: Entry['reading']): readonly Found[] => {
  const found: Found[] = []
  if (reading.shoutedWords > Math.max(MOST_SHOUTED, reading.voiceWords * SHOUTED_SHARE)) return found
  const { marks, begins } = (tables ??= { marks: markTable(), begins: beginnings() })
  const text = reading.text.length > SEARCHED ? reading.text.slice(0, SEARCHED) : reading.text
  for (let at = 0, start = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    if (code < 128 && marks[code] !== 0) continue
    if (at - start >= SHORTEST && at - start <= LONGEST) {
      const [one, two] = [text.charCodeAt(start), text.charCodeAt(start + 1)]
      if ((marks[one]! & marks[two]! & CAPITAL) !== 0 || ((begins[one]! >> (two & 31)) & 1) !== 0) {
        const term = termAt(text, start, at)
        if (term !== undefined && !isWithin(term, reading)) found.push(term)
      }
    }
    start = at + 1
  }
  return found
}

const usesIn = (agents: readonly Entry[]): ReadonlyMap<string, Use[]> => {
  const uses = new Map<string, Use[]>()
  for (const entry of agents) {
    for (const { term, start, end } of termsIn(entry.reading)) {
      const list = uses.get(term) ?? []
      uses.set(term, list)
      list.push({ entry, start, end, explained: EXPLAINED.test(entry.reading.text.slice(end, end + 40)) })
    }
  }
  return uses
}

const quoteOf = ({ entry: { id, reading }, start, end }: Use): Quote => ({ kind: 'quote', messageId: id, start, end, quote: reading.text.slice(start, end) })

/** Terms in two or more messages with one of the customer's between, that nobody explains. */
const keptUp = (agent: readonly Entry[], customer: readonly Entry[]): readonly (readonly [term: string, first: Use, last: Use])[] =>
  [...usesIn(agent)].flatMap(([term, uses]) => {
    const [first] = uses
    const last = uses.at(-1)
    if (first === undefined || last === undefined || first.entry === last.entry || uses.some(({ explained }) => explained)) return []
    return customer.some(({ place }) => place > first.entry.place && place < last.entry.place) ? [[term, first, last] as const] : []
  })

/** Whether one of the texts holds a word, be it in capitals. */
const holds = (texts: readonly string[], word: string): boolean => {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u')
  return texts.some((text) => text.includes(word) && whole.test(text))
}

/** Terms in two or more of the agents' messages, with a message of the customer's between, that the customer never takes up and nobody explains. */
export const untakenTerms = ({ agent, customer, subject }: Thread): readonly UntakenTerm[] => {
  if (agent.length < 2) return []
  const kept = keptUp(agent, customer)
  if (kept.length === 0) return []
  const own = [...customer.map(({ reading }) => reading), ...(subject === undefined ? [] : [subject])]
  if (new Set(own.flatMap((reading) => termsIn(reading).map(({ term }) => term))).size >= AT_HOME) return []
  const texts = own.map(({ text }) => text.toLowerCase())
  return kept.filter(([term]) => !term.split(' ').every((word) => holds(texts, word)))
    .map(([term, first, last]) => ({ term, quotes: [quoteOf(first), quoteOf(last)], from: first.entry.place, until: last.entry.place }))
}

/** A term that an agent uses in one message, that nobody has explained and the customer has not used. */
export type UnknownTerm = Found

/** Terms of one message that the customer has not used, and that no agent explained there or before. */
export const unknownTerms = (entry: Entry, { agent, customer, subject }: Thread): readonly UnknownTerm[] => {
  const uses = [...usesIn([...agent.filter(({ place }) => place < entry.place), entry])].filter(([, list]) => list.some((use) => use.entry === entry) && !list.some(({ explained }) => explained))
  if (uses.length === 0) return []
  const own = [...customer.map(({ reading }) => reading), ...(subject === undefined ? [] : [subject])]
  if (new Set(own.flatMap((reading) => termsIn(reading).map(({ term }) => term))).size >= AT_HOME) return []
  const texts = own.map(({ text }) => text.toLowerCase())
  return uses.flatMap(([term, list]) => {
    const use = list.find((one) => one.entry === entry)
    return use === undefined || term.split(' ').every((word) => holds(texts, word)) ? [] : [{ term, start: use.start, end: use.end }]
  })
}
