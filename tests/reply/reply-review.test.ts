import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ReplyFinding, reviewReply, type Ticket } from '../../src/index.ts'

interface Situation {
  readonly id: string
  readonly language: 'fr' | 'en'
  readonly asOf: string
  readonly ticket: Ticket
}

interface Draft {
  readonly id: string
  readonly situation: string
  readonly draft: string
  /** The planted fault; absent: a good reply. */
  readonly fault?: string
  /** Words of the sentence that the fault is in; absent: it is about what is not there. */
  readonly words?: string
}

const rowsOf = (name: string): readonly unknown[] =>
  readFileSync(new URL(`../../fixtures/replies/${name}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown)

const situations = new Map((rowsOf('situations.ndjson') as readonly Situation[]).map((one) => [one.id, one]))
const drafts = [...rowsOf('drafts.ndjson'), ...rowsOf('fresh-drafts.ndjson')] as readonly Draft[]

const situationOf = ({ situation }: Draft): Situation => {
  const found = situations.get(situation)
  if (found === undefined) throw new Error(`no situation ${situation}`)
  return found
}

const review = (draft: Draft, language: 'fr' | 'en' = 'en') => {
  const { ticket, asOf } = situationOf(draft)
  return reviewReply(ticket, draft.draft, { asOf, language })
}

const SENTENCE_END = /[.!?]\s|\n/g

/** The sentence of the draft that holds these words. */
const sentenceWith = (draft: string, words: string): readonly [start: number, end: number] => {
  const at = draft.indexOf(words)
  const ends = [...draft.matchAll(SENTENCE_END)].map(({ index }) => index)
  return [ends.filter((end) => end < at).at(-1) ?? 0, ends.find((end) => end >= at) ?? draft.length]
}

const isFound = (draft: Draft, findings: readonly ReplyFinding[]): boolean =>
  findings.some(({ check, span }) => {
    if (check !== draft.fault) return false
    if (draft.words === undefined) return true
    const [start, end] = sentenceWith(draft.draft, draft.words)
    return span !== undefined && span.start < end && span.end > start
  })

const good = drafts.filter(({ fault }) => fault === undefined)
const faulty = drafts.filter(({ fault }) => fault !== undefined)

describe('the drafts', () => {
  it('are enough, in both languages, over enough situations, with each fault in both', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(60)
    expect(situations.size).toBeGreaterThanOrEqual(10)
    for (const kind of [good, faulty]) for (const language of ['fr', 'en']) expect(kind.filter((one) => situationOf(one).language === language).length).toBeGreaterThan(10)
    for (const fault of new Set(faulty.map((one) => one.fault))) expect(new Set(faulty.filter((one) => one.fault === fault).map((one) => situationOf(one).language)).size, fault).toBe(2)
  })

  it.each(good.map((draft) => [draft.id, draft] as const))('%s, a good one, has no finding', (_, draft) => {
    expect(review(draft).findings.map(({ check, span }) => [check, span?.quote])).toEqual([])
  })

  it.each(faulty.map((draft) => [draft.id, draft.fault, draft] as const))('%s is found to have its fault: %s', (_id, _, draft) => {
    const { findings } = review(draft)
    expect(isFound(draft, findings), JSON.stringify(findings.map(({ check, span }) => [check, span?.quote]))).toBe(true)
    expect(findings.filter(({ check }) => check !== draft.fault).length, 'other findings').toBeLessThanOrEqual(1)
  })
})

describe('a finding', () => {
  const found = faulty.flatMap((draft) => review(draft).findings.map((finding) => ({ draft, finding })))

  it('quotes the draft and the thread exactly', () => {
    for (const { draft, finding: { span, because } } of found) {
      if (span !== undefined) expect(draft.draft.slice(span.start, span.end)).toBe(span.quote)
      const { ticket } = situationOf(draft)
      for (const one of because) {
        if (one.kind !== 'quote') continue
        const text = one.messageId === 'subject' ? ticket.subject : ticket.messages?.find(({ id }) => id === one.messageId)?.body
        expect(text?.slice(one.start, one.end)).toBe(one.quote)
      }
    }
  })

  it('shows in the thread what was asked, sent or given before', () => {
    for (const { finding: { check, because } } of found) if (['same-again', 'already-given', 'literal-answer', 'no-next-step', 'bare-apology'].includes(check)) expect(because.length, check).toBeGreaterThan(0)
  })

  it('gives a better sentence in the draft’s language, and the reason in the reader’s', () => {
    const french = /[àéèêçù’]|\b(?:vous|nous|je|est)\b/i
    for (const { draft, finding } of found) {
      const isFrench = situationOf(draft).language === 'fr'
      if (finding.check !== 'jargon' && !finding.better.includes('(“')) expect(french.test(finding.better), `${draft.id}: ${finding.better}`).toBe(isFrench)
      const [en, fr] = [review(draft, 'en'), review(draft, 'fr')]
      expect(en.findings.map(({ better }) => better)).toEqual(fr.findings.map(({ better }) => better))
      expect(en.findings.map(({ says }) => says)).not.toEqual(fr.findings.map(({ says }) => says))
    }
  })

  it('is not found in the better sentence itself', () => {
    for (const { draft, finding: { check, better } } of found) {
      const filled = better.replace(/\[(?:heure|time)\]/g, (blank) => (blank === '[time]' ? '5 pm' : '17 h')).replace(/\[(?:what you do)\]/g, 'checking it').replace(/\[ce que vous faites\]/g, 'm’en occupe')
      if (check === 'jargon' || filled.includes('[')) continue
      expect(reviewReply(situationOf(draft).ticket, filled).findings.map((one) => one.check), filled).not.toContain(check)
    }
  })
})

describe('reviewReply', () => {
  const { ticket } = situationOf(drafts[0] as Draft)

  it('gives the same review for the same ticket and draft, leaves both alone, and survives JSON', () => {
    for (const draft of faulty.slice(0, 8)) {
      const text = JSON.stringify(situationOf(draft).ticket)
      const { ticket: one } = situationOf(draft)
      const before = reviewReply(one, draft.draft)
      expect(reviewReply(JSON.parse(text) as Ticket, draft.draft)).toEqual(before)
      expect(JSON.parse(JSON.stringify(before))).toEqual(before)
      expect(JSON.stringify(one)).toBe(text)
    }
  })

  it('judges only the agent’s own words: not what is quoted below them', () => {
    const bad = faulty.find(({ fault }) => fault === 'process-excuse') as Draft
    const quoted = bad.draft.split('\n').map((line) => `> ${line}`).join('\n')
    expect(review({ ...bad, draft: `${good.find(({ situation }) => situation === bad.situation)?.draft ?? ''}\n\n${quoted}` }).findings).toEqual([])
  })

  it.each([
    'I understand your impatience, and it is not your fault. I will deal with it now and write to you by 5 pm.',
    'We made a stupid mistake. I have corrected it, and will call you at 5 pm.',
    'Anyone can see the folder again, there is nothing that you should have done. I will call you at 5 pm.',
    'Je comprends votre impatience, ce n’est pas de votre faute. Je m’en charge et je vous écris avant 17 h.',
    'Vous n’avez qu’à cliquer sur le lien. Je vous appelle à 17 h.',
    'Vous avez écrit « c’est de la merde », et je vous comprends. Je corrige et je vous écris avant 17 h.',
  ])('takes for no disrespect: %s', (draft) => {
    expect(reviewReply(ticket, draft).findings.map(({ check }) => check)).not.toContain('disrespect')
    expect(reviewReply(ticket, draft).findings.map(({ check }) => check)).not.toContain('blame-passed-on')
  })

  it('takes any ticket and any draft', () => {
    for (const one of [{ id: 'bare' }, { id: 'draft', messages: [{ id: 'draft', author: 'customer' as const, body: 'Any news?' }] }, { ...ticket, messages: [] }])
      for (const draft of ['', ' \n', '!!!', '…', 'https://', '\u0000\uD800', 'ok']) expect(reviewReply(one, draft).ticketId).toBe(one.id)
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (draft) => {
      for (const { span } of reviewReply(ticket, draft).findings) if (span !== undefined) expect(draft.slice(span.start, span.end)).toBe(span.quote)
    }), { numRuns: 200 })
  })

  it('says what is wrong with a time', () => {
    expect(() => reviewReply(ticket, 'Hello', { asOf: 'tomorrow' })).toThrow(/asOf: ISO 8601 with a zone or epoch milliseconds expected, found "tomorrow"/)
  })

  const long = (size: number): readonly string[] => [
    'a'.repeat(size), '!'.repeat(size), '1 '.repeat(size / 2), 'https://' + ','.repeat(size), 'https://a.example/b '.repeat(size / 20), 'Could you send the log? '.repeat(size / 24), 'a@'.repeat(size / 2), 'sorry. '.repeat(size / 7),
    'dans ' + 'x'.repeat(size), 'A '.repeat(size / 2), '12 Aaa '.repeat(size / 7),
  ]

  it('reads long and hostile drafts in good time', () => {
    for (const draft of long(40_000)) {
      const start = performance.now()
      reviewReply(ticket, draft)
      expect(performance.now() - start, draft.slice(0, 20)).toBeLessThan(8000)
    }
  }, 90_000)

  it('reads long threads in good time', () => {
    const messages = Array.from({ length: 4000 }, (_, i) => ({ id: `m${i}`, author: i % 2 === 0 ? ('customer' as const) : ('agent' as const), at: i * 60_000, body: i % 2 === 0 ? 'Here is the log file again, it still fails.' : `Could you send us the report number ${i}? See https://docs.example/${i}` }))
    const start = performance.now()
    reviewReply({ id: 'long', messages }, 'Could you send us the memory dump? See https://docs.example/none and reply today.')
    expect(performance.now() - start).toBeLessThan(12_000)
  }, 30_000)
})
