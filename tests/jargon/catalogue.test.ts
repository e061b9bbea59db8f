import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compactCatalogue, readCatalogue } from '../../src/build/catalogue.ts'
import { defaultCatalogue } from '../../src/jargon/catalogue.ts'
import { parsePattern } from '../../src/text/pattern.ts'

const catalogue = readCatalogue()
const { operations, prerequisiteIds, textsIn } = defaultCatalogue()
const texts = { fr: textsIn('fr'), en: textsIn('en') }

describe('the catalogue', () => {
  it('has each id once', () => {
    const ids = catalogue.operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(126)
  })

  it('refers to prerequisites that exist, each once in an operation, and leaves none unused', () => {
    const used = catalogue.operations.flatMap(({ prerequisites, forgottenSteps }) => [...prerequisites, ...forgottenSteps])
    expect(used.filter((id) => !(id in catalogue.prerequisites))).toEqual([])
    expect(Object.keys(catalogue.prerequisites).filter((id) => !used.includes(id))).toEqual([])
    for (const { id, prerequisites, forgottenSteps } of catalogue.operations) {
      expect(new Set([...prerequisites, ...forgottenSteps]).size, id).toBe(prerequisites.length + forgottenSteps.length)
    }
  })

  it('names prerequisites in kebab-case', () => {
    expect(Object.keys(catalogue.prerequisites).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it('has frames for every operation and for nothing else', () => {
    expect(Object.keys(catalogue.rules).sort()).toEqual(['*', ...catalogue.operations.map(({ id }) => id)].sort())
  })

  it('asks only for concepts that have words', () => {
    const known = new Set([...Object.keys(catalogue.concepts.fr), ...Object.keys(catalogue.concepts.en)])
    const asked = Object.values(catalogue.rules).flatMap(({ frames, for: pro, against }) => [...frames, pro ?? '', against ?? ''])
      .flatMap((terms) => terms.split(/[ ,]+/)).filter((term) => /^[a-z]/.test(term))
    expect(asked.filter((concept) => !known.has(concept))).toEqual([])
  })

  it.each(['fr', 'en'] as const)('spells its concepts in patterns that can be read (%s)', (language) => {
    for (const [concept, patterns] of Object.entries(catalogue.concepts[language])) {
      for (const pattern of patterns) expect(() => parsePattern(pattern), `${concept}: ${pattern}`).not.toThrow()
    }
  })

  it('is what the generated file holds', () => {
    expect(readFileSync(new URL('../../src/jargon/catalogue.generated.ts', import.meta.url), 'utf8')).toBe(compactCatalogue())
  })
})

describe('the compact catalogue', () => {
  it('gives back what went in', () => {
    const given = operations.map((facts, number) => ({
      id: facts.id,
      effort: facts.effort,
      actor: facts.actor,
      prerequisites: facts.prerequisites.map((one) => prerequisiteIds[one]),
      forgottenSteps: facts.forgottenSteps.map((one) => prerequisiteIds[one]),
      title: { fr: texts.fr.titles[number], en: texts.en.titles[number] },
      clarify: { fr: texts.fr.questions[number], en: texts.en.questions[number] },
      canonical: { fr: texts.fr.canonicals[number], en: texts.en.canonicals[number] },
    }))
    expect(given).toEqual(catalogue.operations.map(({ category: _c, elapsed: _e, sources: _s, ...rest }) => rest))
  })

  it('gives the texts of prerequisites', () => {
    const [first] = operations
    const numbers = [...first?.prerequisites ?? [], ...first?.forgottenSteps ?? []]
    expect(numbers.map((number) => [texts.fr.prerequisites[number], texts.en.prerequisites[number]]))
      .toEqual(numbers.map((number) => Object.values(catalogue.prerequisites[prerequisiteIds[number] ?? ''] ?? {})))
  })
})
