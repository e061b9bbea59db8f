import type { Assessment, Contribution, SilenceKind } from '../assessment.ts'

/** The signals that hear what is not said, and what each of them hears. */
const KINDS: Readonly<Partial<Record<string, SilenceKind>>> = {
  'closed-unanswered': 'closed-without-answer',
  'closed-unconfirmed': 'closed-unconfirmed',
  'curt-ending': 'ended-curtly',
  'infrastructure-fear': 'afraid',
  'shrinking-messages': 'writes-less',
  'silence-after-loop': 'stopped-answering',
  'silent-withdrawal': 'gave-up',
}

/** Most tickets are closed without a word after one good reply: that alone is no silence. */
const FEWEST_POINTS = 4

const sumOf = (parts: readonly { readonly points: number }[]): number => parts.reduce((sum, { points }) => sum + points, 0)

/** What a customer did not say, apart from what they said; nothing when there is none. */
export const silenceOf = (contributions: readonly Contribution[]): Pick<Assessment, 'silence'> => {
  const signs = contributions.flatMap(({ signal, points, evidence }) => {
    const kind = KINDS[signal]
    return kind === undefined || points <= 0 ? [] : [{ kind, signal, points, evidence }]
  })
  const points = sumOf(signs)
  if (points < FEWEST_POINTS) return {}
  const spoken = contributions.filter((one) => one.group === 'language' && one.points > 0 && KINDS[one.signal] === undefined)
  return { silence: { points, spoken: sumOf(spoken), signs } }
}
