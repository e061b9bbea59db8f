import { styleText } from 'node:util'
import type { Band, Contribution, Language } from '../assessment.ts'
import { displayWidth, fitted, shortened, wrapped } from './display-width.ts'
import { plainLine } from './plain-text.ts'
import { reasonsOf, type Scored } from './scored.ts'
import { verdictLine } from './verdict-words.ts'
import { bandInWords, durationInWords, reportWords } from './words.ts'

export interface TerminalOptions {
  readonly language: Language
  readonly columns: number
  readonly colour: boolean
  /** How many tickets show their next step. */
  readonly nextSteps: number
  /** Tickets ranked below those shown. */
  readonly more: number
}

type Style = Parameters<typeof styleText>[0]

const bandStyles: Readonly<Record<Band, Style>> = { critical: ['bold', 'red'], high: 'red', watch: 'yellow', calm: 'green' }

/** Below this the table is written for this width all the same. */
const narrowest = 40
/** Below this ages are left out. */
const roomForAges = 60

/** The ranked list: who first, why, and what to do. */
export function terminalReport(ranked: readonly Scored[], options: TerminalOptions): string {
  const paint = (style: Style, text: string) => (options.colour ? styleText(style, text) : text)
  const layout = layoutOf(ranked, options)
  const lines = [paint('dim', headLine(layout, options.language))]
  for (const [index, scored] of ranked.entries()) lines.push(...entryLines(scored, index, layout, options, paint))
  if (options.more > 0) lines.push('', ...wrapped(reportWords[options.language].more(options.more.toLocaleString(options.language)), layout.columns).map((line) => paint('dim', line)))
  return `${lines.join('\n')}\n`
}

interface Layout {
  readonly columns: number
  readonly rank: number
  readonly band: number
  readonly id: number
  readonly age: number
  readonly ages: readonly string[]
}

function layoutOf(ranked: readonly Scored[], options: TerminalOptions): Layout {
  const words = reportWords[options.language]
  const ages = ranked.map(({ ageMs }) => (ageMs === undefined ? '–' : durationInWords(ageMs, options.language)))
  const widest = (texts: readonly string[], most: number) => Math.min(most, Math.max(1, ...texts.map(displayWidth)))
  return {
    columns: Math.max(narrowest, options.columns),
    rank: String(ranked.length).length,
    band: widest([words.band, ...ranked.map(({ assessment }) => bandInWords(assessment.band, options.language))], 10),
    id: widest([words.ticket, ...ranked.map(({ id }) => plainLine(id))], options.columns < 80 ? 10 : 24),
    age: options.columns < roomForAges ? 0 : widest([words.age, ...ages], options.columns < 80 ? 9 : 18),
    ages,
  }
}

function headLine(layout: Layout, language: Language): string {
  const { score, band, ticket, age, subject } = reportWords[language]
  return `${' '.repeat(layout.rank)}  ${score}  ${fitted(band, layout.band)}  ${fitted(ticket, layout.id)}  ${ageCell(age, layout)}${subject}`
}

function ageCell(age: string, layout: Layout): string {
  return layout.age === 0 ? '' : `${fitted(age, layout.age)}  `
}

type Paint = (style: Style, text: string) => string

function entryLines(scored: Scored, index: number, layout: Layout, options: TerminalOptions, paint: Paint): readonly string[] {
  const { assessment } = scored
  const rank = String(index + 1).padStart(layout.rank)
  const score = String(assessment.score).padStart(5)
  const band = paint(bandStyles[assessment.band], fitted(bandInWords(assessment.band, options.language), layout.band))
  const left = `${rank}  ${paint('bold', score)}  ${band}  ${fitted(plainLine(scored.id), layout.id)}  ${ageCell(layout.ages[index] ?? '', layout)}`
  const taken = layout.rank + layout.band + layout.id + (layout.age === 0 ? 13 : layout.age + 15)
  const indent = ' '.repeat(layout.rank + 9)
  const room = layout.columns - indent.length
  const marks = markLines(scored, options.language).flatMap((mark) => wrapped(mark, room)).map((line) => indent + paint('magenta', line))
  const reasons = wrapped(reasonText(scored, options.language), room).map((line) => indent + line)
  const step = index < options.nextSteps ? assessment.nextSteps[0]?.text : undefined
  const steps = step === undefined ? [] : wrapped(plainLine(step), room - 2).map((line, at) => indent + paint('cyan', `${at === 0 ? '→' : ' '} ${line}`))
  return [left + shortened(plainLine(scored.subject ?? ''), Math.max(0, layout.columns - taken)), ...marks, ...reasons, ...steps]
}

/** What somebody said of it, and the incident that it is part of. */
function markLines({ verdict, assessment: { incident } }: Scored, language: Language): readonly string[] {
  const said = verdict === undefined ? [] : [verdictLine(verdict, language)]
  if (incident === undefined) return said
  const terms = incident.symptom.terms.slice(0, 3).map(plainLine).join(', ')
  return [...said, reportWords[language].incident(incident.customers, `${incident.since.slice(0, 10)} ${incident.since.slice(11, 16)} UTC`, terms)]
}

function reasonText({ assessment, timeLeftMs }: Scored, language: Language): string {
  const words = reportWords[language]
  const reasons = reasonsOf(assessment, 3).map(reasonOf)
  const said = reasons.length === 0 ? words.noReason : reasons.join('\u00A0· ')
  const about = assessment.mode === 'metadata-only' ? `${said} (${words.metadataOnly})` : said
  return timeLeftMs === undefined || timeLeftMs === 0 || !Number.isFinite(timeLeftMs) ? about : `${about}\u00A0· ${words.timeLeft(durationInWords(timeLeftMs, language))}`
}

function reasonOf({ points, meaning }: Contribution): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points)}\u00A0${plainLine(meaning)}`
}
