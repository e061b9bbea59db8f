import type { Band, Language } from '../assessment.ts'
import type { InputErrorCode, Notice, Reject } from '../ingest/outcome.ts'
import { uiEnglish } from './ui-en.ts'
import { uiFrench } from './ui-fr.ts'

/** Everything the command says on stderr, in one language. Numbers come formatted. */
export interface UiWords {
  readonly inputError: (name: string, code: InputErrorCode, detail: string) => string
  readonly cannotWrite: (path: string, reason: string) => string
  readonly outputIsInput: (path: string) => string
  readonly noSuchTicket: (id: string, name: string) => string
  readonly nothingReadable: (skipped: string) => string
  readonly rejected: (place: string, reject: Reject) => string
  readonly place: (name: string, reject: Reject) => string
  readonly moreRejects: (count: string) => string
  readonly notice: (name: string, notice: Notice) => string
  /** In place of a name, where a notice is on several files. */
  readonly allFiles: string
  readonly summary: (scored: string, skipped: string, leftOut: string | undefined) => string
  readonly asOf: (when: string, origin: 'option' | 'newest' | 'clock') => string
  /** Of what came after the moment that was asked for. */
  readonly later: (tickets: string, messages: string) => string
  readonly usual: (messages: string) => string
  readonly aheadOfTime: (count: string) => string
  readonly withoutAgents: (tickets: string) => string
  readonly crossed: (count: string, band: Band) => string
  readonly written: (count: string, path: string) => string
  readonly reading: (tickets: string, rate: string) => string
  readonly scoring: (done: string, total: string, rate: string, left: string) => string
  readonly nothingAsked: string
  readonly onePhraseSource: string
  /** Of a text that is the path of a file. */
  readonly readAsText: (path: string) => string
  readonly decoded: (phrases: string, asking: string, empty: string) => string
  readonly jargonUnusable: (path: string, reason: string) => string
  readonly notJson: (line: string | undefined, reason: string) => string
  readonly wordings: { readonly sure: string; readonly effort: Readonly<Record<'seconds' | 'minutes' | 'hours', string>>; readonly check: string; readonly forgotten: string }
}

export const uiWords: Readonly<Record<Language, UiWords>> = { en: uiEnglish, fr: uiFrench }
