import type { Language } from '../../assessment.ts'
import type { BonsensConfig } from '../../config/config.ts'

/** What is written: JSON with comments, or TypeScript. */
export type SettingsKind = 'json' | 'ts'

interface Entry {
  readonly says: Readonly<Record<Language, string>>
  readonly example: BonsensConfig
  /** Holds from the start; the others are examples, in comments. */
  readonly holds?: boolean
}

const quarterMs = 90 * 86_400_000

/** @param timezone The machine's; undefined: it says nothing of where the desk is. */
function entriesOf(language: Language, timezone: string | undefined, now: number): readonly Entry[] {
  const zone = timezone ?? 'Europe/Paris'
  return [
    { says: { en: 'Language of reports, sentences and messages: "en" or "fr".', fr: 'Langue des rapports, des phrases et des messages : "en" ou "fr".' }, example: { lang: language }, holds: true },
    { says: { en: 'Zone of times that name none, and of your working hours.', fr: 'Fuseau des heures qui n’en nomment pas, et de vos heures de travail.' }, example: { timezone: zone }, holds: timezone !== undefined },
    {
      says: { en: 'Waits are counted in these hours; without them, round the clock. Needs timezone.', fr: 'Les attentes se comptent dans ces heures ; sans elles, jour et nuit. Demande timezone.' },
      example: { workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '18:00', holidays: [`${new Date(now).getUTCFullYear()}-12-25`] } },
    },
    { says: { en: 'In mail: what comes from these domains or addresses is written by your agents.', fr: 'Dans le courrier : ce qui vient de ces domaines ou adresses est écrit par vos agents.' }, example: { ourDomains: ['example.com'] } },
    { says: { en: 'Which column of your table holds what, where the header does not tell.', fr: 'Quelle colonne de votre table contient quoi, si l’en-tête ne le dit pas.' }, example: { columns: { id: 'Dossier', subject: 'Titre' } } },
    {
      says: { en: 'Scores at which bands begin, and points of signals (bonsens signals lists them).', fr: 'Scores où commencent les niveaux, et points des signaux (bonsens signals les liste).' },
      example: { policy: { bands: { watch: 30, high: 50, critical: 70 }, points: { priority: 4 } } },
    },
    {
      says: { en: 'Signals that count for nothing for a while, and why. They are still reported.', fr: 'Signaux qui ne comptent pas pour un temps, et pourquoi. Ils restent signalés.' },
      example: { muted: [{ signal: 'priority', reason: language === 'fr' ? 'tout arrive en « urgent »' : 'everything comes in as urgent', until: new Date(now + quarterMs).toISOString().slice(0, 10) }] },
    },
    { says: { en: 'Presses of the panic button a year, by plan (docs/panic.md).', fr: 'Appels par an au bouton d’urgence, selon l’offre (docs/panic.md).' }, example: { panic: { plans: { pro: { presses: 2 }, enterprise: { presses: 'unlimited' } } } } },
    {
      says: { en: 'Phrases of your own for a signal (docs/lexicons.md).', fr: 'Phrases à vous pour un signal (docs/lexicons.md).' },
      example: { phrases: [{ lexicon: 'churn-threat', phrases: [{ says: language === 'fr' ? 'passer chez [OVH|Gandi]' : 'switch to [OVH|Gandi]', points: 12 }] }] },
    },
    {
      says: { en: 'Operations and wordings of your own for the decoder, or the path of a file (docs/operations.md).', fr: 'Opérations et tournures à vous pour le décodeur, ou le chemin d’un fichier (docs/operations.md).' },
      example: {
        jargon: {
          operations: [{ id: 'shop.reset-badge', title: language === 'fr' ? 'Réinitialiser un badge' : 'Reset a badge', effort: 'minutes', actor: 'provider' }],
          wordings: [{ says: language === 'fr' ? 'mon badge ne marche plus' : 'my badge is dead', operation: 'shop.reset-badge' }],
        },
      },
    },
    { says: { en: 'What you said of tickets: acknowledged, snoozed or disagreed (docs/feedback.md).', fr: 'Ce que vous avez dit des tickets : acknowledged, snoozed ou disagreed (docs/feedback.md).' }, example: { feedback: 'verdicts.ndjson' } },
  ]
}

const heads: Readonly<Record<Language, string>> = {
  en: 'Settings of bonsens for this folder and those below. Options on the command line come first.',
  fr: 'Réglages de bonsens pour ce dossier et ceux qu’il contient. Les options de la ligne de commande l’emportent.',
}

/** A settings file with an example of everything, ready to be edited. */
export function settingsFile(kind: SettingsKind, language: Language, timezone: string | undefined, now: number): string {
  const blocks = entriesOf(language, timezone, now).map(({ says, example, holds }) => {
    const lines = linesOf(example, kind).map((line) => (holds === true ? `  ${line}` : `  // ${line}`))
    return [`  // ${says[language]}`, ...lines].join('\n')
  })
  const body = `${blocks.join('\n\n')}\n`
  if (kind === 'json') return `// ${heads[language]}\n{\n${body}}\n`
  return `import type { BonsensConfig } from 'bonsens/ingest'\n\n// ${heads[language]}\nexport default {\n${body}} satisfies BonsensConfig\n`
}

const widest = 110

function linesOf(example: BonsensConfig, kind: SettingsKind): readonly string[] {
  return Object.entries(example).flatMap(([name, value]) => {
    const [first = '', ...rest] = valueLines(value, kind)
    const lines = [`${kind === 'json' ? JSON.stringify(name) : name}: ${first}`, ...rest]
    return lines.map((line, index) => (index === lines.length - 1 ? `${line},` : line))
  })
}

function valueLines(value: unknown, kind: SettingsKind): readonly string[] {
  const line = spaced(JSON.stringify(value), kind)
  if (line.length <= widest || typeof value !== 'object' || value === null) return [line]
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return [open, ...Object.entries(value).map(([key, inner]) => `  ${Array.isArray(value) ? '' : spaced(JSON.stringify(key), kind, true)}${Array.isArray(value) ? '' : ': '}${spaced(JSON.stringify(inner), kind)},`), close]
}

/** JSON as people write it; in TypeScript with bare keys and single quotes. */
function spaced(json: string, kind: SettingsKind, isKey = false): string {
  const airy = json.replace(/("(?:[^"\\]|\\.)*")|([{,:[])|([}\]])/g, (_, text: string | undefined, before: string | undefined, after: string | undefined) => text ?? (before === undefined ? (after === '}' ? ' }' : ']') : before === '[' ? '[' : `${before} `))
  if (kind === 'json') return airy
  const bare = isKey ? airy.replace(/^"(\w+)"$/, '$1') : airy.replace(/"(\w+)"(?=: )/g, '$1')
  return bare.replace(/"((?:[^"\\']|\\.)*)"/g, "'$1'")
}
