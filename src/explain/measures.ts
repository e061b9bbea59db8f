/** Every measure that signals give as evidence. */
export type MeasureName =
  | 'age' | 'ageDays' | 'confirmations' | 'courtesiesLost' | 'customersStruck' | 'customerQuiet' | 'firstGap' | 'firstReply' | 'followUps' | 'fruitlessReplies' | 'handoffs' | 'lastGap' | 'late'
  | 'literalAnswers' | 'longestRun' | 'loops' | 'messagesInAnHour' | 'misunderstandings' | 'pressGranted' | 'pressesUsed' | 'priority' | 'productionDown' | 'reopens'
  | 'requesterWait' | 'rounds' | 'roundsWithoutProgress' | 'timeLeft' | 'timesAsked' | 'turns' | 'unanswered' | 'untakenTerms' | 'usualRounds' | 'usualWords' | 'wordsNow' | 'workaround'

/** The value as written for people (`5 hours` for a measure in ms, `3` for the others), and the number itself. */
export type MeasurePhrase = (value: string, number: number) => string

/** What each measure says, as a phrase that stands alone. Both languages have the same keys. */
export type MeasurePhrases = Readonly<Record<MeasureName, MeasurePhrase>>
