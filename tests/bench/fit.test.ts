import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { domainOf, foldsOf } from '../../bench/fit/domains.ts'
import { readLeanings } from '../../bench/fit/leanings.ts'
import { readHeldOut, readOpen, stampOf } from '../../bench/fit/records.ts'
import { isOpen, sources } from '../../bench/fit/sources.ts'
import { forbidsFitting, setTerms, termsOf } from '../../bench/set-terms.ts'

const ofLang = (lang: 'en' | 'fr') => sources.filter((source) => source.lang === lang)
const open = sources.filter(isOpen).map(({ name }) => name)

describe('domains', () => {
  it('hold together what shares words or trade', () => {
    expect(domainOf('gh_heated_threads')).toBe(domainOf('gh_frustration'))
    expect(domainOf('spplus_fr_neg_vs_neutral')).toBe(domainOf('spplus_fr'))
    expect(domainOf('cdiscount_fr')).toBe(domainOf('showroomprive_fr'))
    expect(domainOf('spplus_fr')).not.toBe(domainOf('cdiscount_fr'))
  })
})

describe.each(['en', 'fr'] as const)('folds of %s', (lang) => {
  const folds = foldsOf(ofLang(lang))

  it('have no domain on both sides', () => {
    expect(folds.length).toBeGreaterThan(3)
    expect(folds.flatMap(({ held, fitted }) => fitted.map(domainOf).filter((domain) => held.map(domainOf).includes(domain)))).toEqual([])
  })

  it('hold each set out once, and learn from all others', () => {
    const names = ofLang(lang).map(({ name }) => name)
    const held = folds.flatMap((fold) => fold.held)
    expect(new Set(held).size).toBe(held.length)
    expect(names.filter((name) => !held.includes(name))).toEqual([])
    for (const fold of folds) expect([...fold.fitted, ...fold.held.filter((name) => names.includes(name))].sort()).toEqual([...names].sort())
  })

  it('hold out what holds the same words, too', () => {
    const within = setTerms.filter((set) => set.within !== undefined && ofLang(lang).some(({ name }) => name === set.within))
    for (const { name, within: whole } of within) expect(folds.find(({ held }) => held.includes(whole ?? ''))?.held).toContain(name)
    expect(within).toHaveLength(1)
  })
})

describe('open sets', () => {
  it('are those whose terms say so, and no others', () => {
    expect(['MIT', 'Apache-2.0', 'CC BY 4.0', 'Licence Ouverte 2.0'].map((terms) => isOpen({ terms }))).toEqual([true, true, true, true])
    expect(['none stated', 'MIT, unconfirmed', 'CC BY-NC-SA 4.0', 'CC BY-ND, for research', 'CC BY-SA', ''].filter((terms) => isOpen({ terms }))).toEqual([])
  })

  it('leave out shops, tweets and whatever else states nothing', () => {
    expect(open).toEqual(expect.arrayContaining(['gh_frustration', 'spplus_fr']))
    expect(open.filter((name) => ['complaints_acl19', 'showroomprive_fr', 'cdiscount_fr', 'tweeteval_anger', 'deft17_neg_fr'].includes(name))).toEqual([])
    expect(open.filter((name) => forbidsFitting(termsOf(name)?.licence ?? ''))).toEqual([])
  })
})

describe.each(['en', 'fr'] as const)('leanings of %s', (lang) => {
  const leanings = [...readLeanings()[lang]]

  it('are of folded words and pairs, both ways', () => {
    expect(leanings.filter(([term]) => !/^[a-zæœ]+(?: [a-zæœ]+)?$/.test(term))).toEqual([])
    for (const side of [-1, 1]) expect(leanings.filter(([, leaning]) => Math.sign(leaning) === side).length).toBeGreaterThan(300)
  })

  it('hold each term once', () => {
    const file = z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(readFileSync('bench/fit/leanings.json', 'utf8')))
    expect(Object.values(file[lang] ?? {}).flatMap((terms) => terms.split(', '))).toHaveLength(leanings.length)
  })
})

describe('figures that the fit left', () => {
  const heldOut = readHeldOut()
  const openFigures = readOpen()

  it('are held out by the domains of today, for every set that is learned from', () => {
    expect(heldOut?.sets.map(({ set, domain }) => ({ set, domain }))).toEqual(heldOut?.sets.map(({ set }) => ({ set, domain: domainOf(set) })))
    expect(heldOut?.sets.map(({ set }) => set).sort()).toEqual(foldsOf(ofLang('en')).concat(foldsOf(ofLang('fr'))).flatMap(({ held }) => held).sort())
  })

  it('come from the sets that are open today, and cover every labelled one', () => {
    expect(openFigures?.fitted).toEqual(open)
    expect(openFigures?.sets.map(({ set }) => set).sort()).toEqual(setTerms.filter(({ positive }) => positive !== undefined).map(({ name }) => name).sort())
    const apart = openFigures?.sets.filter((row) => row.heldOut !== undefined).map(({ set }) => domainOf(set))
    expect(new Set(apart)).toEqual(new Set(open.map(domainOf)))
  })

  it('say which hand-written phrases they were taken with', () => {
    const phrases = (says: string) => [{ id: 'frustration', language: 'en' as const, by: 'customer' as const, phrases: [{ says }] }]
    expect(stampOf(phrases('enough'))).toBe(stampOf(phrases('enough')))
    expect(stampOf(phrases('enough'))).not.toBe(stampOf(phrases('more than enough')))
  })
})
