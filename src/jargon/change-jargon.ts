import { extendTable, type Lexicon } from '../text/phrase-table.ts'
import { type Catalogue, defaultCatalogue } from './catalogue.ts'
import { changeCatalogue } from './change-catalogue.ts'
import { checkChanges } from './check-changes.ts'
import { type Evidence, FEWEST_POINTS } from './evidence.ts'
import { defaultJargon, type Jargon, jargonOf } from './jargon.ts'
import type { JargonChanges, OwnWording } from './jargon-changes.ts'
import { likelihoods } from './likelihoods.ts'
import { addFrames, type OwnFrame } from './own-frames.ts'

/** What users say in so many words prevails over what is generally known. */
const USUAL_CONFIDENCE = 0.95
/** That a byte holds: more than any frame of the catalogue has. */
const MOST_POINTS = 255

/** The fewest points that make a reading so sure when nothing else is said. */
const pointsFor = (confidence: number, evidence: Evidence): number => {
  const alone = new Int16Array(evidence.learned + 1)
  const here = new Int32Array(evidence.learned + 1)
  const own = evidence.learned
  for (alone[own] = FEWEST_POINTS; alone[own] < MOST_POINTS && likelihoods(evidence, [], alone, here)[own]! < confidence; alone[own]++);
  return alone[own]
}

/** What an operation that is rarely asked for lacks before anything is said: a user's words make up for it. */
const pointsBehind = (operation: number, { learned, bias, perPoint }: Evidence): number => (operation < learned ? Math.ceil(-bias[operation]! / perPoint) : 0)

const pointsOf = ({ points, confidence }: OwnWording, operation: number, evidence: Evidence): number =>
  Math.round(Math.min(MOST_POINTS, (points ?? pointsFor(confidence ?? USUAL_CONFIDENCE, evidence)) + pointsBehind(operation, evidence)))

interface Group extends OwnFrame {
  readonly says: string[]
}

/** One concept for all wordings that speak for the same operation as plainly. */
const groupsOf = (wordings: readonly OwnWording[], numberOf: ReadonlyMap<string, number>, evidence: Evidence): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const wording of wordings) {
    const operation = numberOf.get(wording.operation)!
    const points = pointsOf(wording, operation, evidence)
    const concept = `own:${wording.operation}:${points}`
    const group = groups.get(concept) ?? { concept, operation, points, says: [] }
    group.says.push(...(typeof wording.says === 'string' ? [wording.says] : wording.says))
    groups.set(concept, group)
  }
  return [...groups.values()]
}

/**
 * The decoder's knowledge with a user's operations and wordings.
 * @throws RangeError naming the place of what cannot be used; PatternError on a phrase that cannot be read.
 */
export const changeJargon = (jargon: Jargon, changes: JargonChanges): Jargon => {
  const { operations = [], wordings = [] } = checkChanges(changes, jargon.catalogue)
  const catalogue = changeCatalogue(jargon.catalogue, operations)
  const groups = groupsOf(wordings, catalogue.numberOf, jargon.evidence)
  const lexicons = groups.map(({ concept, says }): Lexicon => ({ id: `concept:${concept}`, by: 'anyone', phrases: says.map((one) => ({ says: one })) }))
  const table = lexicons.length === 0 ? jargon.table : extendTable(jargon.table, lexicons)
  return jargonOf(table, addFrames(jargon.rules, groups, catalogue.operations.length), catalogue)
}

const made = new WeakMap<JargonChanges, Jargon>()

/** As `changeJargon`, from what comes with bonsens; worked out once for each object. */
export const jargonWith = (changes: JargonChanges | undefined): Jargon => {
  if (changes === undefined) return defaultJargon()
  const known = made.get(changes)
  if (known !== undefined) return known
  const jargon = changeJargon(defaultJargon(), changes)
  made.set(changes, jargon)
  return jargon
}

/** The catalogue alone. */
export const catalogueWith = (changes: JargonChanges | undefined): Catalogue => (changes === undefined ? defaultCatalogue() : jargonWith(changes).catalogue)
