import { momentOf, type Moment } from '../features/moment.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import { read } from '../text/read.ts'
import { type NextUpdate, nextUpdateIn } from './audit-next.ts'
import type { IncidentStage, IncidentUpdate } from './audit-record.ts'
import type { Hear, Source } from './audit-quotes.ts'
import { stageSaid } from './audit-stage.ts'

/** A word of the vendor's that reached somebody outside. */
export interface Announcement extends Source {
  readonly moment: Moment
  readonly channel: string
  readonly stage: IncidentStage
  /** The stage was said, by a field or in words; else it is that of the one before. */
  readonly staged: boolean
  /** How it announces the next one. */
  readonly next: NextUpdate | undefined
  /** A rhythm announced by it or before it: "updates every 30 minutes". */
  readonly rhythm: NextUpdate | undefined
}

export interface Announcements {
  /** Oldest first; the same words on another channel count once. */
  readonly told: readonly Announcement[]
  /** Ids of updates that nobody outside saw. */
  readonly internal: readonly string[]
  /** Ids of updates whose time cannot be read. */
  readonly untimed: readonly string[]
}

const INTERNAL = /^\s*(?:internal|interne|intern|staff|team|équipe|equipe|support)/i

interface Placed {
  readonly update: IncidentUpdate
  readonly moment: Moment
}

const byTime = (a: Placed, b: Placed): number => a.moment.ms - b.moment.ms || (a.update.id < b.update.id ? -1 : a.update.id > b.update.id ? 1 : 0)

const wordsOf = ({ body }: IncidentUpdate): string => body.replace(/\s+/g, ' ').trim()

/** Sent again within this time, the same words are one announcement on two channels. */
const SAME_MS = 15 * 60_000

const onceEach = (placed: readonly Placed[]): Placed[] => {
  const sent = new Map<string, { readonly at: number; readonly channel: string }>()
  return placed.filter(({ update, moment }) => {
    const words = wordsOf(update)
    const before = sent.get(words)
    if (before !== undefined && before.channel !== update.channel && moment.ms - before.at <= SAME_MS) return false
    sent.set(words, { at: moment.ms, channel: update.channel })
    return true
  })
}

/** Reads what the vendor said outside, each once, in time. */
export const readAnnouncements = (updates: readonly IncidentUpdate[], table: PhraseTable, hear: Hear): Announcements => {
  const internal = updates.filter(({ audience }) => INTERNAL.test(audience)).map(({ id }) => id)
  const open = updates.filter(({ audience }) => !INTERNAL.test(audience)).map((update) => ({ update, moment: momentOf(update.at) }))
  const timed = open.filter((one): one is Placed => one.moment !== undefined).sort(byTime)
  let before: IncidentStage | undefined
  let rhythm: NextUpdate | undefined
  const told = onceEach(timed).map(({ update, moment }): Announcement => {
    const source = { messageId: update.id, reading: read(update.body, table, { by: 'agent' }) }
    const said = update.stage ?? stageSaid(source, before, hear)
    const stage: IncidentStage = said ?? before ?? 'investigating'
    before = stage
    const announced = nextUpdateIn(source.reading, hear(source.reading, 'next-update'), moment)
    if (announced?.everyMs !== undefined) rhythm = announced
    return { ...source, moment, channel: update.channel, stage, staged: said !== undefined, next: announced, rhythm }
  })
  return { told, internal, untimed: open.filter(({ moment }) => moment === undefined).map(({ update }) => update.id) }
}
