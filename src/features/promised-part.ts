import type { Hinted } from './hints.ts'
import { closingHour, openingHour, type Wall } from './wall.ts'

type Hour = (wall: Wall) => number

export interface PartRule extends Hinted {
  readonly pattern: RegExp
  /** When it is over. */
  readonly hour: Hour
  /** Of the next day. */
  readonly isTomorrow?: boolean
}

const NOON = 12
const MIDNIGHT = 24
const EVENING_ENDS = 22
const AFTERNOON_ENDS: Hour = (wall) => (closingHour(wall) > NOON ? Math.min(closingHour(wall), 18) : 18)
/** "First thing" is within the first hour at work. */
const FIRST_THING: Hour = (wall) => openingHour(wall) + 1

/** Parts of the day, and when they are over. */
export const partRules: readonly PartRule[] = [
  { pattern: /\bfirst thing (?:tomorrow )?in the morning\b/g, hints: [['first thing']], hour: FIRST_THING, isTomorrow: true },
  { pattern: /\b(?:first thing|(?:a|des) (?:la premiere heure|l'ouverture)|at opening(?: time)?|(?:en )?debut de matinee|early (?:in the )?morning|(?:at|by) (?:the )?start of (?:the )?(?:business|day)|sob)\b/g, hints: [['first thing', 'premiere heure', 'ouverture', 'at opening', 'debut de matinee', ' early ', 'start of', ' sob ']], hour: FIRST_THING },
  { pattern: /\b(?:(?:en )?milieu de matinee|mid[- ]morning)\b/g, hints: [['milieu de matinee', 'mid morning']], hour: () => 11 },
  { pattern: /\b(?:in the (?:morning|am))\b/g, hints: [['in the morning', 'in the am ']], hour: () => NOON, isTomorrow: true },
  { pattern: /\b(?:(?:en )?fin de matinee|(?:dans|de) la matinee|dans la matinee|ce matin|this morning|(?:late )?morning|matin|(?:before|by) lunch(?:time)?|lunch-?time|lunch)\b/g, hints: [['matin', 'morning', 'lunch']], hour: () => NOON },
  { pattern: /\b(?:noon|midday|mid-day|midi)\b/g, hints: [[' noon ', ' midday ', ' mid day ', ' midi ']], hour: () => NOON },
  { pattern: /\b(?:(?:en |le )?debut (?:d'|de l')apres[- ]midi|early (?:in the |this )?afternoon)\b/g, hints: [['apres midi', 'afternoon'], ['debut', 'early']], hour: () => 15 },
  { pattern: /\b(?:(?:en )?milieu d'apres[- ]midi|mid[- ]afternoon)\b/g, hints: [['milieu d apres midi', 'mid afternoon']], hour: () => 16 },
  { pattern: /\b(?:(?:en )?fin d'apres[- ]midi|(?:dans l'|cet |d'ici la fin de l')?apres[- ]midi|(?:late |this |in the |end of the )?afternoon)\b/g, hints: [['apres midi', 'afternoon']], hour: AFTERNOON_ENDS },
  { pattern: /\b(?:ce soir|(?:dans|en) (?:la )?soiree|soir|soiree|tonight|(?:this |in the )?evening)\b/g, hints: [[' soir ', ' soiree ', ' tonight ', ' evening ']], hour: () => EVENING_ENDS },
  { pattern: /\b(?:(?:la |en )?fin de (?:la |cette )?journee|(?:the )?end of (?:the |my |our |this |today's )?(?:business |working |work )?day|(?:the )?end of (?:business|play)|close of (?:business|play)|eod|cob|eob|end of today)\b/g, hints: [['journee', 'end of', 'close of', ' eod ', ' cob ', ' eob ']], hour: closingHour },
  { pattern: /\b(?:minuit|midnight)\b/g, hints: [[' minuit ', ' midnight ']], hour: () => MIDNIGHT },
]
