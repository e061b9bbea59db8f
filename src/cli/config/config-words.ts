import type { Language } from '../../assessment.ts'
import type { MutedSignal } from '../../config/config.ts'
import type { ConfigIssue } from '../../config/config-issues.ts'
import { expectations } from '../../config/expectations.ts'
import type { ConfigFileError } from './find-config.ts'

/** What is said of the configuration, in one language. */
export interface ConfigWords {
  readonly read: (name: string) => string
  readonly unusable: Readonly<Record<ConfigFileError['problem'], (name: string, detail: string, line: string | undefined) => string>>
  readonly issue: (name: string, issue: ConfigIssue) => string
  readonly moreIssues: (count: number) => string
  readonly muted: (signals: readonly MutedSignal[]) => string
  readonly mutedOver: (signal: MutedSignal) => string
  readonly mutedFound: (signals: readonly string[]) => string
}

const joined = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

const english: ConfigWords = {
  read: (name) => `settings: ${name}`,
  unusable: {
    json: (name, detail, line) => `${name}${line === undefined ? '' : `, line ${line}`}: JSON expected, with or without comments (${detail})`,
    code: (name, detail) => `${name} cannot be run (${detail})`,
    unreadable: (name, detail) => `${name} cannot be read (${detail === 'ENOENT' ? 'no such file; bonsens init writes one' : detail})`,
    foreign: (name) => `${name} is code in a folder where others may write, and was not run: name it with --config, or leave it out with --no-config`,
    empty: (name) => `${name} is empty: bonsens init --force writes one with examples, --no-config leaves it out`,
  },
  issue: (name, issue) => {
    if (issue.kind === 'reason') return `${name}: ${issue.path}: ${issue.reason}`
    const meant = issue.meant === undefined ? '' : ` (did you mean ${issue.meant}?)`
    if (issue.kind === 'unknown-key') return `${name}: ${joined(issue.path, issue.key)}: no such setting${meant === '' ? `; there are ${issue.known.filter((key) => key !== '$schema').join(', ')}` : meant}`
    return `${name}: ${issue.path === '' ? '' : `${issue.path}: `}expected ${expectations.en[issue.expected]}, found ${issue.found}${meant}`
  },
  moreIssues: (count) => `… and ${count} more`,
  muted: (signals) => `muted: ${signals.map(({ signal, until, reason }) => `${signal} until ${until} (${reason})`).join(', ')}`,
  mutedOver: ({ signal, until, reason }) => `no longer muted: ${signal}, since ${until} is over (${reason}); mute it again or take it out of the settings`,
  mutedFound: (signals) => `Muted, 0 points: ${signals.join(', ')}.`,
}

const foundInFrench: Readonly<Record<string, string>> = { nothing: 'rien', 'a list': 'une liste', 'an object': 'un objet' }

const french: ConfigWords = {
  read: (name) => `réglages : ${name}`,
  unusable: {
    json: (name, detail, line) => `${name}${line === undefined ? '' : `, ligne ${line}`} : du JSON est attendu, avec ou sans commentaires (${detail})`,
    code: (name, detail) => `${name} ne peut pas être exécuté (${detail})`,
    unreadable: (name, detail) => `${name} est illisible (${detail === 'ENOENT' ? 'aucun fichier de ce nom ; bonsens init en écrit un' : detail})`,
    foreign: (name) => `${name} est du code dans un dossier où d’autres peuvent écrire, et n’a pas été exécuté : nommez-le par --config, ou écartez-le par --no-config`,
    empty: (name) => `${name} est vide : bonsens init --force en écrit un avec des exemples, --no-config l’écarte`,
  },
  issue: (name, issue) => {
    if (issue.kind === 'reason') return `${name} : ${issue.path} : ${issue.reason}`
    const meant = issue.meant === undefined ? '' : ` (vouliez-vous dire ${issue.meant} ?)`
    if (issue.kind === 'unknown-key') return `${name} : ${joined(issue.path, issue.key)} : ce réglage n’existe pas${meant === '' ? ` ; il y a ${issue.known.filter((key) => key !== '$schema').join(', ')}` : meant}`
    return `${name} : ${issue.path === '' ? '' : `${issue.path} : `}attendu ${expectations.fr[issue.expected]}, trouvé ${foundInFrench[issue.found] ?? issue.found}${meant}`
  },
  moreIssues: (count) => `… et ${count} de plus`,
  muted: (signals) => `en sourdine : ${signals.map(({ signal, until, reason }) => `${signal} jusqu’au ${until} (${reason})`).join(', ')}`,
  mutedOver: ({ signal, until, reason }) => `n’est plus en sourdine : ${signal}, le ${until} étant passé (${reason}) ; prolongez-le ou ôtez-le des réglages`,
  mutedFound: (signals) => `En sourdine, 0 point : ${signals.join(', ')}.`,
}

export const configWords: Readonly<Record<Language, ConfigWords>> = { en: english, fr: french }
