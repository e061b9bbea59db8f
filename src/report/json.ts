import type { FileFormat } from './file-format.ts'
import { assessmentJson } from './ndjson.ts'

/** One JSON list of assessments. */
export function jsonFormat(includeText: boolean): FileFormat {
  return { head: '[', row: assessmentJson(includeText), placed: (row, rank) => `${rank === 1 ? '\n' : ',\n'}${row}`, tail: '\n]\n' }
}
