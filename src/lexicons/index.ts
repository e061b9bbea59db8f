import type { PhraseTable } from '../text/phrase-table.ts'
import { restoreTable } from '../text/stored-table.ts'
import { en, fr } from './stored-tone.generated.ts'
import { restoreTone } from '../text/tone-table.ts'
import { compiled, sha256 } from './compiled.ts'

let table: PhraseTable | undefined

/** All lexicons, French and English, as one phrase table; made ready on first use. */
export const defaultTable = (): PhraseTable => (table ??= { ...restoreTable(compiled()), tone: restoreTone(en, fr) })

/** Identifies the lexicons: two assessments with the same value read words alike. */
export const lexiconHash = `sha256:${sha256}`
