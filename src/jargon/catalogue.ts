import type { DecodedRequest, Language } from '../assessment.ts'
import { canonicalEn, canonicalFr, clarifyEn, clarifyFr, operationRows, prerequisiteIds, prerequisitesEn, prerequisitesFr, titlesEn, titlesFr } from './catalogue.generated.ts'
import type { OperationId } from './operation.ts'

/** An operation, as far as it does not depend on the language. Prerequisites are numbers into {@link Catalogue.prerequisiteIds}. */
export interface OperationFacts {
  readonly id: OperationId
  readonly effort: DecodedRequest['effort']
  readonly actor: DecodedRequest['actor']
  readonly prerequisites: readonly number[]
  readonly forgottenSteps: readonly number[]
}

/** What the catalogue says in one language: by number of the operation, or of the prerequisite. */
export interface CatalogueTexts {
  readonly titles: readonly string[]
  /** The question that tells the operation from its neighbours. */
  readonly questions: readonly string[]
  /** The request in a specialist's words, with `{slots}`. */
  readonly canonicals: readonly string[]
  readonly prerequisites: readonly string[]
}

/** What can be asked for. An operation's number is its place. */
export interface Catalogue {
  readonly operations: readonly OperationFacts[]
  readonly numberOf: ReadonlyMap<OperationId, number>
  readonly prerequisiteIds: readonly string[]
  /** Made on first use. */
  textsIn(language: Language): CatalogueTexts
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

const textsOf = (titles: string, questions: string, canonicals: string, prerequisites: string): CatalogueTexts =>
  ({ titles: titles.split('\n'), questions: questions.split('\n'), canonicals: canonicals.split('\n'), prerequisites: prerequisites.split('\n') })

const readTexts: Readonly<Record<Language, () => CatalogueTexts>> = {
  fr: () => textsOf(titlesFr, clarifyFr, canonicalFr, prerequisitesFr),
  en: () => textsOf(titlesEn, clarifyEn, canonicalEn, prerequisitesEn),
}

/** A catalogue of these operations. */
export const catalogueOf = (operations: readonly OperationFacts[], ids: readonly string[], texts: (language: Language) => CatalogueTexts): Catalogue => {
  const made: Partial<Record<Language, CatalogueTexts>> = {}
  return {
    operations,
    numberOf: new Map(operations.map(({ id }, number) => [id, number])),
    prerequisiteIds: ids,
    textsIn: (language) => (made[language] ??= texts(language)),
  }
}

let made: Catalogue | undefined

/** The catalogue that comes with bonsens; taken apart on first use. */
export const defaultCatalogue = (): Catalogue =>
  (made ??= catalogueOf(operationRows.split('\n').map(factsOf), prerequisiteIds.split('\n'), (language) => readTexts[language]()))
