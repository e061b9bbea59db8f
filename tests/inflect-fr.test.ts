import { describe, expect, it } from 'vitest'
import { inflectFrench } from '../src/build/inflect-fr.ts'

describe('inflectFrench', () => {
  it.each([
    ['relancer', ['relance', 'relançons', 'relancez', 'relançait', 'relancerai', 'relanceraient', 'relançant', 'relancé', 'relancées', 'relancer']],
    ['falloir', ['faut', 'faudrait', 'fallait', 'fallu']],
    ['bugger', ['bugge', 'buggeait', 'buggé', 'bugger']],
    ['mécontent', ['mécontent', 'mécontents', 'mécontente', 'mécontentes']],
    ['furieux', ['furieux', 'furieuse', 'furieuses']],
    ['directeur', ['directeur', 'directrice', 'directrices']],
    ['avocat', ['avocat', 'avocate', 'avocats']],
    ['premier', ['premier', 'première', 'premiers']],
    ['réseau', ['réseau', 'réseaux']],
  ])('%s', (lemma, forms) => {
    expect(inflectFrench(lemma)).toEqual(expect.arrayContaining(forms))
  })

  it('gives each form once and no bookish tense', () => {
    const forms = inflectFrench('relancer')
    expect(new Set(forms).size).toBe(forms.length)
    expect(forms).not.toContain('relançâmes')
    expect(forms).not.toContain('relançasse')
    expect(forms).not.toContain('NA')
  })

  it.each(['abcer', 'réponse rapide', 'Relancer', 'ras-le-bol', '', '3e'])('refuses "%s"', (lemma) => {
    expect(() => inflectFrench(lemma)).toThrow(/inflectFrench/)
  })
})
