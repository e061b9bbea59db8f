import type { Language } from '../assessment.ts'
import type { Notice, Reject } from '../ingest/outcome.ts'
import type { DataWarning } from '../report/warning-columns.ts'
import { counted } from './progress.ts'
import { uiWords } from './ui-words.ts'

/** Skipped records that are kept one by one; the rest is counted. */
const keptRejects = 100_000

/** Gathers what was skipped and noticed, for a file that says it beside its list. */
export interface DataWarnings {
  readonly onReject: (reject: Reject, name: string) => void
  readonly onNotice: (notice: Notice, name: string) => void
  readonly all: () => readonly DataWarning[]
}

export function gatherWarnings(language: Language): DataWarnings {
  const words = uiWords[language]
  const kept: DataWarning[] = []
  let rejects = 0
  return {
    onReject: (reject, name) => {
      rejects += 1
      if (rejects <= keptRejects) kept.push(warningOf(reject, name, language))
    },
    onNotice: (notice, file) => kept.push({ kind: 'notice', file, says: words.notice(file, withoutValue(notice)), ...('value' in notice && { found: notice.value }) }),
    all: () => (rejects <= keptRejects ? kept : [...kept, { kind: 'skipped', file: '', says: words.moreRejects(counted(rejects - keptRejects, language)) }]),
  }
}

/** What was found stands apart: it may be a word of a ticket. */
function warningOf(reject: Reject, file: string, language: Language): DataWarning {
  const { line, row, record, field, found, expected } = reject
  const place = row ?? record
  const named = found === '' || expected === '' || found === 'nothing' ? reject : { ...reject, found: '…' }
  const says = uiWords[language].rejected('', { ...named, field: '' }).replace(/^ ?: ?| ?; (?:skipped|ignoré)$/g, '')
  return {
    kind: 'skipped',
    file,
    says,
    ...(line !== undefined && { line }),
    ...(place !== undefined && { record: place }),
    ...(field !== '' && { field }),
    ...(found !== '' && found !== 'nothing' && { found }),
  }
}

function withoutValue(notice: Notice): Notice {
  return 'value' in notice ? { ...notice, value: '…' } : notice
}
