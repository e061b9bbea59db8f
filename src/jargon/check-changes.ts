import { parsePattern, PatternError } from '../text/pattern.ts'
import type { Catalogue } from './catalogue.ts'
import { checkNumber, checkText, type Fields, fieldsAt, listAt, LONGEST_TEXT, wrong } from './check-fields.ts'
import { FEWEST_POINTS } from './evidence.ts'
import type { JargonChanges } from './jargon-changes.ts'

/** Reads what a user wrote by hand, and names the place of what is wrong. */

const MOST_POINTS = 99
const MOST_PATTERNS = 10_000

const TEXT_FIELDS = ['title', 'clarify', 'canonical'] as const
const LIST_FIELDS = ['prerequisites', 'forgottenSteps'] as const
const CHOICES = { effort: ['seconds', 'minutes', 'hours'], actor: ['customer', 'provider', 'either'] } as const
const NEEDED = ['title', 'effort', 'actor'] as const

const OPERATION_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/
const PREREQUISITE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Ids that come with their text; they may be referred to from anywhere in the file. */
const checkPrerequisites = (operation: Fields, path: string, known: Set<string>): void => {
  for (const field of LIST_FIELDS) {
    listAt(operation[field], `${path}.${field}`).forEach((value, i) => {
      const at = `${path}.${field}[${i}]`
      if (typeof value === 'string') return
      const { id, text } = fieldsAt(value, at, ['id', 'text'])
      if (typeof id !== 'string' || !PREREQUISITE_ID.test(id)) return wrong(`${at}.id`, 'an id such as "dns-points-here"', id)
      checkText(text, `${at}.text`)
      known.add(id)
    })
  }
}

const checkReferences = (operation: Fields, path: string, known: ReadonlySet<string>): void => {
  const seen = new Set<string>()
  for (const field of LIST_FIELDS) {
    listAt(operation[field], `${path}.${field}`).forEach((value, i) => {
      const id = typeof value === 'string' ? value : String((value as Fields)['id'])
      const at = `${path}.${field}[${i}]`
      if (!known.has(id)) wrong(at, 'the id of a known prerequisite, or { "id": …, "text": … },', value)
      if (seen.has(id)) throw new RangeError(`${at}: each prerequisite once expected, found "${id}" again`)
      seen.add(id)
    })
  }
}

const checkOperation = (value: unknown, path: string, known: Set<string>): Fields & { readonly id: string } => {
  const operation = fieldsAt(value, path, ['id', ...NEEDED, ...LIST_FIELDS, 'clarify', 'canonical'])
  const { id } = operation
  if (typeof id !== 'string' || !OPERATION_ID.test(id)) return wrong(`${path}.id`, 'an id such as "shop.reset-badge"', id)
  for (const field of TEXT_FIELDS) if (operation[field] !== undefined) checkText(operation[field], `${path}.${field}`)
  for (const field of ['effort', 'actor'] as const) {
    const choices: readonly unknown[] = CHOICES[field]
    if (operation[field] !== undefined && !choices.includes(operation[field])) wrong(`${path}.${field}`, `${choices.slice(0, -1).join(', ')} or ${String(choices.at(-1))}`, operation[field])
  }
  checkPrerequisites(operation, path, known)
  return { ...operation, id }
}

const checkOperations = (list: readonly unknown[], { numberOf, prerequisiteIds }: Catalogue): ReadonlySet<string> => {
  const known = new Set(prerequisiteIds)
  const operations = list.map((value, i) => checkOperation(value, `jargon.operations[${i}]`, known))
  const ids = new Set<string>()
  operations.forEach((operation, i) => {
    const path = `jargon.operations[${i}]`
    if (ids.has(operation.id)) throw new RangeError(`${path}.id: each operation once expected, found "${operation.id}" again`)
    ids.add(operation.id)
    const missing = numberOf.has(operation.id) ? undefined : NEEDED.find((field) => operation[field] === undefined)
    if (missing !== undefined) throw new RangeError(`${path}.${missing}: expected, since no known operation has the id "${operation.id}"`)
    checkReferences(operation, path, known)
  })
  return ids
}

const checkPattern = (value: unknown, path: string): void => {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) return wrong(path, 'a phrase pattern', value)
  if (value.includes('{')) throw new PatternError(`${path}: "${value}": {…} is worked out when lexicons are built; spell the forms out as [a|b]`)
  try {
    parsePattern(value)
  } catch (error) {
    throw error instanceof PatternError ? new PatternError(`${path}: ${error.message}`) : error
  }
}

/** Returns how many patterns it holds. */
const checkWording = (value: unknown, path: string, isOperation: (id: string) => boolean): number => {
  const { says, operation, points, confidence } = fieldsAt(value, path, ['says', 'operation', 'points', 'confidence'])
  if (Array.isArray(says)) {
    if (says.length === 0) throw new RangeError(`${path}.says: at least one phrase pattern expected, found none`)
    listAt(says, `${path}.says`).forEach((one, i) => checkPattern(one, `${path}.says[${i}]`))
  } else checkPattern(says, `${path}.says`)
  if (typeof operation !== 'string' || !isOperation(operation)) wrong(`${path}.operation`, 'the id of an operation', operation)
  checkNumber(points, `${path}.points`, FEWEST_POINTS, MOST_POINTS)
  checkNumber(confidence, `${path}.confidence`, 0, 1)
  if (points !== undefined && confidence !== undefined) throw new RangeError(`${path}: points or confidence expected, found both`)
  return Array.isArray(says) ? says.length : 1
}

/**
 * What a user wrote, if it can be used.
 * @throws RangeError naming the place and what is expected there; PatternError on a phrase that cannot be read.
 */
export const checkChanges = (changes: unknown, catalogue: Catalogue): JargonChanges => {
  const { operations, wordings } = fieldsAt(changes, 'jargon', ['operations', 'wordings'])
  const own = checkOperations(listAt(operations, 'jargon.operations'), catalogue)
  const isOperation = (id: string): boolean => own.has(id) || catalogue.numberOf.has(id)
  let patterns = 0
  listAt(wordings, 'jargon.wordings').forEach((value, i) => { patterns += checkWording(value, `jargon.wordings[${i}]`, isOperation) })
  if (patterns > MOST_PATTERNS) throw new RangeError(`jargon.wordings: ${MOST_PATTERNS} phrase patterns at most expected, found ${patterns}`)
  return changes as JargonChanges
}
