import { type Command, Option } from 'commander'
import type { Language } from '../assessment.ts'
import { auditIncident, explainAudit, type IncidentAudit, type IncidentRecord, type UpdatePolicy, updatePolicies } from '../index.ts'
import { momentOf } from '../ingest/moment.ts'
import { type IncidentIssue, safeParseIncident, safeParsePolicy } from '../ingest/parse-incident.ts'
import { plainJson, plainLines } from '../report/plain-text.ts'
import { auditUi } from './audit-words.ts'
import type { Console } from './console.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { languageOption } from './input-options.ts'
import { readJsonFile } from './json-file.ts'

interface AuditCommandOptions {
  readonly lang: Language
  readonly policy?: string
  readonly severity?: 's1' | 's2' | 's3' | 's4'
  readonly asOf?: string
  readonly json: boolean
}

export function addAuditCommand(program: Command, console: Console, end: (code: number) => void): void {
  program
    .command('audit')
    .description('say how an outage was told to customers: a scorecard and the grid of eight criteria, with evidence')
    .argument('<files...>', 'incident files, JSON; - reads stdin')
    .addOption(languageOption())
    .option('--policy <name or file>', `cadence to judge by: ${Object.keys(updatePolicies).join(', ')}, or a JSON file (default: the incident's, else boomi)`)
    .addOption(new Option('--severity <severity>', "severity to judge by (default: the incident's)").choices(['s1', 's2', 's3', 's4']))
    .option('--as-of <time>', 'judge as of this moment (default: the newest moment of each incident)')
    .option('--json', 'print the audits as JSON; of several, a list, best first', false)
    .action(async (files: readonly string[], options: AuditCommandOptions) => {
      end(await auditFiles(files, options, console))
    })
}

async function auditFiles(files: readonly string[], options: AuditCommandOptions, console: Console): Promise<number> {
  const { lang, severity, json } = options
  const policy = await policyOption(options, console)
  const asOf = asOfOption(options)
  const audits: IncidentAudit[] = []
  for (const file of files) {
    const incident = await readIncident(file, lang, console)
    const record = { ...incident, ...(policy !== undefined && { policy }), ...(severity !== undefined && { severity }) }
    audits.push(auditIncident(record, { language: lang, ...(asOf !== undefined && { asOf }) }))
  }
  const ranked = [...audits].sort((a, b) => (b.score ?? -1) - (a.score ?? -1))
  if (json) console.data(`${plainJson(ranked.length === 1 ? ranked[0] : ranked)}\n`)
  else console.data(plainLines(explainAudit(ranked)))
  return exitCode.ok
}

const mostIssues = 10

function refuse(file: string, issues: readonly IncidentIssue[], language: Language, console: Console): CommandError {
  const words = auditUi[language]
  const [first, ...others] = issues.map((issue) => words.issue(file, issue))
  const shown = others.slice(0, mostIssues - 1)
  for (const line of [first ?? file, ...shown].slice(0, -1)) console.say(line)
  if (others.length > shown.length) console.say(words.more(others.length - shown.length))
  return new CommandError(shown.at(-1) ?? first ?? file, exitCode.unreadable)
}

async function readIncident(file: string, language: Language, console: Console): Promise<IncidentRecord> {
  const parsed = safeParseIncident(await readJsonFile(file, language))
  if (parsed.success) return parsed.incident
  throw refuse(file, parsed.issues, language, console)
}

async function policyOption({ policy, lang }: AuditCommandOptions, console: Console): Promise<IncidentRecord['policy']> {
  if (policy === undefined) return undefined
  if (policy === 'boomi' || policy === 'gitlab' || policy === 'pagerduty') return policy
  if (!/[./\\]/.test(policy)) throw new CommandError(auditUi[lang].policy(policy), exitCode.usage)
  const own = await readJsonFile(policy, lang)
  const issues = safeParsePolicy(own)
  if (issues.length > 0) throw refuse(policy, issues, lang, console)
  return own as UpdatePolicy
}

function asOfOption({ asOf, lang }: AuditCommandOptions): number | undefined {
  if (asOf === undefined) return undefined
  const ms = momentOf(asOf)
  if (ms === undefined) throw new CommandError(auditUi[lang].asOf, exitCode.usage)
  return ms
}
