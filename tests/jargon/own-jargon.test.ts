import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createScorer, decodeJargon, explain, type JargonChanges, PatternError } from '../../src/index.ts'
import { defaultCatalogue } from '../../src/jargon/catalogue.ts'

const jargon: JargonChanges = {
  operations: [
    {
      id: 'shop.reset-badge',
      title: { fr: 'Réactiver un badge', en: 'Reactivate a badge' },
      effort: 'seconds',
      actor: 'provider',
      prerequisites: ['account-active', { id: 'badge-number', text: { fr: 'Numéro du badge', en: 'Number of the badge' } }],
      forgottenSteps: [{ id: 'badge-not-stolen', text: 'Badge déclaré volé' }],
      clarify: { fr: 'Quel est le numéro du badge ?' },
      canonical: { fr: 'Réactiver le badge pour {domaine}.', en: 'Reactivate the badge for {domain}.' },
    },
    { id: 'shop.order-badge', title: 'Commander un badge', effort: 'minutes', actor: 'customer' },
    { id: 'tls.issue-certificate', effort: 'hours', clarify: { fr: 'Pour quel nom ?' } },
  ],
  wordings: [
    { says: ['badge … [marche|fonctionne] plus', 'badge bloqué'], operation: 'shop.reset-badge' },
    { says: '[nouveau|autre] badge', operation: 'shop.order-badge', confidence: 0.6 },
    { says: 'petit cadenas magique', operation: 'tls.issue-certificate', points: 90 },
  ],
}

const best = (text: string, changes: JargonChanges = jargon) => decodeJargon(text, { jargon: changes })[0]

describe('operations and wordings of one’s own', () => {
  it('are decoded, with their texts in both languages', () => {
    const said = 'Bonjour, mon badge ne marche plus depuis hier sur www.atelier.fr'
    const reading = best(said)
    expect(reading).toMatchObject({
      operation: 'shop.reset-badge', effort: 'seconds', actor: 'provider', title: 'Réactiver un badge',
      clarify: 'Quel est le numéro du badge ?', reformulated: 'Réactiver le badge pour www.atelier.fr.',
      prerequisites: [
        { id: 'account-active', forgotten: false }, { id: 'badge-number', text: 'Numéro du badge', forgotten: false },
        { id: 'badge-not-stolen', text: 'Badge déclaré volé', forgotten: true },
      ],
    })
    expect(reading?.quote.quote).toBe('badge ne marche plus')
    expect(decodeJargon(said, { jargon, language: 'en' })[0]).toMatchObject({ title: 'Reactivate a badge', clarify: 'Quel est le numéro du badge ?' })
    expect(decodeJargon(said).map(({ operation }) => operation)).not.toContain('shop.reset-badge')
  })

  it('ask whether the title is meant when they have no question', () => {
    expect(best('il me faudrait un autre badge')).toMatchObject({ operation: 'shop.order-badge', clarify: '« Commander un badge » : est-ce bien ce que vous souhaitez ?', reformulated: 'Commander un badge' })
  })

  it('change the fields that are given, and no others', () => {
    const [before] = decodeJargon('je voudrais charger un SSL')
    const after = best('je voudrais charger un SSL')
    expect(after).toEqual({ ...before, effort: 'hours', clarify: 'Pour quel nom ?' })
    expect(decodeJargon('please load an SSL on our site', { jargon, language: 'en' })[0]?.clarify).toBe(decodeJargon('please load an SSL on our site', { language: 'en' })[0]?.clarify)
  })

  it('add wordings to what is known', () => {
    expect(best('je veux le petit cadenas magique')).toMatchObject({ operation: 'tls.issue-certificate' })
    expect(best('je veux le petit cadenas magique')?.why.map(({ quote }) => quote)).toContain('petit cadenas magique')
  })

  it('are as sure as told, and less so behind thanks', () => {
    expect(best('un nouveau badge')?.confidence).toBeGreaterThanOrEqual(0.5)
    expect(best('un nouveau badge')?.confidence).toBeLessThan(best('badge bloqué')?.confidence ?? 0)
    expect(best('badge bloqué ? c’est réglé, merci beaucoup')?.confidence ?? 0).toBeLessThan(best('badge bloqué')?.confidence ?? 0)
  })

  it.each([0.7, 0.8, 0.9])('are as sure as told, whatever known operation they ask for: %d', (confidence) => {
    for (const { id } of defaultCatalogue().operations) {
      const sure = best('le zorglub', { wordings: [{ says: 'zorglub', operation: id, confidence }] })
      expect(sure).toMatchObject({ operation: id })
      expect(sure?.confidence).toBeGreaterThanOrEqual(confidence)
      expect(sure?.confidence).toBeLessThan(confidence + 0.05)
    }
  })

  it('leave all else as it is', () => {
    for (const text of ['je voudrais changer mes DNS', 'my mailbox is full', 'erreur 500 sur le site', 'merci beaucoup', ''])
      expect(decodeJargon(text, { jargon })).toEqual(decodeJargon(text))
    expect(decodeJargon('je voudrais charger un SSL', { jargon: {} })).toEqual(decodeJargon('je voudrais charger un SSL'))
  })

  it('may be many: numbers beyond a byte hold', () => {
    const many = Array.from({ length: 300 }, (_, i) => i)
    const changes: JargonChanges = {
      operations: many.map((i) => ({ id: `shop.op-${i}`, title: `Opération ${i}`, effort: 'minutes', actor: 'either' })),
      wordings: many.map((i) => ({ says: `zorglub${'abcdefghij'.charAt(i % 10)}${'klmnopqrst'.charAt(Math.floor(i / 10) % 10)}${'uvwxyz'.charAt(Math.floor(i / 100))}`, operation: `shop.op-${i}` })),
    }
    expect(best('le zorglubjtw', changes)?.operation).toBe('shop.op-299')
    expect(best('je voudrais charger un SSL', changes)?.operation).toBe('tls.issue-certificate')
  })
})

describe('the example of docs/operations.md', () => {
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
  const example = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '') as JargonChanges

  it('can be used as it stands', () => {
    expect(best('mon badge ne marche plus', example)).toMatchObject({ operation: 'shop.reset-badge', reformulated: 'Réactiver le badge de [adresse].' })
    expect(best('je veux un SSL', example)).toMatchObject({ operation: 'tls.issue-certificate', actor: 'provider' })
  })
})

describe('a scorer with jargon of one’s own', () => {
  const ticket = { id: '1', messages: [{ author: 'customer', at: '2026-01-08T09:00:00Z', body: 'Bonjour, mon badge ne fonctionne plus, atelier.fr' }] } as const
  const asOf = '2026-01-09T09:00:00Z'

  it('decodes requests with it, beside phrases of one’s own', () => {
    const scorer = createScorer({ asOf, jargon, phrases: [{ lexicon: 'churn-threat', phrases: [{ says: 'passer chez le voisin' }] }] })
    const [request] = scorer.score(ticket).requests
    expect(request).toMatchObject({ operation: 'shop.reset-badge', reformulated: 'Réactiver le badge pour atelier.fr.', prerequisites: [{ id: 'account-active' }, { id: 'badge-number', status: 'unknown' }, { id: 'badge-not-stolen' }] })
  })

  it('says so in the fingerprint of the engine', () => {
    const lexiconOf = (options: Parameters<typeof createScorer>[0]): string => createScorer({ asOf, ...options }).score(ticket).engine.lexicon
    expect(lexiconOf({ jargon })).not.toBe(lexiconOf({}))
    expect(lexiconOf({ jargon })).toBe(lexiconOf({ jargon: structuredClone(jargon) }))
    expect(lexiconOf({ jargon: { ...jargon, wordings: [] } })).not.toBe(lexiconOf({ jargon }))
  })

  it('is explained with the texts of its prerequisites', () => {
    const assessment = createScorer({ asOf, jargon }).score(ticket)
    expect(explain(assessment, { language: 'en', jargon })).toContain('Number of the badge')
    expect(explain(assessment, { language: 'en' })).toContain('badge-number')
  })
})

const operation = { id: 'shop.reset-badge', title: 'x', effort: 'minutes', actor: 'either' }
const known = { id: 'tls.issue-certificate' }

describe('jargon that cannot be used', () => {
  it.each([
    [[], 'jargon: an object expected, found a list'],
    [null, 'jargon: an object expected, found null'],
    ['x', 'jargon: an object expected, found "x"'],
    [{ operation: [] }, 'jargon.operation: not a field; one of operations, wordings expected'],
    [{ operations: {} }, 'jargon.operations: a list expected, found an object'],
    [{ operations: [3] }, 'jargon.operations[0]: an object expected, found 3'],
    [{ operations: [{ ...operation, id: 'Badge' }] }, 'jargon.operations[0].id: an id such as "shop.reset-badge" expected, found "Badge"'],
    [{ operations: [operation, known, { ...operation, id: 'shop.b', effort: 'hour' }] }, 'jargon.operations[2].effort: seconds, minutes or hours expected, found "hour"'],
    [{ operations: [{ ...known, actor: 'us' }] }, 'jargon.operations[0].actor: customer, provider or either expected, found "us"'],
    [{ operations: [{ ...operation, title: {} }] }, 'jargon.operations[0].title: a text in fr or en expected, found neither'],
    [{ operations: [{ ...operation, title: { de: 'x' } }] }, 'jargon.operations[0].title.de: not a field; one of fr, en expected'],
    [{ operations: [{ ...operation, title: { fr: 4 } }] }, 'jargon.operations[0].title.fr: a text expected, found 4'],
    [{ operations: [{ id: 'shop.b', effort: 'hours', actor: 'either' }] }, 'jargon.operations[0].title: expected, since no known operation has the id "shop.b"'],
    [{ operations: [operation, operation] }, 'jargon.operations[1].id: each operation once expected, found "shop.reset-badge" again'],
    [{ operations: [{ ...operation, prerequisites: ['dns-points-heer'] }] }, 'jargon.operations[0].prerequisites[0]: the id of a known prerequisite, or { "id": …, "text": … }, expected, found "dns-points-heer"'],
    [{ operations: [{ ...operation, prerequisites: [{ id: 'x' }] }] }, 'jargon.operations[0].prerequisites[0].text: a text, or { "fr": …, "en": … }, expected, found nothing'],
    [{ operations: [{ ...operation, prerequisites: ['dns-points-here'], forgottenSteps: ['dns-points-here'] }] }, 'jargon.operations[0].forgottenSteps[0]: each prerequisite once expected, found "dns-points-here" again'],
    [{ operations: [{ ...operation, prerequisites: [7] }] }, 'jargon.operations[0].prerequisites[0]: an object expected, found 7'],
    [{ wordings: [{ says: 'x', operation: 'tls.isue' }] }, 'jargon.wordings[0].operation: the id of an operation expected, found "tls.isue"'],
    [{ wordings: [{ says: [], operation: 'tls.issue-certificate' }] }, 'jargon.wordings[0].says: at least one phrase pattern expected, found none'],
    [{ wordings: [{ says: 'x', operation: 'tls.issue-certificate', points: 200 }] }, 'jargon.wordings[0].points: a number from 38 to 99 expected, found 200'],
    [{ wordings: [{ says: 'x', operation: 'tls.issue-certificate', points: 60, confidence: 0.5 }] }, 'jargon.wordings[0]: points or confidence expected, found both'],
    [{ wordings: Array.from({ length: 2001 }, () => ({})) }, 'jargon.wordings: 2000 entries at most expected, found 2001'],
    [JSON.parse('{"operations":[{"id":"shop.x","__proto__":{"title":"x"}}]}'), 'jargon.operations[0].__proto__: not a field'],
  ] as const)('%j', (changes: unknown, says) => {
    const use = () => createScorer({ jargon: changes as JargonChanges })
    expect(use).toThrow(RangeError)
    expect(use).toThrow(says)
    expect(() => decodeJargon('x', { jargon: changes as JargonChanges })).toThrow(says)
  })

  it.each([
    ['{relancer} le badge', 'jargon.wordings[0].says: "{relancer} le badge": {…} is worked out when lexicons are built'],
    ['[badge', 'jargon.wordings[0].says: "[badge": unbalanced ['],
    ['… badge', 'jargon.wordings[0].says: "… badge": a gap cannot come first or last'],
    ['', 'jargon.wordings[0].says: "": at least one word expected'],
  ])('a pattern: %s', (says, message) => {
    const use = () => createScorer({ jargon: { wordings: [{ says, operation: 'tls.issue-certificate' }] } })
    expect(use).toThrow(PatternError)
    expect(use).toThrow(message)
  })
})
