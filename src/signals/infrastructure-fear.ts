import { lexicalSignal } from './lexical-signal.ts'

/** Phrases worth as much say by themselves that something has happened: "no longer dare". */
const AFTERMATH = 8

/** Leaves a trouble as it is for fear of a worse one. A beginner's fear of the wrong button, before any reply, is none of it. */
export const infrastructureFear = lexicalSignal({
  id: 'infrastructure-fear',
  points: 12,
  meaning: { en: 'is afraid to touch what still runs', fr: 'a peur de toucher à ce qui marche encore' },
  counts: ({ mention, entry }, { thread }) =>
    mention.points >= AFTERMATH || (entry !== undefined && entry.place > (thread.agent[0]?.place ?? Number.POSITIVE_INFINITY)),
})
