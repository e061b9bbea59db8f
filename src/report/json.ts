import type { FileFormat } from './file-format.ts'
import { assessmentJson } from './ndjson.ts'

/** One JSON list of assessments. */
export function jsonFormat(includeText: boolean): FileFormat {
  return {
    entry: assessmentJson(includeText),
    pieces: function* (ranked) {
      let between = '[\n'
      for (const row of ranked) {
        yield between + row
        between = ',\n'
      }
      yield between === '[\n' ? '[\n]\n' : '\n]\n'
    },
  }
}
