import type { DecodedRequest, Language, PrerequisiteReading } from '../assessment.ts'
import { defaultCatalogue } from '../jargon/catalogue.ts'
import { defaultStatusRules } from '../jargon/status-rules.ts'
import { lazily } from '../text/lazily.ts'

/** More at once is a questionnaire. */
const MOST = 3
/** Of a wrong guess, nobody wants the check list. */
const SURE = 0.75

/** What nobody has spoken of, the most often forgotten first. What the words of a thread cannot tell is left out: somebody may well have asked. */
export const forgottenIn = ({ operation, confidence, course, prerequisites }: DecodedRequest): readonly PrerequisiteReading[] => {
  const { operations, numberOf, prerequisiteIds } = defaultCatalogue()
  const facts = operations[numberOf.get(operation) ?? -1]
  if (facts === undefined || confidence < SURE || course.status !== 'open') return []
  const known = [...facts.forgottenSteps, ...facts.prerequisites].filter((one) => defaultStatusRules().has(one)).map((one) => prerequisiteIds[one])
  const open = prerequisites.filter(({ id, status, asked }) => status === 'unknown' && asked === undefined && known.includes(id))
  return open.sort((a, b) => known.indexOf(a.id) - known.indexOf(b.id)).slice(0, MOST)
}

/** Without what explains it, as one of a list. */
const CAPITAL = lazily(String.raw`^\p{Lu}(?=[\p{Ll} '’])`, 'u')
const shortened = (text: string): string => (text.split(/ ?: /)[0] ?? text).replace(CAPITAL(), (letter) => letter.toLowerCase())

/** The things to check, as a list in one line. */
export const forgottenInWords = (request: DecodedRequest, language: Language): string => {
  const { prerequisiteIds, textsIn } = defaultCatalogue()
  return forgottenIn(request).map(({ id }) => shortened(textsIn(language).prerequisites[prerequisiteIds.indexOf(id)] ?? id)).join(language === 'fr' ? ' ; ' : '; ')
}
