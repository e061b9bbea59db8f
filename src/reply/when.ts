import type { DraftReading } from './draft-reading.ts'

const FRENCH = /\b(?:\d{1,2} ?h(?:eures?)?\b(?: ?\d{2})?|midi|minuit|demain|ce soir|cet apr[eè]s-midi|aujourd['’]hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maintenant|en ce moment|tout de suite|dans (?:l['’]heure|la journ[ée]e|la matin[ée]e|les? \S+ (?:minutes?|heures?|jours?)|\S+ (?:min|minutes?|heures?|jours?))|sous \S+ (?:minutes?|heures?|jours?)|sous \d+ ?h|toutes les (?:\S+ )?(?:heures?|minutes)|pendant \S+ (?:heures?|jours?)|(?:(?:le|au|avant le) \d{1,2}(?:er)?|d[ée]but|mi|fin|en|courant) ?-?(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre))/iu
const ENGLISH = /\b(?:\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b|\d{1,2}:\d{2}|noon|midday|tomorrow|tonight|today|now|this (?:afternoon|evening|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|within (?:the|an?|\d+|\w+) ?(?:next )?(?:few )?(?:minutes?|hours?|days?|hour)|in (?:an?|the next|a few|\d+|ten|five|fifteen|twenty|thirty) ?(?:few )?(?:minutes?|hours?|days?)|right away|every (?:\S+ )?(?:minutes|hour|hours|day)|by (?:the )?(?:end of|close of)|for (?:the next )?(?:\d+|two|three|a few) (?:hours|days)|(?:\d{1,2}(?:st|nd|rd|th)?|in|early|mid|late|end of) -?(?:january|february|march|april|may|june|july|august|september|october|november|december))\b/iu

/** What tells of a time that is over. */
const PAST = /\b(?:hier|depuis|dernier|derni[eè]re|yesterday|since|last|ago|avons re[cç]u|we received|pardon de|sorry (?:for|that|about)|promised|said)\b/iu

/** The draft names a time to come, or says that it is being done now. */
export const saysWhen = ({ sentences, language, said }: DraftReading): boolean => {
  const time = language === 'fr' ? FRENCH : ENGLISH
  if (sentences.some(({ text }) => time.test(text) && !PAST.test(text))) return true
  return [...said('promise'), ...said('next-update')].some(({ mention }) => sentences.some(({ text, start, end }) => mention.start >= start && mention.start < end && time.test(text)))
}
