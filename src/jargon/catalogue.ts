import type { DecodedRequest, Language } from '../assessment.ts'
import { canonicalEn, canonicalFr, clarifyEn, clarifyFr, operationRows, prerequisiteIds, prerequisitesEn, prerequisitesFr, titlesEn, titlesFr } from './catalogue.generated.ts'
import type { OperationId } from './operation.ts'

/** An operation, as far as it does not depend on the language. Prerequisites are numbers into {@link prerequisiteIdAt}. */
export interface OperationFacts {
  readonly id: OperationId
  readonly effort: DecodedRequest['effort']
  readonly actor: DecodedRequest['actor']
  readonly prerequisites: readonly number[]
  readonly forgottenSteps: readonly number[]
}

const EFFORTS: Readonly<Record<string, OperationFacts['effort']>> = { s: 'seconds', m: 'minutes', h: 'hours' }
const ACTORS: Readonly<Record<string, OperationFacts['actor']>> = { c: 'customer', p: 'provider', e: 'either' }

const numbers = (row: string): number[] => (row === '' ? [] : row.split(' ').map((one) => parseInt(one, 36)))

const factsOf = (row: string): OperationFacts => {
  const [id = '', marks = '', prerequisites = '', forgottenSteps = ''] = row.split('|')
  return {
    id,
    effort: EFFORTS[marks.charAt(0)] ?? 'minutes',
    actor: ACTORS[marks.charAt(1)] ?? 'either',
    prerequisites: numbers(prerequisites),
    forgottenSteps: numbers(forgottenSteps),
  }
}

/** Lines of a generated string, taken apart on first use. */
const linesOf = (text: string): (() => readonly string[]) => {
  let lines: readonly string[] | undefined
  return () => (lines ??= text.split('\n'))
}

let facts: readonly OperationFacts[] | undefined

/** All operations, in the order of their numbers. */
export const operations = (): readonly OperationFacts[] => (facts ??= operationRows.split('\n').map(factsOf))

const prerequisiteNames = linesOf(prerequisiteIds)
const canonicals = { fr: linesOf(canonicalFr), en: linesOf(canonicalEn) }
const questions = { fr: linesOf(clarifyFr), en: linesOf(clarifyEn) }
const titles = { fr: linesOf(titlesFr), en: linesOf(titlesEn) }
const prerequisiteTexts = { fr: linesOf(prerequisitesFr), en: linesOf(prerequisitesEn) }

export const prerequisiteIdAt = (prerequisite: number): string => prerequisiteNames()[prerequisite] ?? ''
export const prerequisiteTextAt = (prerequisite: number, language: Language): string => prerequisiteTexts[language]()[prerequisite] ?? ''
/** The request in a specialist's words, with `{slots}`. */
export const canonicalAt = (operation: number, language: Language): string => canonicals[language]()[operation] ?? ''
export const clarifyAt = (operation: number, language: Language): string => questions[language]()[operation] ?? ''
export const titleAt = (operation: number, language: Language): string => titles[language]()[operation] ?? ''
