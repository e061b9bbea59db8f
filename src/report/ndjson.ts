import type { FileFormat } from './file-format.ts'
import type { Scored } from './scored.ts'
import { withoutText } from './without-text.ts'

/** One assessment per line. */
export function ndjsonFormat(includeText: boolean): FileFormat {
  return {
    entry: assessmentJson(includeText),
    pieces: function* (ranked) {
      for (const row of ranked) yield `${row}\n`
    },
  }
}

/** The ticket's subject comes first when text is wanted. */
export function assessmentJson(includeText: boolean): (scored: Scored) => string {
  if (!includeText) return ({ assessment }) => JSON.stringify(withoutText(assessment))
  return ({ assessment, subject }) => JSON.stringify(subject === undefined ? assessment : { ...assessment, subject })
}
