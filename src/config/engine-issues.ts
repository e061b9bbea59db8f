import { createScorer, PatternError } from '../index.ts'
import { jargonWith } from '../jargon/change-jargon.ts'
import { defaultTable } from '../lexicons/index.ts'
import { parsePattern } from '../text/pattern.ts'
import type { BonsensConfig } from './config.ts'
import type { ConfigIssue } from './config-issues.ts'
import { nearest } from './nearest.ts'

/** What only the engine can tell: whether phrases and jargon can be read. */
export function engineIssues({ phrases, jargon }: BonsensConfig): readonly ConfigIssue[] {
  const single = (phrases ?? []).flatMap(phraseIssues)
  return [...single, ...(single.length === 0 ? togetherIssues(phrases) : []), ...(jargon === undefined || typeof jargon === 'string' ? [] : jargonIssues(jargon))]
}

function togetherIssues(phrases: BonsensConfig['phrases']): readonly ConfigIssue[] {
  const reason = phrases === undefined ? undefined : faultOf(() => createScorer({ phrases }))
  return reason === undefined ? [] : [{ kind: 'reason', path: 'phrases', reason }]
}

type Own = NonNullable<BonsensConfig['phrases']>[number]

function phraseIssues({ lexicon, phrases }: Own, index: number): readonly ConfigIssue[] {
  const path = `phrases[${index}]`
  const known = defaultTable().lexicons.filter((id) => !id.startsWith('concept:'))
  const meant = nearest(lexicon, known)
  const unknown: readonly ConfigIssue[] = known.includes(lexicon) ? [] : [{ kind: 'value', path: `${path}.lexicon`, expected: 'lexicon', found: JSON.stringify(lexicon), ...(meant !== undefined && { meant }) }]
  const unreadable = phrases.flatMap(({ says }, at): readonly ConfigIssue[] => {
    const reason = faultOf(() => parsePattern(says))
    return reason === undefined ? [] : [{ kind: 'reason', path: `${path}.phrases[${at}].says`, reason }]
  })
  return [...unknown, ...unreadable]
}

function jargonIssues(jargon: Exclude<BonsensConfig['jargon'], string | undefined>): readonly ConfigIssue[] {
  const reason = faultOf(() => jargonWith(jargon))
  if (reason === undefined) return []
  const [, path = '', rest = reason] = /^([\w.[\]]+): (.*)$/s.exec(reason) ?? []
  return [{ kind: 'reason', path: path.startsWith('jargon') ? path : 'jargon', reason: rest }]
}

function faultOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof RangeError || error instanceof PatternError) return error.message
    throw error
  }
}
