import type { DecodedRequest, TicketLanguage } from '../assessment.ts'
import { languageOf } from '../text/language.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { Ticket } from '../ticket.ts'
import type { Features } from './features.ts'
import { readMoods } from './mood.ts'
import { readPromises } from './promises.ts'
import { readRounds } from './rounds.ts'
import { type ReadingCache, readThread, type Thread } from './thread.ts'
import { readTiming } from './timing.ts'
import { gatherWording } from './wording.ts'
import type { WorkingHours } from './working-time.ts'

/** What a scorer knows beside the ticket. */
export interface Setting {
  readonly table: PhraseTable
  readonly workingHours: WorkingHours | undefined
  readonly usualCustomerMessages: number | undefined
  readonly readings: ReadingCache | undefined
  readonly decode: (thread: Thread, language: TicketLanguage) => readonly DecodedRequest[]
}

/** The customer's language over all their messages; the agents' words do not count. */
const languageIn = ({ customer, subject }: Thread): TicketLanguage => {
  let french = subject?.votes.french ?? 0
  let english = subject?.votes.english ?? 0
  for (const { reading } of customer) {
    french += reading.votes.french
    english += reading.votes.english
  }
  return languageOf({ french, english })
}

/** Reads every fact that signals may see. */
export const readFeatures = (ticket: Ticket, asOf: number, setting: Setting): Features => {
  const { table, workingHours } = setting
  const thread = readThread(ticket, table, setting.readings)
  const wording = gatherWording(thread, table)
  const moods = readMoods(thread, table)
  const language = languageIn(thread)
  return {
    ticket,
    asOf,
    thread,
    wording,
    moods,
    language,
    timing: readTiming({ ticket, thread, wording, moods: moods.moods, asOf, hours: workingHours }),
    rounds: readRounds(thread, wording),
    promises: readPromises({ thread, wording, moods: moods.moods, asOf, hours: workingHours }),
    requests: setting.decode(thread, language),
    usualCustomerMessages: setting.usualCustomerMessages,
  }
}
