import { type Echoes, readEchoes } from './echoes.ts'
import { type ReaskedItem, reaskedOf } from './reasked.ts'
import type { Entry, Thread } from './thread.ts'
import type { Said, Wording } from './wording.ts'

/** A person pointed to documentation, and what became of it. */
export interface DocumentationCycle {
  readonly pointer: Said
  /** The customer's words that it did not help; undefined when they said nothing so plain. */
  readonly answer: Said | undefined
  /** `failed`: said so; `unclear`: went on all the same; `pending`: no answer yet. */
  readonly outcome: 'failed' | 'unclear' | 'pending'
}

/** It was said to be done, and was not. */
export interface FailedFix {
  readonly done: Said
  readonly still: Said
}

/** What went round in circles between customer and agents. */
export interface Rounds {
  readonly documentation: readonly DocumentationCycle[]
  readonly reasked: readonly ReaskedItem[]
  /** "I sent it already": after somebody asked. */
  readonly remindedOf: readonly Said[]
  readonly failedFixes: readonly FailedFix[]
  /** Replies with nothing in them. */
  readonly stalls: readonly Said[]
  /** The trouble goes on, said after a reply. */
  readonly restated: readonly Said[]
  /** Replies that answered another question than the customer's. */
  readonly missed: readonly Said[]
  /** Who says the same again. */
  readonly echoes: Echoes
  readonly handoffs: readonly Said[]
  readonly agents: number
  /** How often an agent answered and the customer wrote again. */
  readonly turns: number
}

const DID_NOT_HELP = ['documentation-tried', 'not-applicable', 'still-failing', 'already-given', 'repeat-contact'] as const
const STILL = ['still-failing', 'distrust', 'not-applicable'] as const

/** A reply longer than this says something besides the formula. */
const LONGEST_STALL = 60

interface Context {
  readonly thread: Thread
  readonly wording: Wording
}

const firstSaid = ({ wording }: Context, lexicons: readonly string[], entry: Entry): Said | undefined => {
  for (const lexicon of lexicons) {
    const [one] = wording.saidIn(lexicon, entry)
    if (one !== undefined) return one
  }
  return undefined
}

/** The customer's messages between this reply and the next. */
const answersTo = ({ thread }: Context, reply: Entry): readonly Entry[] => {
  const answers: Entry[] = []
  for (let i = reply.place + 1; i < thread.entries.length; i++) {
    const entry = thread.entries[i] as Entry
    if (entry.author === 'agent') break
    answers.push(entry)
  }
  return answers
}

const isSettled = ({ wording }: Context, entry: Entry): boolean =>
  wording.saidIn('solution-confirmed', entry).length > 0 || (wording.saidIn('gratitude', entry).length > 0 && entry.reading.questions === 0)

const cycleOf = (context: Context, pointer: Said): DocumentationCycle | undefined => {
  const reply = pointer.entry as Entry
  if (context.wording.saidIn('done', reply).length > 0) return undefined
  const answers = answersTo(context, reply)
  for (const entry of answers) {
    const answer = firstSaid(context, DID_NOT_HELP, entry)
    if (answer !== undefined) return { pointer, answer, outcome: 'failed' }
  }
  if (answers.some((entry) => isSettled(context, entry))) return undefined
  return { pointer, answer: undefined, outcome: answers.length > 0 ? 'unclear' : 'pending' }
}

/** At most one per message. */
const firstPerEntry = (said: readonly Said[]): Said[] => said.filter((one, i) => one.entry !== undefined && one.entry !== said[i - 1]?.entry)

const agentBefore = ({ thread }: Context, entry: Entry): Entry | undefined => thread.agent.filter(({ place }) => place < entry.place).at(-1)

const afterReply = (context: Context, said: readonly Said[]): Said[] =>
  firstPerEntry(said).filter(({ entry }) => agentBefore(context, entry as Entry) !== undefined)

const failedFixesOf = (context: Context): FailedFix[] =>
  firstPerEntry(context.wording.said('done')).flatMap((done) => {
    for (const entry of answersTo(context, done.entry as Entry)) {
      const still = firstSaid(context, STILL, entry)
      if (still !== undefined && context.wording.saidIn('solution-confirmed', entry).length === 0) return [{ done, still }]
    }
    return []
  })

const stallsOf = ({ wording }: Context): Said[] =>
  firstPerEntry([...wording.said('stalling'), ...wording.said('reassurance')].sort((a, b) => (a.entry?.place ?? 0) - (b.entry?.place ?? 0))).filter(
    ({ entry }) => entry !== undefined && entry.reading.voiceWords <= LONGEST_STALL && wording.saidIn('done', entry).length === 0,
  )

const turnsOf = ({ thread }: Context): number => {
  let turns = 0
  for (let i = 1; i < thread.entries.length; i++)
    if (thread.entries[i]!.author === 'customer' && thread.entries[i - 1]!.author === 'agent') turns++
  return turns
}

/** Reads what went round in circles. */
export const readRounds = (thread: Thread, wording: Wording): Rounds => {
  const context: Context = { thread, wording }
  const agents = new Set(thread.agent.map(({ authorId }) => authorId).filter((id) => id !== undefined))
  return {
    documentation: firstPerEntry(wording.said('documentation-pointer')).map((pointer) => cycleOf(context, pointer)).filter((cycle) => cycle !== undefined),
    reasked: reaskedOf(thread, wording),
    remindedOf: afterReply(context, wording.said('already-given')),
    failedFixes: failedFixesOf(context),
    stalls: stallsOf(context),
    restated: afterReply(context, wording.said('still-failing')),
    missed: afterReply(context, wording.said('not-applicable')),
    echoes: readEchoes(thread, wording),
    handoffs: firstPerEntry(wording.said('handoff')),
    agents: agents.size,
    turns: turnsOf(context),
  }
}
