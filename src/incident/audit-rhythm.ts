import type { Facts } from './audit-facts.ts'
import { isOver, type Judgement, judged, MINUTE, shown, unknown } from './audit-judgement.ts'
import { measureOf, quoteIn } from './audit-quotes.ts'
import type { Announcement } from './audit-updates.ts'

/** The rhythm of the updates: how far apart, whether each announces the next, and whether that one comes. */

/** Clocks show whole minutes. */
const ROUNDING_MS = MINUTE
/** A status page says that an update is overdue five minutes after its time (statup). */
const GRACE_MS = 5 * MINUTE

interface Gap {
  readonly from: Announcement
  readonly ms: number
  /** Undefined: the policy allows any. */
  readonly limitMs: number | undefined
}

/** When the next one is to come: as the update says, or by a rhythm announced before. */
const dueAfter = ({ next, rhythm, moment }: Announcement): number | undefined =>
  next?.due ?? (rhythm?.everyMs === undefined ? undefined : moment.ms + rhythm.everyMs)

const limitOf = (from: Announcement, place: number, first: number, { policy, severity }: Facts): number | undefined => {
  if (severity === undefined || from.stage === 'report') return undefined
  const sinceFirst = from.moment.ms - first
  if (policy.longAfterMinutes !== undefined && sinceFirst >= policy.longAfterMinutes * MINUTE) return undefined
  const staged = policy.gapMinutes[severity][from.stage]
  const second = place === 0 && !isOver(from) ? policy.secondWordMinutes : undefined
  const minutes = second === undefined ? staged : Math.min(second, staged ?? second)
  if (minutes === null) return undefined
  const due = policy.announcedGaps === true ? dueAfter(from) : undefined
  return Math.max(minutes * MINUTE + ROUNDING_MS, due === undefined ? 0 : due - from.moment.ms + GRACE_MS)
}

/** The last gap runs until it works again for somebody, or until the moment judged from. */
const gapsOf = (facts: Facts): readonly Gap[] => {
  const { told, asOf, worksAgain } = facts
  const first = told[0]?.moment.ms ?? 0
  const last = told.at(-1)
  const end = worksAgain !== undefined && worksAgain.at > (last?.moment.ms ?? 0) ? worksAgain.at : asOf
  return told.flatMap((from, i): Gap[] => {
    const until = told[i + 1]?.moment.ms ?? (isOver(from) ? undefined : end)
    return until === undefined || until <= from.moment.ms ? [] : [{ from, ms: until - from.moment.ms, limitMs: limitOf(from, i, first, facts) }]
  })
}

/** Update often: no gap longer than the policy has for severity and stage. */
export const cadence = (facts: Facts): Judgement => {
  const { told, reports, start, asOf, firstReport } = facts
  if (told.length === 0)
    return reports.length === 0 || start === undefined || asOf === undefined ? unknown() : judged(false, measureOf('silence', asOf - start, 'ms'), [firstReport?.opening])
  const gaps = gapsOf(facts)
  const longest = measureOf('longestGap', gaps.reduce((most, { ms }) => Math.max(most, ms), 0), 'ms')
  const limited = gaps.filter(({ limitMs }) => limitMs !== undefined)
  if (limited.length === 0) return unknown(gaps.length === 0 ? undefined : longest)
  const over = limited.filter(({ ms, limitMs }) => ms > (limitMs ?? ms))
  return judged(over.length === 0, longest, [measureOf('gapsTooLong', over.length, 'gaps'), ...over.flatMap(({ from, ms }) => [shown(from), measureOf('gap', ms, 'ms')])])
}

/** In every update say when the next one comes. */
export const nextAnnounced = ({ told }: Facts): Judgement => {
  const open = told.filter((one) => !isOver(one))
  if (open.length === 0) return unknown()
  const lacking = open.filter((one) => dueAfter(one) === undefined)
  const saying = open.flatMap((one) => (one.next?.due === undefined ? [] : [quoteIn(one, one.next.span)]))
  return judged(lacking.length === 0, measureOf('updatesWithoutNext', lacking.length, 'updates'), lacking.length === 0 ? saying : lacking.map(shown))
}

/** The update that was announced comes when it was announced. */
export const nextKept = ({ told, asOf }: Facts): Judgement => {
  const announced = told.flatMap((one, i) => {
    const due = isOver(one) ? undefined : dueAfter(one)
    if (due === undefined) return []
    const came = told[i + 1]?.moment.ms
    const isPending = came === undefined && (asOf === undefined || asOf <= due + GRACE_MS)
    const words = one.next ?? one.rhythm
    return isPending ? [] : [{ late: Math.max(0, (came ?? asOf ?? due) - due), quote: words === undefined ? shown(one) : quoteIn(one.next === undefined ? holder(told, one) : one, words.span) }]
  })
  if (announced.length === 0) return unknown()
  const broken = announced.filter(({ late }) => late > GRACE_MS)
  const latest = announced.reduce((most, { late }) => Math.max(most, late), 0)
  return judged(broken.length === 0, measureOf('latest', latest, 'ms'), [measureOf('announcementsBroken', broken.length, 'updates'), ...(broken.length === 0 ? announced : broken).map(({ quote }) => quote)])
}

/** The update that announced the rhythm that this one is held to. */
const holder = (told: readonly Announcement[], { rhythm, ...rest }: Announcement): Announcement =>
  told.find(({ next }) => next !== undefined && next === rhythm) ?? { rhythm, ...rest }
