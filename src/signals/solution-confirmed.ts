import { lexicalSignal } from './lexical-signal.ts'

/** A confirmed solution counts until the customer writes that something is wrong again. */
export const solutionConfirmed = lexicalSignal({
  id: 'solution-confirmed',
  points: -20,
  full: 24,
  meaning: { en: 'confirms that it is solved', fr: 'confirme que c’est réglé' },
  counts: ({ entry }, { thread, moods }) => {
    const place = entry === undefined ? -1 : thread.customer.indexOf(entry)
    return place >= 0 && moods.moods[place] === 'solved' && !moods.moods.slice(place + 1).includes('worse')
  },
})
