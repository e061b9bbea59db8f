import { describe, expect, it } from 'vitest'
import { sources } from '../../bench/fit/sources.ts'
import { forbidsFitting, fittedOf, setTerms, termsOf } from '../../bench/set-terms.ts'
import { qualitySets } from '../../bench/sets.ts'

describe('terms of the sets', () => {
  it('are stated for every set that is measured', () => {
    expect(qualitySets.map(({ name }) => name).filter((name) => termsOf(name) === undefined)).toEqual([])
  })

  it('are stated once', () => {
    expect(new Set(setTerms.map(({ name }) => name)).size).toBe(setTerms.length)
  })

  it('keep sets under NC or ND terms out of the fit', () => {
    const kept = setTerms.filter(({ licence }) => forbidsFitting(licence)).map(({ name }) => name)
    expect(kept).toEqual(expect.arrayContaining(['airline_us_neg_vs_neutral', 'maia_turns_en', 'maia_threads_en', 'maia_fr_en_parallel']))
    expect(sources.map(({ name }) => name).filter((name) => kept.includes(name))).toEqual([])
  })

  it('cover every set that points are learned from, with the same licence', () => {
    expect(sources.map(({ name, terms }) => ({ name, terms }))).toEqual(sources.map(({ name }) => ({ name, terms: termsOf(name)?.licence })))
  })

  it('say through which set a set was seen', () => {
    expect(fittedOf('spplus_fr_neg_vs_neutral', ['spplus_fr'])).toBe('through spplus_fr')
    expect(fittedOf('gh_heated_threads', ['gh_frustration'])).toBe('through gh_frustration')
    expect(fittedOf('spplus_fr', ['spplus_fr'])).toBe('yes')
    expect(fittedOf('maia_turns_en', ['spplus_fr'])).toBe('no')
  })
})
