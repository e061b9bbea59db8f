import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compactCatalogue, readCatalogue } from '../../src/build/catalogue.ts'
import { operationsPage } from '../../src/build/operations-page.ts'
import { fillParameters, parametersIn, readParameters } from '../../src/build/parameters.ts'
import { defaultCatalogue } from '../../src/jargon/catalogue.ts'
import { chosen } from '../../src/jargon/choices.ts'
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

  it('is what docs/operations.md tells', () => {
    expect(readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')).toBe(operationsPage())
  })

  it('is what the generated file holds', () => {
    expect(readFileSync(new URL('../../src/jargon/catalogue.generated.ts', import.meta.url), 'utf8')).toBe(compactCatalogue())
  })
})

describe('an operation', () => {
  it.each(catalogue.operations)('$id is told in full, in both languages', ({ category, id, title, clarify, canonical, sources, prerequisites }) => {
    expect(id.startsWith(`${category}.`)).toBe(true)
    for (const texts of [title, clarify, canonical]) {
      expect(texts.fr.trim().length).toBeGreaterThan(4)
      expect(texts.en.trim().length).toBeGreaterThan(4)
    }
    expect(slotsOf(canonical.fr)).toBe(slotsOf(canonical.en))
    for (const question of [clarify.fr, clarify.en]) {
      for (const named of [{}, { domain: 'a.example', mailbox: 'b@a.example', ip: '192.0.2.1', size: '5 GB', version: '8.2', code: '500' }]) {
        expect(chosen(question, named)).toMatch(/^[^[\]{}|]+[^ ] ?\?[^[\]{}|]*$/)
      }
    }
    expect(sources.length).toBeGreaterThan(0)
    expect(prerequisites.length).toBeGreaterThan(0)
  })
})

const slotsOf = (text: string): number => text.match(/\{[^{}]+\}/g)?.length ?? 0

describe('parameters', () => {
  const sources = ['operations.json', 'prerequisites.json'].map((name) => readFileSync(new URL(`../../src/jargon/${name}`, import.meta.url), 'utf8'))
  const used = sources.flatMap(parametersIn)
  const known = readParameters()

  it('are all used, and all known', () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(known).sort())
  })

  it('leave no placeholder in a text', () => {
    expect(/\{\{[^"]*/.exec(JSON.stringify(catalogue))?.[0]).toBeUndefined()
    expect([texts.fr, texts.en].flatMap((one) => Object.values(one) as readonly string[][]).flat().filter((text) => text.includes('{{'))).toEqual([])
    expect(catalogue.prerequisites['certificate-rate-limit']?.en).toContain(`${known['certificate-duplicates']?.value} identical certificates`)
  })

  it('stand in no text as figures of their own', () => {
    const spelled = sources.flatMap((source) => source.match(/[^"{}\n]*\b\d+ ?(?:days?|jours|hours?|heures|h|months?|mois)\b[^"\n]*/gi) ?? [])
    expect(spelled).toEqual([])
  })

  it('must be known where they are named', () => {
    expect(() => fillParameters({ fr: '{{nothing}}' }, known)).toThrow('no parameter "nothing"')
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
