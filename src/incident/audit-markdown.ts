import type { AuditItem, IncidentAudit } from './audit.ts'
import type { GridRow } from './audit-grid.ts'
import { rules } from './audit-items.ts'
import type { IncidentEvidence } from './audit-quotes.ts'
import { type AuditWords, auditWords } from './audit-words.ts'

const LONGEST_QUOTE = 120
const MOST_QUOTES = 3

/** Text of a ticket as text of a page: on one line, with nothing that Markdown or HTML would act on. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]|~#]/g, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line
}

const evidenceIn = (one: IncidentEvidence, words: AuditWords): string => {
  if (one.kind === 'measure') return words.measure(one)
  const where = one.ticketId === undefined ? one.messageId : `${one.ticketId}, ${one.messageId}`
  return words.quote(plain(shortened(one.quote)), plain(where))
}

/** All measures, and enough quotes to see what is meant. */
const someOf = (evidence: readonly IncidentEvidence[]): readonly IncidentEvidence[] =>
  [...evidence.filter(({ kind }) => kind === 'measure'), ...evidence.filter(({ kind }) => kind === 'quote').slice(0, MOST_QUOTES)]

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)

const nameOf = ({ name, language }: IncidentAudit): string => plain(name ?? auditWords[language].untitled)

const scoreOf = ({ score, language }: IncidentAudit): string => (score === undefined ? auditWords[language].noScore : `${score} / 100`)

const keptOf = ({ items, language }: IncidentAudit): string => {
  const count = (result: AuditItem['result']): number => items.filter((item) => item.result === result).length
  const unknown = count('unknown')
  return `${count('passed')} / ${count('passed') + count('failed')}${unknown === 0 ? '' : ` (+ ${auditWords[language].unknowns(unknown)})`}`
}

const itemLines = ({ id, result, rule, source, measure, evidence }: AuditItem, words: AuditWords): string[] => {
  const number = rules.findIndex((one) => one.id === id) + 1
  const decided = measure === undefined ? '' : `${words.colon}${words.measure(measure)}`
  return [`${number}. **${words.results[result]}** ${rule}${decided} *(${plain(source)})*`, ...someOf(evidence).map((one) => `   - ${evidenceIn(one, words)}`)]
}

const partsLine = ({ parts, language }: IncidentAudit): string => {
  const words = auditWords[language]
  return parts.filter(({ passed, failed }) => passed + failed > 0).map(({ group, passed, failed }) => `${words.groups[group]} ${passed} / ${passed + failed}`).join(' · ')
}

const gridRow = ({ label, says, evidence }: GridRow, words: AuditWords): string[] =>
  [label, plain(says), someOf(evidence).map((one) => evidenceIn(one, words)).join(words.semicolon)]

const summaryOf = (audit: IncidentAudit): string => {
  const { headings, colon } = auditWords[audit.language]
  const parts = partsLine(audit)
  return `**${headings.score}${colon}${scoreOf(audit)}**, ${headings.kept}${colon}${keptOf(audit)}${parts === '' ? '' : ` (${parts})`}`
}

const pageOf = (audit: IncidentAudit): string[] => {
  const { language, policy, severity, asOf, items, grid, coverage } = audit
  const words = auditWords[language]
  const { headings } = words
  const terms = [`${words.policy} ${plain(policy)}`, ...(severity === undefined ? [] : [`${words.severity} ${severity}`]), ...(asOf === undefined ? [] : [`${words.asOf} ${asOf}`])]
  return [
    `# ${nameOf(audit)}`, '', summaryOf(audit), '', terms.join(' · '),
    '', `## ${headings.rules}`, '', ...items.flatMap((item) => itemLines(item, words)),
    '', `## ${headings.grid}`, '', ...table([headings.criterion, headings.finding, headings.evidence], grid.map((row) => gridRow(row, words))),
    ...(coverage.internal.length === 0 ? [] : ['', words.internal(plain(coverage.internal.join(', ')))]),
    ...(coverage.untimed.length === 0 ? [] : ['', words.unreadable(plain(coverage.untimed.join(', ')))]),
  ]
}

const byScore = (a: IncidentAudit, b: IncidentAudit): number => (b.score ?? -1) - (a.score ?? -1)

/** The incidents side by side, best first, and their grids as one table. */
const comparison = (audits: readonly IncidentAudit[], words: AuditWords): string[] => {
  const { headings } = words
  const rows = audits[0]?.grid.map(({ criterion, label }) => [label, ...audits.map(({ grid }) => plain(grid.find((row) => row.criterion === criterion)?.says ?? ''))]) ?? []
  return [
    `# ${headings.ranking}`, '', ...table([headings.rank, headings.incident, headings.score, headings.kept], audits.map((audit, i) => [String(i + 1), nameOf(audit), scoreOf(audit), keptOf(audit)])),
    '', ...table([headings.criterion, ...audits.map(nameOf)], rows), '',
  ]
}

/**
 * Audits as a Markdown page, each in the language that it was made in; several are ranked, best first, with their grids side by side.
 * Words of tickets and updates are escaped: they cannot make markup. Control characters are as they came.
 */
export const explainAudit = (audits: IncidentAudit | readonly IncidentAudit[]): string => {
  const list = ('items' in audits ? [audits] : [...audits]).sort(byScore)
  const [first] = list
  if (first === undefined) return ''
  const lines = [...(list.length > 1 ? comparison(list, auditWords[first.language]) : []), ...list.flatMap((audit, i) => (i === 0 ? pageOf(audit) : ['', ...pageOf(audit)]))]
  return `${lines.join('\n')}\n`
}
