import type { ConceptMention } from './concepts.ts'
import type { Evidence, TellingWord } from './evidence.ts'
import type { Jargon } from './jargon.ts'
import type { Rules } from './rules.ts'

/** Says that something is wrong, and not what. */
const TROUBLE = /^(?:soucis?|probl[eèé]mes?|problems?|issues?|trouble)\b/i
/** "I have", "can you". */
const COURTESY = ['have', 'want']
/** Who names more things says more. */
const MOST_MENTIONS = 6

/** Whether all that was heard is one word, and not one of a user's own. */
const isOneWord = (mentions: readonly ConceptMention[], telling: readonly TellingWord[], { rowsAt }: Evidence): boolean => {
  const { start = 0 } = mentions[0] ?? telling[0] ?? {}
  return mentions.every((one) => one.start === start && one.concept + 1 < rowsAt.length) && telling.every((one) => one.start === start)
}

/** "A problem with my site", and no more. */
const isSomeTrouble = (text: string, mentions: readonly ConceptMention[], { concepts }: Rules): boolean => {
  if (mentions.length > MOST_MENTIONS) return false
  const things = new Set<number>()
  let trouble = false
  for (const { concept, start, end } of mentions) {
    if (TROUBLE.test(text.slice(start, end))) trouble = true
    else if (!COURTESY.includes(concepts[concept] ?? '')) things.add(start)
  }
  return trouble && things.size <= 1
}

/** Whether a text is too vague for a sure reading, however often such words were meant so. */
export const isVague = (text: string, mentions: readonly ConceptMention[], telling: readonly TellingWord[], { rules, evidence }: Jargon): boolean =>
  isOneWord(mentions, telling, evidence) || isSomeTrouble(text, mentions, rules)
