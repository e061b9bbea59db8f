import type { Language, TicketLanguage } from '../assessment.ts'
import { allMatches } from './all-matches.ts'
import { hintFinder, type Hinted } from './hints.ts'
import { englishCues } from './promise-cues-en.ts'
import { frenchCues } from './promise-cues-fr.ts'
import type { Sentence } from './promise-text.ts'

/** What is announced: a reply, the next update, or that something is done. */
export type PromiseKind = 'reply' | 'update' | 'deed'

export interface CueRule extends Hinted {
  readonly pattern: RegExp
  /** What has to stand beside it: a time that can be told; that, or a word such as "soon"; or nothing. */
  readonly needs: 'time' | 'word' | 'nothing'
  readonly kind: PromiseKind
}

/** Words by which somebody commits themselves. */
export interface Cue extends Pick<CueRule, 'needs' | 'kind'> {
  readonly start: number
  readonly end: number
  readonly isFrench: boolean
}

/** What depends on the customer, or on how things go. */
const CONDITION = /\b(?:if|unless|should you|provided|in case|whether|otherwise|or else|(?:once|when|after|until|as soon as|whenever|before) (?:you|your|the customer)|si|s'ils?|sinon|sauf si|a moins|en cas|au cas|a condition|sous reserve|(?:des|lors|quand|une fois|tant|apres) que (?:vous|votre|vos))\b/
const INDIRECT = /\b(?:(?:check|see|know|ask|confirm|verify|find out|tell you|wonder|sure|test|voir|verifie\w*|regard\w*|sa(?:is|vez|voir)|demand\w*|di(?:s|re|rai|rons)|confirm\w*|test\w*) (?:if|whether|si|s'ils?)|(?:as|what|so) if|comme si|meme si|even if)\b/g
/** Where a sentence turns to the customer, or to what is to be done meanwhile. */
const TURN = /;| - |,? (?:(?:and |so |but |et |mais )?(?:please|let (?:me|us) know|feel free|do(?:n't| not) hesitate|n'hesite\w*|merci de|merci d'|dites|tenez|in the meantime|meanwhile|en attendant|d'ici la|but if|and if|et si|mais si))\b/
const UNSURE = /\b(?:can(?:'t|not)|could(?:n't| not)|unable to|not able to|no guarantee|(?:don't|do not|not) (?:know|sure|promise|guarantee|think|believe)|nobody knows|no idea|n[e'] ?(?:peux|peut|pouvons|sais|sait|savons|pense) pas|sans garantie|impossible|when|quand|je doute)\b[^,;:]{0,60}$/
const REPORTED = /\b(?:you|he|she|they|customer|client|(?<!rendez-)vous|il|elle|ils|which) (?:said|told|wrote|promised|mentioned|say|says|avi\w+|avez|a|ont|disi\w+|ecri\w+) ?(?:dit|ecrit|promis|indique|me|us|that)?\b/
/** "Please send the file and we will…" */
const IN_RETURN = /\b(?:please|kindly|merci de|merci d'|veuillez)\b[^.;]*[\s,](?:and|then|et|puis|so)(?: that)?\s*$/
const WISH = /\b(?:would|could|might|may|wish|'d|pourrais|pourriez|aurait|auriez|souhait\w*|voulez|want (?:us|me) to|need (?:us|me) to)\b[^,;:]{0,25}$/

const isConditional = (before: string, after: string): boolean =>
  CONDITION.test(before.replace(INDIRECT, '')) || CONDITION.test((after.split(TURN, 1)[0] ?? '').replace(INDIRECT, ''))

const isQuoted = (before: string): boolean => (before.split('"').length - 1) % 2 === 1

const isMeant = ({ words }: Sentence, { start, end }: Cue): boolean => {
  const before = words.slice(0, start)
  if (isQuoted(before) || UNSURE.test(before) || REPORTED.test(before) || WISH.test(before) || IN_RETURN.test(before)) return false
  return !isConditional(before, words.slice(end))
}

const RANKS = { nothing: 0, word: 1, time: 2 } as const

const hintsOf = { en: hintFinder(englishCues), fr: hintFinder(frenchCues) }

const cueOf = ({ index, 0: found }: RegExpExecArray, { needs, kind }: CueRule, isFrench: boolean): Cue => {
  const leading = found.length - found.trimStart().length
  return { start: index + leading, end: index + found.trimEnd().length, needs, kind, isFrench }
}

const addCues = (language: Language, words: string, hasTime: boolean, to: Cue[]): void => {
  const hinted = hintsOf[language](words)
  const rules = language === 'fr' ? frenchCues : englishCues
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as CueRule
    if (hinted[i] === 0 || (rule.needs !== 'nothing' && !hasTime)) continue
    to.push(...allMatches(words, rule.pattern, (found) => cueOf(found, rule, language === 'fr')))
  }
}

/**
 * The commitments of a sentence, in order; of those that overlap, the one that needs least.
 * @param hasTime whether a time may stand beside them; otherwise those that need one are not looked for.
 */
export const cuesIn = (sentence: Sentence, language: TicketLanguage, hasTime: boolean): readonly Cue[] => {
  if (sentence.asked) return []
  const all: Cue[] = []
  if (language !== 'fr') addCues('en', sentence.words, hasTime, all)
  if (language !== 'en') addCues('fr', sentence.words, hasTime, all)
  if (all.length === 0) return all
  const kept: Cue[] = []
  for (const cue of all.sort((a, b) => RANKS[a.needs] - RANKS[b.needs] || a.start - b.start))
    if (!kept.some(({ start, end }) => cue.start < end && cue.end > start)) kept.push(cue)
  return kept.filter((cue) => isMeant(sentence, cue)).sort((a, b) => a.start - b.start)
}
