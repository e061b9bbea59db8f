export type {
  Alternative, AsideKind, Assessment, Avoidance, Band, Contribution, Coverage, DecodedRequest, Engine, Evidence, Group, Language, LiteralAnswer, Measure, NextStep,
  PrerequisiteReading, PrerequisiteStatus, Quote, RequestCourse, RequestSlots, TicketLanguage,
} from './assessment.ts'
export type { Author, Message, Outcome, Panic, Priority, Requester, Statistics, Status, Ticket, Time, Visibility } from './ticket.ts'
export { explain, type ExplainOptions } from './explain/explain.ts'
export { decodeJargon, type DecodeOptions, type JargonReading } from './jargon/decode-jargon.ts'
export { reformulate, type Decoded, type ReformulateOptions } from './jargon/reformulate.ts'
export type { JargonChanges, OwnOperation, OwnPrerequisite, OwnText, OwnWording } from './jargon/jargon-changes.ts'
export type { WorkingHours } from './features/working-time.ts'
export type { ReadingCache } from './features/thread.ts'
export { defaultPolicy, type Policy, type PolicyChanges } from './score/policy.ts'
export { createScorer, type ExtraPhrases, type ScoreOptions, type Scorer, type ScorerOptions, scoreTicket } from './scorer.ts'
export { signals } from './signals/index.ts'
export type { Hit, Need, Signal } from './signals/signal.ts'
export { PatternError } from './text/pattern.ts'
export type { Phrase } from './text/phrase-table.ts'
