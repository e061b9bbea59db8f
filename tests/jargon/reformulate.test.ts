import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/assessment.ts'
import { readCatalogue } from '../../src/build/catalogue.ts'
import { chosen } from '../../src/jargon/choices.ts'
import { decodeJargon, type JargonReading } from '../../src/jargon/decode-jargon.ts'
import { reformulate } from '../../src/jargon/reformulate.ts'
import { scoreTicket } from '../../src/scorer.ts'

const { operations, reformulations } = readCatalogue()

const SLOTS = { domain: 'boutique.example', mailbox: 'alice@boutique.example', ip: '203.0.113.7', size: '5 Go', version: '8.2', code: '500' }

const readingOf = (id: string, language: Language, slots: JargonReading['slots'], confidence = 0.9): JargonReading => {
  const found = operations.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no operation ${id}`)
  return {
    operation: id, confidence, quote: { start: 0, end: 0, quote: '' }, title: found.title[language], effort: found.effort, actor: found.actor, prerequisites: [],
    clarify: chosen(found.clarify[language], slots), reformulated: '', slots, why: [],
  }
}

const openings = { fr: /^Si je comprends bien, vous souhaitez [a-zé]/, en: /^If I understand correctly, you would like to [a-z]/ }
const foreign = { fr: /\b(your|you|the|would|with)\b/, en: /[àâêîôûç]|\b(vous|votre|vos|le|les|une|pour|avec)\b/i }
const questionsIn = (text: string): number => text.replace(/\([^)]*\)/g, '').split('?').length - 1

const cases = operations.flatMap(({ id }) => (['fr', 'en'] as const).flatMap((language) => [[id, language, {}] as const, [id, language, SLOTS] as const]))

describe('the sentence sent back', () => {
  it('has words for every operation and for nothing else', () => {
    expect(Object.keys(reformulations)).toEqual(operations.map(({ id }) => id))
  })

  it.each(cases)('is one sentence and one question: %s %s %o', (id, language, slots) => {
    const text = reformulate(readingOf(id, language, slots))
    expect(text).toMatch(openings[language])
    expect(text).not.toMatch(/[[\]{}|]|undefined| {2}| ,| \./)
    expect(text).toMatch(/\?$/)
    expect(questionsIn(text)).toBe(1)
    expect(text.replace(/\([^)]*\)/g, '').split('. ')).toHaveLength(2)
    expect(text).not.toMatch(foreign[language])
  })

  it('names what the customer named', () => {
    expect(reformulate(decodeJargon('Bonjour, je voudrais charger un SSL sur boutique.example'))).toContain('activer le HTTPS sur boutique.example,')
    expect(reformulate(decodeJargon('Bonjour, je voudrais charger un SSL'))).toContain('activer le HTTPS sur votre site,')
  })

  it('does not ask for what was named', () => {
    const said = 'Please move our shop to PHP 8.2'
    expect(reformulate(decodeJargon(said))).toMatch(/PHP 8\.2.* Which software requires PHP 8\.2, and do you have a backup\?$/)
    expect(reformulate(decodeJargon(said), { language: 'fr' })).toMatch(/ Quel logiciel demande PHP 8\.2, et avez-vous une sauvegarde \?$/)
    expect(reformulate(decodeJargon('Please give us a newer PHP version'))).toMatch(/ Which version is required, by which software, and do you have a backup\?$/)
  })

  it("asks a user's own question", () => {
    const jargon = { operations: [{ id: 'php.change-version', clarify: { en: 'On which [test] server of {domain}?' } }] }
    expect(reformulate(decodeJargon('Please move our shop to PHP 8.2', { jargon }))).toMatch(/ On which \[test\] server of \{domain\}\?$/)
  })

  it('speaks the language of the decoding, or the one asked for', () => {
    const [reading] = decodeJargon('please load an SSL on our site')
    if (reading === undefined) throw new Error('no reading')
    expect(reformulate(reading)).toMatch(openings.en)
    expect(reformulate(reading, { language: 'fr' })).toMatch(openings.fr)
    expect(reformulate(reading, { language: 'fr' })).not.toMatch(foreign.fr)
  })

  it('asks whether it is meant at all, when it is a guess', () => {
    const guess = reformulate(readingOf('bill.cancel-contract', 'fr', {}, 0.22))
    expect(guess).toMatch(/Souhaitez-vous résilier [^?.]*\?$/)
    expect(guess).not.toContain('Si je comprends bien')
    expect(questionsIn(guess)).toBe(1)
    expect(reformulate(readingOf('bill.cancel-contract', 'en', {}, 0.22))).toMatch(/Would you like to cancel [^?.]*\?$/)
  })

  it('asks which, when two readings are close', () => {
    const close = [readingOf('web.create-site', 'fr', {}, 0.5), readingOf('access.ftp-credentials', 'fr', {}, 0.45)]
    const text = reformulate(close)
    expect(text).toContain('Souhaitez-vous créer un nouveau site complet')
    expect(text).toContain('ou plutôt obtenir un identifiant et un mot de passe FTP ?')
    expect(questionsIn(text)).toBe(1)
    expect(reformulate([readingOf('web.create-site', 'fr', {}, 0.8), readingOf('access.ftp-credentials', 'fr', {}, 0.75)])).toMatch(openings.fr)
  })

  it('takes a request of a ticket', () => {
    const [request] = scoreTicket({ id: 't', messages: [{ author: 'customer', body: 'Please load an SSL on shop.example.' }] }, { asOf: 0 }).requests
    expect(request && reformulate(request)).toContain('turn on HTTPS for shop.example')
  })

  it('says what it can of operations that it has no words for', () => {
    const reading = { ...readingOf('tls.issue-certificate', 'en', {}), operation: 'own.feed-cat', reformulated: 'Feed [cat] at noon.', clarify: 'Which cat? Really?' }
    expect(reformulate(reading)).toBe('If I understand correctly, this is your request: Feed … at noon. Which cat?')
  })

  it('says nothing of nothing', () => {
    expect(reformulate([])).toBe('')
  })
})
