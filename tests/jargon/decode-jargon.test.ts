import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCatalogue } from '../../src/build/catalogue.ts'
import { decodeJargon } from '../../src/jargon/decode-jargon.ts'

const wordings = z.strictObject({
  asks: z.array(z.strictObject({ says: z.string(), for: z.string(), quotes: z.string().optional() })),
  silent: z.array(z.string()),
}).parse(JSON.parse(readFileSync(new URL('wordings.json', import.meta.url), 'utf8')))

describe('wordings', () => {
  it.each(wordings.asks)('$says → $for', ({ says, for: operation, quotes }) => {
    const [best] = decodeJargon(says)
    expect(best?.operation).toBe(operation)
    if (quotes !== undefined) expect(best?.quote.quote).toContain(quotes)
  })

  it.each(wordings.silent)('asks for nothing: %s', (says) => {
    expect(decodeJargon(says).map(({ operation }) => operation)).toEqual([])
  })

  it.each(['fr', 'en'] as const)('knows operations by their titles (%s)', (language) => {
    const lost = readCatalogue().operations.filter(({ id, title }) => !decodeJargon(title[language]).some(({ operation }) => operation === id))
    expect(lost.map(({ id }) => id)).toEqual([])
  })
})

describe('a reading', () => {
  const [reading] = decodeJargon('Bonjour, je voudrais charger un SSL sur www.boulangerie.fr, merci')

  it('lists what is usually forgotten for a certificate', () => {
    expect(reading?.prerequisites.filter(({ forgotten }) => !forgotten).map(({ id }) => id)).toEqual(['dns-points-here', 'port-80-open'])
    expect(reading?.prerequisites.filter(({ forgotten }) => forgotten).map(({ id }) => id)).toContain('no-stale-aaaa')
    expect(reading?.effort).toBe('seconds')
  })

  it('restates the request with what the text says', () => {
    expect(reading?.reformulated).toContain('www.boulangerie.fr')
  })

  it('leaves what the text does not say for a person to fill', () => {
    expect(decodeJargon('charger un SSL')[0]?.reformulated).toContain('[domaine]')
  })

  it('speaks the language that is asked for', () => {
    const french = decodeJargon('please load an SSL on our site', { language: 'fr' })[0]
    const english = decodeJargon('please load an SSL on our site')[0]
    expect(french?.operation).toBe(english?.operation)
    expect(french?.clarify).toMatch(/^Pour quel\(s\) nom\(s\) exact\(s\) .*, et le DNS du domaine pointe-t-il déjà vers notre serveur \?$/)
    expect(english?.clarify).toMatch(/^Which exact name\(s\) .*, and does the domain's DNS already point to our server\?$/)
  })

  it('gives as many as asked for, best first', () => {
    const text = 'Le disque du serveur est plein et le site est en panne'
    const all = decodeJargon(text, { limit: 5 })
    expect(all.length).toBeGreaterThan(1)
    expect(all.map(({ confidence }) => confidence)).toEqual(all.map(({ confidence }) => confidence).sort((a, b) => b - a))
    expect(decodeJargon(text, { limit: 1 })).toEqual(all.slice(0, 1))
    expect(decodeJargon(text, { limit: 0 })).toEqual([])
  })

  it('does not take an earlier mail for the request', () => {
    expect(decodeJargon('ok, merci.\n\n> Le 3 mai, Paul a écrit :\n> je voudrais charger un SSL sur mon site')).toEqual([])
  })
})

const piece = fc.constantFrom('charger un SSL', ' ftp ', 'mémoire pleine', 'ne marche plus', '\u{1F469}\u200D\u{1F4BB}', '\uD800', '\u202E', '.', '\n', '> ', 'site', 'e\u0301crit', ' 404 ', '\u0000', 'mail')
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')))

describe('a message that says why and what', () => {
  it.each([
    ['Notre site affiche « non sécurisé » depuis ce matin. Je voudrais charger un SSL sur fournil.example.', 'tls.issue-certificate'],
    ['My outbox says that the mailbox is full. Could you please give it more space?', 'mail.increase-mailbox-quota'],
  ])('%s', (text, operation) => expect(decodeJargon(text)[0]?.operation).toBe(operation))
})

describe('any text', () => {
  it.each([
    ['je voudrais passer en php 8.2 sur mon site', 'passer en php 8.2'],
    ['Please switch the site to PHP 8.2.', 'switch the site to PHP 8.2'],
    ['Please switch the site to PHP8, thanks', 'switch the site to PHP8'],
  ])('is quoted with its number: %s', (text, quoted) => {
    expect(decodeJargon(text)[0]?.quote.quote).toBe(quoted)
  })

  it('is quoted as it stands', () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { quote, why, confidence } of decodeJargon(text, { limit: 5 })) {
        for (const { start, end, quote: words } of [quote, ...why]) expect(text.slice(start, end)).toBe(words)
        expect(quote.quote.length).toBeGreaterThan(0)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }), { numRuns: 400 })
  })

  it('gives the same twice, whatever was read between', () => {
    fc.assert(fc.property(anyText, anyText, (text, other) => {
      const once = decodeJargon(text)
      decodeJargon(other)
      expect(decodeJargon(text)).toEqual(once)
    }), { numRuns: 100 })
  })

  it('may be empty, or long', () => {
    expect(decodeJargon('')).toEqual([])
    const long = decodeJargon('je veux charger un SSL. mon site est en panne. '.repeat(22_000))
    expect(long.length).toBeGreaterThan(0)
  })
})

describe('how sure it is', () => {
  it.each(['licence', 'facture', 'backup', 'souci de mail', 'I have a problem with my site'])('is little, of a single word or of some trouble: %s', (word) => {
    for (const { confidence } of decodeJargon(word)) expect(confidence).toBeLessThanOrEqual(0.5)
  })

  it('is shared where two readings are likely, and they are given all the same', () => {
    const [best, next] = decodeJargon('Le serveur n’a plus de mémoire, il en faut plus')
    expect([best?.operation, next?.operation].sort()).toEqual(['res.add-ram', 'res.increase-disk-quota'])
    expect(best?.confidence).toBeLessThan(0.8)
  })

  it.each([
    'We rebooted the server at 2pm', 'I added the SPF record last night', 'The agency moved our shop last month',
    'J’ai ajouté le SPF hier', 'Le mot de passe a été changé ce matin', 'On a redémarré le serveur à 14 h',
  ])('is none where a deed is told, not asked for: %s', (told) => expect(decodeJargon(told)).toEqual([]))
})
