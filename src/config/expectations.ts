import type { Language } from '../index.ts'

/** What a field of a configuration may hold; a closed set, said in both languages. */
export type ConfigExpected =
  | 'text' | 'texts' | 'path' | 'path-or-object' | 'object' | 'list' | 'flag' | 'score' | 'cap' | 'points' | 'signal' | 'day' | 'days' | 'clock' | 'weekday' | 'weekdays' | 'each-once'
  | 'later-than-from' | 'language' | 'zone' | 'domain' | 'presses' | 'year' | 'doubt' | 'where' | 'keep' | 'band-order' | 'zone-with-hours' | 'lexicon' | 'other'

const english: Readonly<Record<ConfigExpected, string>> = {
  text: 'a text',
  texts: 'a list of texts',
  path: 'the path of a file',
  'path-or-object': 'an object, or the path of a file',
  object: 'an object',
  list: 'a list',
  flag: 'true or false',
  score: 'a number between 0 and 100',
  cap: 'a number between 0 and 1000',
  points: 'a number between -100 and 100',
  signal: 'the id of a signal (bonsens signals lists them)',
  day: 'a day such as 2026-12-25',
  days: 'a list of days such as 2026-12-25',
  clock: 'a time between 00:00 and 24:00, such as 09:00',
  weekday: 'a day of the week: monday, tuesday…',
  weekdays: 'days of the week, at least one: monday, tuesday…',
  'each-once': 'each day once',
  'later-than-from': 'a time later than from',
  language: 'en or fr',
  zone: 'a time zone such as Europe/Paris',
  domain: 'a domain such as example.com, or an address',
  presses: '0, 1, 2… or "unlimited"',
  year: 'rolling or calendar',
  doubt: 'grant or downgrade',
  where: 'alone, start or end',
  keep: '"keep"',
  'band-order': 'watch < high < critical',
  'zone-with-hours': 'a time zone, since there are working hours',
  lexicon: 'the id of a signal of words, or of a marker (docs/lexicons.md)',
  other: 'another value',
}

const french: Readonly<Record<ConfigExpected, string>> = {
  text: 'un texte',
  texts: 'une liste de textes',
  path: 'le chemin d’un fichier',
  'path-or-object': 'un objet, ou le chemin d’un fichier',
  object: 'un objet',
  list: 'une liste',
  flag: 'true ou false',
  score: 'un nombre entre 0 et 100',
  cap: 'un nombre entre 0 et 1000',
  points: 'un nombre entre -100 et 100',
  signal: 'l’identifiant d’un signal (bonsens signals les liste)',
  day: 'un jour comme 2026-12-25',
  days: 'une liste de jours comme 2026-12-25',
  clock: 'une heure entre 00:00 et 24:00, comme 09:00',
  weekday: 'un jour de la semaine, en anglais : monday, tuesday…',
  weekdays: 'des jours de la semaine, en anglais, au moins un : monday, tuesday…',
  'each-once': 'chaque jour une seule fois',
  'later-than-from': 'une heure après celle de from',
  language: 'en ou fr',
  zone: 'un fuseau horaire comme Europe/Paris',
  domain: 'un domaine comme example.com, ou une adresse',
  presses: '0, 1, 2… ou "unlimited"',
  year: 'rolling ou calendar',
  doubt: 'grant ou downgrade',
  where: 'alone, start ou end',
  keep: '"keep"',
  'band-order': 'watch < high < critical',
  'zone-with-hours': 'un fuseau horaire, puisqu’il y a des heures de travail',
  lexicon: 'l’identifiant d’un signal de mots, ou d’un marqueur (docs/lexicons.md)',
  other: 'une autre valeur',
}

export const expectations: Readonly<Record<Language, Readonly<Record<ConfigExpected, string>>>> = { en: english, fr: french }

export function isConfigExpected(text: string): text is ConfigExpected {
  return Object.hasOwn(english, text)
}
