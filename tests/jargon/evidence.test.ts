import { describe, expect, it } from 'vitest'
import { decodeJargon } from '../../src/index.ts'
import type { ConceptMention } from '../../src/jargon/concepts.ts'
import type { Evidence } from '../../src/jargon/evidence.ts'
import { hearingsOf, shareOf } from '../../src/jargon/hearing.ts'
import { likelihoods } from '../../src/jargon/likelihoods.ts'
import { keyOf } from '../../src/jargon/telling-words.ts'

const said = (sentence: number, ...concepts: readonly number[]): readonly ConceptMention[] =>
  concepts.map((concept) => ({ concept, sentence, start: 0, end: 1, negated: false }))

/** Two operations and the class of no request; concept 0 speaks for the first, 1 for the second, 2 for no request. */
const evidence: Evidence = {
  learned: 2,
  bias: Int16Array.of(0, 0, 32),
  rowsAt: Int32Array.of(0, 1, 2, 3),
  labels: Uint16Array.of(0, 1, 2),
  weights: Int8Array.of(64, 64, 16),
  words: { numberOf: new Map([[keyOf('fridge', 0, 6), 0]]), rowsAt: Int32Array.of(0, 1), labels: Uint16Array.of(1), weights: Int8Array.of(64) },
  wish: 3,
  frame: 16,
  perPoint: 1,
}
const noFrames = new Int16Array(2)
const nowhere = new Int32Array(2)
const likely = (mentions: readonly ConceptMention[], points: ArrayLike<number> = noFrames, sentences: ArrayLike<number> = nowhere): readonly number[] =>
  [...likelihoods(evidence, mentions, points, sentences)]

describe('hearings', () => {
  it('hear each sentence with its neighbours, each concept once', () => {
    const hearings = hearingsOf([...said(0, 5, 5, 7), ...said(1, 7, 8), ...said(4, 9)])
    expect(hearings.map(({ sentence, concepts, own }) => [sentence, concepts, own])).toEqual([[0, [5, 7, 8], 2], [1, [7, 8, 5], 2], [4, [9], 1]])
  })
  it('let the words of a long sentence count less each', () => {
    const share = (own: number, near: number): number => shareOf({ concepts: Array.from({ length: own + near }, (_, i) => i), own })
    expect(share(3, 4)).toBe(1)
    expect(share(8, 0)).toBe(1)
    expect(share(12, 8)).toBe(0.5)
  })
})

describe('likelihoods', () => {
  it('add up to 1', () => expect(likely([...said(0, 0, 1), ...said(3, 2)]).reduce((a, b) => a + b, 0)).toBeCloseTo(1))
  it('take what is wished for, and the sentences beside it for the reason', () => {
    const [first = 0, second = 0] = likely([...said(0, 0), ...said(2, 1, 3)])
    expect(second).toBeGreaterThan(5 * first)
    const [one = 0, other = 0] = likely([...said(0, 0), ...said(2, 1)])
    expect(one).toBe(other)
  })
  it('take a wish for something unknown for no wish', () => expect(likely([...said(0, 0), ...said(2, 3)])[0]).toBeGreaterThan(0.5))
  it('count single words beside concepts, in their sentence', () => {
    const with_ = (sentence: number): number =>
      likelihoods(evidence, [...said(0, 9), ...said(7, 9)], noFrames, nowhere, [{ word: 0, sentence, start: 0, end: 6 }])[1]!
    expect(with_(0)).toBeGreaterThan(likely([...said(0, 9), ...said(7, 9)])[1]! * 4)
    expect(with_(3)).toBe(likely([...said(0, 9), ...said(7, 9)])[1]!)
  })
  it('need what is said in one place, not here and there', () => {
    const weak: Evidence = { ...evidence, weights: Int8Array.of(24, 64, 16), rowsAt: Int32Array.of(0, 1, 2, 3, 4), labels: Uint16Array.of(0, 1, 2, 0) }
    const with2 = { ...weak, weights: Int8Array.of(24, 64, 16, 24) }
    const together = likelihoods(with2, said(0, 0, 3), noFrames, nowhere)[0]!
    const apart = likelihoods(with2, [...said(0, 0), ...said(9, 3)], noFrames, nowhere)[0]!
    expect(together).toBeGreaterThan(0.6)
    expect(apart).toBeLessThan(0.3)
  })
  it('hear half of what a neighbour says', () => {
    const [beside, apart] = [1, 9].map((sentence) => likely([...said(0, 0), ...said(sentence, 2), ...said(20, 9)])[0]!) as [number, number]
    expect(apart).toBeGreaterThan(beside)
    expect(likely([...said(0, 0, 2), ...said(20, 9), ...said(30, 9)])[0]).toBeLessThan(beside)
  })
  it('believe one sentence less the more there are', () => {
    const filler = (count: number): readonly ConceptMention[] => Array.from({ length: count }, (_, i) => said(2 * i + 2, 9)).flat()
    const [few, some, many] = [1, 4, 12].map((count) => likely([...said(0, 0), ...filler(count)])[0]!) as [number, number, number]
    expect(few).toBeGreaterThan(some)
    expect(some).toBeGreaterThan(many)
  })
  it('count a frame in the sentence that it was found in', () => {
    const mentions = [...said(0, 9), ...said(5, 1)]
    const framed = (sentence: number): number => likely(mentions, Int16Array.of(0, 60), Int32Array.of(0, sentence))[1]!
    expect(framed(5)).toBeGreaterThan(framed(0))
  })
  it('take frames alone where nothing is said', () => expect(likely([], Int16Array.of(70, 0))[0]).toBeGreaterThan(likely([])[0]!))
})

describe('long messages', () => {
  const story = 'I have used the same program on this computer for many years, with three accounts and folders by project. My wife has it on her laptop as well. We went to see my sister in Leeds over the weekend. The weather was dreadful. I restarted everything this morning, to be sure. '
  it('ask for nothing by their length', () =>
    expect(decodeJargon(`${story}Where did the grey bar with the icons go? I liked it at the top. ${story}`)[0]?.confidence ?? 0).toBeLessThan(0.5))
  it.each([
    ['Our certificate expired last night, please renew it.', 'tls.renew-certificate'],
    ['Please reset the FTP password for our site.', 'access.ftp-credentials'],
    ['Can you restore yesterday\'s backup of our website files?', 'backup.restore-files'],
    ['Could you open port 8080 on the firewall?', 'sec.open-port'],
    ['Please cancel our contract at the end of the month.', 'bill.cancel-contract'],
  ])('still ask for what one sentence asks: %s', (request, operation) => expect(decodeJargon(`${story}${request} Thank you for your help.`)[0]?.operation).toBe(operation))
  it('ask for what their plainest sentence asks, where the whole says nothing clear', () => {
    const around = ['The van got its new letters on Monday and looks splendid.', 'My brother has moved to Lyon for his studies.', 'We are open on Sunday as well now.']
    expect(decodeJargon(around.join(' '))).toEqual([])
    expect(decodeJargon([around[0], 'Could you open port 8080 on the firewall?', around[1], around[2]].join(' '))[0]?.operation).toBe('sec.open-port')
  })
  const histoire = 'J’utilise le même programme depuis des années, avec trois comptes et des dossiers par projet. Ma femme l’a aussi sur son portable. Nous étions chez ma sœur à Lille ce week-end. Il a plu. J’ai tout redémarré ce matin, par sécurité. '
  it.each([
    ['Notre certificat a expiré cette nuit, merci de le renouveler.', 'tls.renew-certificate'],
    ['Pouvez-vous restaurer la sauvegarde des fichiers du site d’hier ?', 'backup.restore-files'],
  ])('en français aussi : %s', (request, operation) => expect(decodeJargon(`${histoire}${request} Merci de votre aide.`)[0]?.operation).toBe(operation))
})
