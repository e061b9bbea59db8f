import type { Language } from '../assessment.ts'
import { type Catalogue, catalogueOf, type CatalogueTexts, type OperationFacts } from './catalogue.ts'
import type { OwnOperation, OwnPrerequisite, OwnText } from './jargon-changes.ts'

const NEW: Omit<OperationFacts, 'id'> = { effort: 'minutes', actor: 'either', prerequisites: [], forgottenSteps: [] }

const other = (language: Language): Language => (language === 'fr' ? 'en' : 'fr')

/** In this language as given, else what was there, else in the other language. */
const textIn = (text: OwnText | undefined, language: Language, before: string | undefined): string | undefined => {
  if (text === undefined || typeof text === 'string') return text ?? before
  return text[language] ?? before ?? text[other(language)]
}

const idOf = (prerequisite: OwnPrerequisite): string => (typeof prerequisite === 'string' ? prerequisite : prerequisite.id)

const prerequisitesOf = ({ prerequisites = [], forgottenSteps = [] }: OwnOperation): readonly OwnPrerequisite[] => [...prerequisites, ...forgottenSteps]

const numbering = (known: readonly string[], more: readonly string[]): ReadonlyMap<string, number> => {
  const numberOf = new Map(known.map((id, number) => [id, number]))
  for (const id of more) if (!numberOf.has(id)) numberOf.set(id, numberOf.size)
  return numberOf
}

const factsOf = ({ id, effort, actor, prerequisites, forgottenSteps }: OwnOperation, before: OperationFacts | undefined, prerequisite: ReadonlyMap<string, number>): OperationFacts => {
  const was = before ?? NEW
  const numbers = (list: readonly OwnPrerequisite[] | undefined): readonly number[] | undefined => list?.map((one) => prerequisite.get(idOf(one)) ?? -1)
  const first = numbers(prerequisites)
  const forgotten = numbers(forgottenSteps)
  return {
    id,
    effort: effort ?? was.effort,
    actor: actor ?? was.actor,
    prerequisites: first ?? was.prerequisites.filter((one) => !(forgotten ?? []).includes(one)),
    forgottenSteps: forgotten ?? was.forgottenSteps.filter((one) => !(first ?? []).includes(one)),
  }
}

/** Asked of a new operation that has no question of its own. */
const isThatIt: Readonly<Record<Language, (title: string) => string>> = {
  fr: (title) => `« ${title} » : est-ce bien ce que vous souhaitez ?`,
  en: (title) => `“${title}”: is that what you would like?`,
}

const changeTexts = (was: CatalogueTexts, own: readonly OwnOperation[], operation: ReadonlyMap<string, number>, prerequisite: ReadonlyMap<string, number>, language: Language): CatalogueTexts => {
  const [titles, questions, canonicals, prerequisites] = [[...was.titles], [...was.questions], [...was.canonicals], [...was.prerequisites]]
  for (const one of own) {
    const number = operation.get(one.id) ?? -1
    const title = textIn(one.title, language, titles[number]) ?? ''
    titles[number] = title
    questions[number] = textIn(one.clarify, language, questions[number]) ?? isThatIt[language](title)
    canonicals[number] = textIn(one.canonical, language, canonicals[number]) ?? title
    for (const given of prerequisitesOf(one)) {
      if (typeof given === 'string') continue
      const at = prerequisite.get(given.id) ?? -1
      prerequisites[at] = textIn(given.text, language, prerequisites[at]) ?? ''
    }
  }
  return { titles, questions, canonicals, prerequisites }
}

/** The catalogue with a user's operations; those that are known keep their numbers. */
export const changeCatalogue = (was: Catalogue, own: readonly OwnOperation[]): Catalogue => {
  if (own.length === 0) return was
  const operation = numbering([...was.numberOf.keys()], own.map(({ id }) => id))
  const prerequisite = numbering(was.prerequisiteIds, own.flatMap(prerequisitesOf).map(idOf))
  const operations = [...was.operations]
  for (const one of own) {
    const number = operation.get(one.id) ?? -1
    operations[number] = factsOf(one, operations[number], prerequisite)
  }
  return catalogueOf(operations, [...prerequisite.keys()], (language) => changeTexts(was.textsIn(language), own, operation, prerequisite, language))
}
