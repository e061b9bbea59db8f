import type { Language } from '../assessment.ts'
import { expectationsInFrench } from './expectations-fr.ts'
import type { IncidentExpected, IncidentIssue } from '../ingest/parse-incident.ts'

/** What `audit` says on stderr. */
interface AuditUi {
  readonly issue: (file: string, issue: IncidentIssue) => string
  readonly more: (count: number) => string
  readonly asOf: string
  readonly policy: (name: string) => string
}

const french: Readonly<Record<IncidentExpected, string>> = {
  ...expectationsInFrench,
  'an incident (a JSON object)': 'un incident (un objet JSON)',
  'one of s1, s2, s3, s4': 's1, s2, s3 ou s4',
  'one of investigating, identified, monitoring, resolved, report': 'investigating, identified, monitoring, resolved ou report',
  'boomi, gitlab, pagerduty, or a policy of your own': 'boomi, gitlab, pagerduty, ou une règle à vous',
  'a number of minutes, or null': 'un nombre de minutes, ou null',
  'a number of minutes': 'un nombre de minutes',
  'a number, one or more': 'un nombre, un ou plus',
  'a known field': 'un champ connu',
  'an id that no other update has': "un identifiant qu'aucun autre message ne porte",
}

const seen: Readonly<Partial<Record<string, string>>> = { nothing: 'rien', 'a list': 'une liste', 'an object': 'un objet' }

export const auditUi: Readonly<Record<Language, AuditUi>> = {
  en: {
    issue: (file, { path, expected, found }) => `${file}${path === '' ? '' : `, ${path}`}: expected ${expected}, found ${found}`,
    more: (count) => `… and ${count} more`,
    asOf: '--as-of: a time such as 2026-01-09T10:00:00+01:00 expected',
    policy: (name) => `--policy: boomi, gitlab, pagerduty or a JSON file expected, found ${name}`,
  },
  fr: {
    issue: (file, { path, expected, found }) => `${file}${path === '' ? '' : `, ${path}`} : attendu ${french[expected]}, trouvé ${seen[found] ?? found}`,
    more: (count) => `… et ${count} de plus`,
    asOf: '--as-of : une date telle que 2026-01-09T10:00:00+01:00 est attendue',
    policy: (name) => `--policy : boomi, gitlab, pagerduty ou un fichier JSON attendu, trouvé ${name}`,
  },
}
