import { leastTimeLeft, type StepId, stepText } from '../../advice/next-steps.ts'
import { avoidTexts, stepTexts } from '../../advice/texts.ts'
import type { Assessment, DecodedRequest, Language, Measure } from '../../assessment.ts'
import { en } from '../../explain/en.ts'
import { evidenceLines } from '../../explain/evidence.ts'
import { fr } from '../../explain/fr.ts'
import type { Catalogue } from '../../jargon/catalogue.ts'
import { signals } from '../../signals/index.ts'
import { plainLine } from '../plain-text.ts'
import { stepsWithoutText, unnamed } from '../without-text.ts'

/** What the product says of a ticket, in the page's language whatever the language it was scored in. */
export interface PageLanguage {
  readonly meaningOf: (signal: string) => string | undefined
  readonly titleOf: (operation: string) => string
  readonly prerequisite: (id: string) => string
  readonly measures: (measures: readonly Measure[]) => readonly string[]
  readonly steps: (assessment: Assessment, withText: boolean) => readonly string[]
  readonly avoid: (assessment: Assessment) => readonly string[]
  /** What a ticket has in common with others, if it is part of an incident. */
  readonly incident: (assessment: Assessment, withText: boolean) => string | undefined
  /** What could not be judged, and for lack of what. */
  readonly unseen: (assessment: Assessment) => string | undefined
}

export function pageLanguage(language: Language, catalogue: Catalogue): PageLanguage {
  const sentences = language === 'fr' ? fr : en
  const texts = catalogue.textsIn(language)
  const meanings = new Map(signals.map(({ id, meaning }) => [id, meaning[language]]))
  const inputs: Readonly<Partial<Record<string, string>>> = sentences.inputs
  const unseen = ({ coverage: { notEvaluated, missing } }: Assessment) => {
    if (notEvaluated.length === 0) return undefined
    const needs = new Set<string>(signals.filter(({ id }) => notEvaluated.includes(id)).flatMap((signal) => signal.needs.flat()))
    return sentences.unseen(notEvaluated.length, missing.filter((input) => needs.has(input)).map((input) => inputs[input] ?? plainLine(input)).join(', '))
  }
  const titleOf = (operation: string) => plainLine(texts.titles[catalogue.numberOf.get(operation) ?? -1] ?? operation)
  const incidentOf = ({ incident }: Assessment, withText: boolean) => {
    if (incident === undefined) return undefined
    const { symptom: { terms, operation }, since, customers } = incident
    const named = withText && terms.length > 0 ? terms.slice(0, 4).map((term) => sentences.quote(plainLine(term))).join(', ') : operation === undefined ? plainLine(incident.id) : titleOf(operation)
    return plainLine(sentences.incident(named, since, customers))
  }
  return {
    incident: incidentOf,
    meaningOf: (signal) => meanings.get(signal),
    titleOf,
    prerequisite: (id) => plainLine(texts.prerequisites[catalogue.prerequisiteIds.indexOf(id)] ?? id),
    measures: (measures) => evidenceLines(measures, sentences).map(plainLine),
    steps: (assessment, withText) => stepsIn(assessment, withText, language),
    avoid: ({ avoid }) => avoid.map(({ id, text }) => plainLine(isAvoidance(id) ? avoidTexts[language][id] : text)),
    unseen,
  }
}

function stepsIn(assessment: Assessment, withText: boolean, language: Language): readonly string[] {
  const { promises = [], nextSteps, requests: [first] } = assessment
  const request: DecodedRequest | undefined = first === undefined || withText ? first : unnamed(first, assessment.language === 'fr' ? 'fr' : 'en')
  const left = leastTimeLeft(promises.map(({ timeLeftMs }) => timeLeftMs))
  const others = new Map((withText ? nextSteps : stepsWithoutText(assessment)).map(({ id, text }) => [id, text]))
  return nextSteps.map(({ id }) => plainLine(isStep(id) ? stepText(id, language, request, left) : (others.get(id) ?? '')))
}

function isStep(id: string): id is StepId {
  return Object.hasOwn(stepTexts.en, id)
}

function isAvoidance(id: string): id is keyof (typeof avoidTexts)['en'] {
  return Object.hasOwn(avoidTexts.en, id)
}
