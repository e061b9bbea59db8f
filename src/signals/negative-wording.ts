import { toneIn, toneSignal } from './tone-signal.ts'

export const negativeWording = toneSignal({
  id: 'negative-wording',
  points: 40,
  meaning: { en: 'words it as unhappy customers do', fr: 's’exprime comme un client mécontent' },
  worthOf: (entry, features) => toneIn(entry, features) * (features.moods.presence[entry.place] ?? 1),
})
