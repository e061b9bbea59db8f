import type { Crossing, Lead } from './lead.ts'
import type { Movement } from './replay.ts'
import { markdownTable, percent } from './table.ts'

export const movementSection = ({ lead, fall }: Movement): string => `## Before the blow-up, and after the thanks

**Up.** \`gh_heated_threads\`: ${lead.heated} locked issue threads in which somebody becomes uncivil after one message or more, against ${lead.calm} locked threads in which nobody does. Each is scored after every
message, on nothing but what had been written by then, every message taken as the customer's. Just before the first uncivil message the score stands above that of a calm thread of as many messages in
${shareOf(lead.above)} of cases; by how many messages came before: ${lead.byLength.map(lengthOf).join('; ')}. ${verdictOf(lead)}
Over the last three messages before the uncivil one it rises in ${percent(lead.rising)} of the threads; over any three messages of a calm thread, in ${percent(lead.risingInCalm)}. Median score just before: ${lead.medianBefore}, of calm threads: ${lead.medianCalm}.

${markdownTable(['score reached before', 'of threads that become uncivil', 'of calm threads as long', 'messages before the uncivil one, median'], lead.crossings.map(crossingCells), [])}

**Down.** ${fall.tickets} Thunderbird threads and scenes that stood at high or critical, scored again an hour later with one more message of the customer, "Thanks, it works now." or « Merci, ça fonctionne maintenant. »:
median ${fall.medianBefore} before, ${fall.medianAfter} after; ${percent(fall.belowHigh)} are below high, ${percent(fall.calm)} in calm.`

const shareOf = ({ value, low, high }: Lead['above']): string => `${percent(value)} (${percent(low)} – ${percent(high)})`

const lengthOf = ({ from, to, heated, above }: Lead['byLength'][number]): string =>
  `${Number.isFinite(to) ? `${from} to ${to}` : `${from} or more`}, ${shareOf(above)}, ${heated} threads`

const verdictOf = ({ above, byLength }: Lead): string => {
  const longest = byLength.at(-1)
  if (above.low > 0.5) return 'It rises before the blow-up.'
  return longest && longest.above.low > 0.5
    ? 'In long threads it rises before the blow-up; in short ones nothing is there to see it coming, and over all it is hardly better than a coin.'
    : 'That is no better than a coin.'
}

const crossingCells = ({ score, reached, reachedInCalm, messagesBefore }: Crossing): readonly string[] => [
  String(score),
  percent(reached),
  percent(reachedInCalm),
  String(messagesBefore)
]
