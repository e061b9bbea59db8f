import { type Moments, momentsIn } from '../moments.ts'
import { type PageWords, pageWords } from '../page-words.ts'
import type { PageContext } from '../report-model.ts'
import { span } from '../spans.ts'

/** What every view needs: the page's words, its clock, and the names of things. */
export interface ViewContext extends PageContext {
  readonly words: PageWords
  readonly moments: Moments
  readonly span: (ms: number) => string
}

export function viewContext(context: PageContext): ViewContext {
  const { language, zone, asOf } = context
  return { ...context, words: pageWords[language], moments: momentsIn(language, zone, asOf), span: (ms) => span(ms, language) }
}
