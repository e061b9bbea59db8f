import { type Operation, readCatalogue } from './catalogue.ts'
import { type Parameters, readParameters } from './parameters.ts'

const CATEGORIES: Readonly<Record<string, string>> = {
  tls: 'certificates and HTTPS', dns: 'DNS', domain: 'domain names', web: 'web sites and hosting', access: 'FTP, SSH and files', db: 'databases', mail: 'e-mail',
  res: 'disk, memory and limits', backup: 'backups', cms: 'WordPress and other CMS', php: 'PHP', perf: 'speed', sec: 'security and access', enc: 'encryption', net: 'network',
  iam: 'users and licences', bill: 'invoices and contracts', data: 'reversibility and personal data', saas: 'online applications', mig: 'migrations',
  deploy: 'deployment', srv: 'servers', mon: 'monitoring',
}

const LEAD = `What the decoder can take a customer to ask for. Effort is what it costs whoever does it, once all is known; *actor* is who can do it.
Ids of prerequisites are those of readings and of \`requests\` in an assessment.`

const OWN = `## Your own

Operations and wordings of your own go into a JSON file, \`--jargon ours.json\`, or into the same object in code: \`createScorer({ jargon })\`, \`decodeJargon(text, { jargon })\`.

\`\`\`json
{
  "operations": [
    {
      "id": "shop.reset-badge",
      "title": { "fr": "Réactiver un badge", "en": "Reactivate a badge" },
      "effort": "seconds",
      "actor": "provider",
      "prerequisites": ["account-active", { "id": "badge-number", "text": { "fr": "Numéro du badge", "en": "Number of the badge" } }],
      "forgottenSteps": [{ "id": "badge-not-stolen", "text": "Badge déclaré volé" }],
      "clarify": { "fr": "Quel est le numéro du badge ?" },
      "canonical": { "fr": "Réactiver le badge de {adresse}.", "en": "Reactivate the badge of {mailbox}." }
    },
    { "id": "tls.issue-certificate", "actor": "provider" }
  ],
  "wordings": [
    { "operation": "shop.reset-badge", "says": ["badge … [marche|fonctionne] plus", "badge bloqué"] },
    { "operation": "tls.issue-certificate", "says": "petit cadenas magique", "confidence": 0.7 }
  ]
}
\`\`\`

- **operations**: a new one needs \`id\`, \`title\`, \`effort\` (\`seconds\`, \`minutes\`, \`hours\`) and \`actor\` (\`customer\`, \`provider\`, \`either\`). With the id of a known one, the fields that are given replace
  its own. A text may be given in one language, in both, or as a plain string for both. \`prerequisites\` and \`forgottenSteps\` name known ids, or bring an id and a text.
- **wordings**: phrases as in [lexicons.md](lexicons.md), without \`{…}\`; they count in both languages. \`confidence\` (0 to 1) says how sure they are when nothing else is said, \`points\` (38 to 99) the same on
  the scale of frames; without either they count more than most of what is known.
- In \`canonical\`, these slots are filled from the customer's text: \`{domain}\`, \`{site}\`, \`{subdomain}\`, \`{page}\`, \`{url}\`, \`{mailbox}\`, \`{ip}\`, \`{code}\`, \`{error}\`, \`{size}\`, \`{version}\`, \`{port}\`, \`{date}\`, \`{file}\`,
  \`{folder}\`, \`{login}\`, \`{name}\` (in quotes), or their French names. What the text does not say stays, as \`[domain]\`.
- In \`clarify\`, \`[Which page of {domain} fails|Which page fails]?\` asks in the first way when the text names \`{domain}\`, \`{mailbox}\`, \`{ip}\`, \`{size}\`, \`{version}\` or \`{code}\`,
  and in the second when it does not.

What cannot be used is named with its place: \`jargon.operations[2].effort: seconds, minutes or hours expected, found "hour"\`.
`

const escaped = (text: string): string => text.replaceAll('|', '\\|')

const rowOf = ({ id, title, effort, actor, elapsed }: Operation): string =>
  `| \`${id}\` | ${escaped(title.en)} | ${escaped(title.fr)} | ${effort}${elapsed === null ? '' : ` (${elapsed})`} | ${actor} |`

type Prerequisites = ReturnType<typeof readCatalogue>['prerequisites']

const checklistOf = ({ id, prerequisites, forgottenSteps }: Operation, texts: Prerequisites): string => {
  const items = (ids: readonly string[]): string => ids.map((one) => `${texts[one]?.en ?? one} (\`${one}\`)`).join('; ')
  const forgotten = forgottenSteps.length === 0 ? '' : `\n  - often forgotten, or done wrong: ${items(forgottenSteps)}`
  return `- \`${id}\`\n  - needs: ${items(prerequisites)}${forgotten}`
}

const sectionOf = (category: string, operations: readonly Operation[], texts: Prerequisites): string => {
  const own = operations.filter((one) => one.category === category)
  return `## ${category}: ${CATEGORIES[category] ?? category}\n\n| operation | in English | en français | effort | actor |\n|---|---|---|---|---|\n${own.map(rowOf).join('\n')}\n\n${own.map((one) => checklistOf(one, texts)).join('\n')}\n`
}

const parametersTable = (parameters: Parameters): string => {
  const rows = Object.entries(parameters).map(([name, { value, unit, says, source, asOf }]) => `| \`${name}\` | ${value} ${unit} | ${says} | [${asOf}](${source}) |`)
  return `## Figures that others set\n\nRates, limits and lifetimes stand in \`src/jargon/parameters.json\`; texts refer to them as \`{{name}}\`.\n\n| name | value | what it is | as of |\n|---|---|---|---|\n${rows.join('\n')}\n`
}

/** `docs/operations.md`. */
export const operationsPage = (): string => {
  const { operations, prerequisites } = readCatalogue()
  const categories = [...new Set(operations.map(({ category }) => category))]
  const sections = categories.map((category) => sectionOf(category, operations, prerequisites))
  return `# Operations\n\n<!-- Generated by \`npm run generate\`. Do not edit. -->\n\n${operations.length} operations. ${LEAD}\n\n${OWN}\n${sections.join('\n')}\n${parametersTable(readParameters())}`
}
