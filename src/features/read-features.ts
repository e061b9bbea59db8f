import type { DecodedRequest, TicketLanguage } from '../assessment.ts'
import { languageOf } from '../text/language.ts'
import type { PhraseTable } from '../text/phrase-table.ts'
import type { PanicLedger } from '../panic/panic-ledger.ts'
import type { PanicPolicy } from '../panic/panic-policy.ts'
import { ruleOnPanic } from '../panic/panic-ruling.ts'
import type { Ticket } from '../ticket.ts'
import type { Features } from './features.ts'
import { readMoods } from './mood.ts'
import { readPromises } from './promises.ts'
import { readRounds } from './rounds.ts'
import { type ReadingCache, readThread, type Thread } from './thread.ts'
import { readTiming } from './timing.ts'
import { gatherWording } from './wording.ts'
import type { ZoneClock } from './time-zone.ts'
import type { WorkingHours } from './working-time.ts'

/** Who may press the panic button, and who has. */
export interface PanicSetting {
  readonly policy: PanicPolicy
  readonly ledger: PanicLedger
}

/** What a scorer knows beside the ticket. */
export interface Setting {
  readonly table: PhraseTable
  readonly workingHours: WorkingHours | undefined
  /** The desk's clock; undefined: that of each message. */
  readonly zone?: ZoneClock | undefined
  readonly usualCustomerMessages: number | undefined
  readonly readings: ReadingCache | undefined
  /** Undefined: presses are not judged. */
  readonly panic?: PanicSetting | undefined
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
  const { table, workingHours, panic } = setting
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
    promises: readPromises({ thread, wording, moods: moods.moods, asOf, hours: workingHours, zone: setting.zone }),
    panic: panic && ruleOnPanic({ ticket, wording, ...panic, at: asOf }),
    requests: setting.decode(thread, language),
    usualCustomerMessages: setting.usualCustomerMessages,
  }
}
