import { lexicalSignal } from './lexical-signal.ts'

/** "No hurry" counts as long as the customer has not changed tone since. */
export const patience = lexicalSignal({
  id: 'patience',
  points: -14,
  meaning: { en: 'says that there is no hurry', fr: 'dit que rien ne presse' },
  counts: ({ entry }, { thread, moods }) => {
    const place = entry === undefined ? -1 : thread.customer.indexOf(entry)
    return place >= 0 && !moods.moods.slice(place + 1).includes('worse')
  },
})
