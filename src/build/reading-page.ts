import { readFileSync } from 'node:fs'
import type { Assessment, Contribution, Quote } from '../assessment.ts'
import { en } from '../explain/en.ts'
import { evidenceLines } from '../explain/evidence.ts'
import { defaultPolicy, explain, scoreTicket, signals } from '../index.ts'
import { parseTicket } from '../ingest/parse-ticket.ts'
import type { Ticket } from '../ticket.ts'

const fixture = 'fixtures/documentation-loop.json'
const asOf = '2026-01-13T14:17:00Z'

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`)
const clock = (at: unknown): string => new Date(at as string).toISOString().slice(11, 16)

const conversationOf = ({ subject, messages = [] }: Ticket): string => {
  const lines = messages.map(({ id, author, at, body }) => `${id}  ${clock(at)}  ${author}: ${body.replace(/\s+/g, ' ')}`)
  return ['~~~~text', `subject: ${subject ?? ''}`, ...lines, '~~~~'].join('\n')
}

/** Odds as people say them. The reference doubles them every 10 points, and 50 is even. */
const oddsRow = (score: number): string => {
  const odds = 2 ** ((score - 50) / 10)
  const said = odds >= 1 ? `${odds} to 1` : `1 to ${1 / odds}`
  return `| ${score} | ${said} | ${Math.round((100 * odds) / (1 + odds))} % |`
}

const sumTable = ({ base, contributions, total, score }: Assessment): string => {
  let sum = base
  const rows = contributions.map(({ signal, points, group, evidence }) => {
    sum += points
    const full = signals.find(({ id }) => id === signal)?.points ?? 0
    const measured = evidenceLines(evidence.filter(({ kind }) => kind === 'measure'), en).join(', ')
    return `| [\`${signal}\`](signals/${signal}.md) | ${group} | ${signed(points)} of ${signed(full)} | ${measured} | ${sum} |`
  })
  const end = total === score ? '' : ` Scores stay between 0 and 100, so it is ${score}.`
  return `| signal | group | points | measured | so far |\n|---|---|---|---|---|\n| *every ticket starts here* | | ${base} | | ${base} |\n${rows.join('\n')}\n\nTogether **${total}**.${end}`
}

const quotesOf = ({ evidence }: Contribution): readonly Quote[] => evidence.flatMap((one) => (one.kind === 'quote' ? [one] : []))

const around = 24

/** The quote in its sentence, with its first and last character counted. */
const quoteLine = ({ messageId, start, end, quote }: Quote, ticket: Ticket): string => {
  const body = messageId === 'subject' ? (ticket.subject ?? '') : (ticket.messages?.find(({ id }) => id === messageId)?.body ?? '')
  if (body.slice(start, end) !== quote) throw new Error(`${messageId} ${start}-${end}: the quote is not there`)
  const before = body.slice(Math.max(0, start - around), start).replace(/\s+/g, ' ')
  const after = body.slice(end, end + around).replace(/\s+/g, ' ')
  return `| \`${messageId}\` | ${start}–${end} | …${before}**${quote.replace(/\s+/g, ' ')}**${after}… |`
}

const evidenceSection = (contribution: Contribution, ticket: Ticket): string => {
  const quotes = quotesOf(contribution)
  const table = quotes.length === 0 ? '' : `\n| message | characters | where it stands |\n|---|---|---|\n${quotes.map((quote) => quoteLine(quote, ticket)).join('\n')}\n`
  return `**${signed(contribution.points)} · The customer ${contribution.meaning}**\n${table}`
}

/** Groups whose cap was reached. */
const cappedSays = (assessment: Assessment): string => {
  const capped = Object.entries(defaultPolicy.caps).filter(([group, cap]) => assessment.contributions.filter((one) => one.group === group && one.points > 0).reduce((sum, { points }) => sum + points, 0) >= cap)
  return capped.length === 0 ? '' : `\n\nThe cap of ${capped.map(([group]) => `\`${group}\``).join(' and ')} was reached here, which is why its signals show less than they found.`
}

const capsRow = ([group, cap]: readonly [string, number], { contributions }: Assessment): string => {
  const used = contributions.filter((one) => one.group === group && one.points > 0).reduce((sum, { points }) => sum + points, 0)
  return `| ${group} | ${used} | ${cap} |`
}

const requestSection = ({ requests }: Assessment): string => {
  const [request] = requests
  if (request === undefined) throw new Error(`${fixture}: a request expected`)
  const count = (wanted: string) => request.prerequisites.filter(({ status }) => status === wanted).length
  return `The customer wrote *${request.quote.quote}* (\`${request.quote.messageId}\`, ${request.quote.start}–${request.quote.end}). Read as \`${request.operation}\`, ${Math.round(request.confidence * 100)} % sure. It takes ${request.effort}, and ${request.actor === 'either' ? 'customer or support can do it' : `the ${request.actor} does it`}. Of what has to hold for it, ${count('met')} is said in the thread to be in place, ${count('missing')} to be missing, and of ${count('unknown')} nobody has spoken: unknown is not a no.`
}

const meaningSection = (): string => {
  const { bands } = defaultPolicy
  return `## What the number means

A score is odds. 50 is even odds that the customer is running out of patience, and every 10 points double them.

| score | odds | chance |
|---|---|---|
${[20, 30, 40, 50, 60, 70, 80].map(oddsRow).join('\n')}

That is how the scale is built. How well it holds on labelled text, and where it does not, is measured in [quality.md](quality.md). A score orders tickets; it does not measure a person.
Bands only give it a name: calm below ${bands.watch}, to watch from ${bands.watch}, high from ${bands.high}, critical from ${bands.critical}. Settings may move them.`
}

const sumSection = (assessment: Assessment): string => `## Where it comes from

${sumTable(assessment)}

- *Of* says what the signal is worth at full strength. One loop is less than three, a wait of an hour less than one of a day.
- Points are whole numbers and add up exactly. Nothing else is in the score.
- Negative points lower it: thanks, a solution that the customer confirms. There are none here.
- A signal's page says when it fires and when it does not: follow the links.

Signals of a group speak of one thing, so a group has a cap; over it, all of its signals shrink in proportion.

| group | here | at most |
|---|---|---|
${Object.entries(defaultPolicy.caps).map((one) => capsRow(one, assessment)).join('\n')}${cappedSays(assessment)}`

const restSection = ({ contributions, coverage }: Assessment, ticket: Ticket): string => {
  const [largest] = contributions
  const quote = largest === undefined ? undefined : quotesOf(largest)[0]
  return `## What it rests on

Every point has its words or its measure. A quote names its message and its place in it: \`message.body.slice(start, end) === quote\`, to the character.${quote === undefined ? '' : ` Message \`${quote.messageId}\`, characters ${quote.start} to ${quote.end}, is "${quote.quote}".`}

${contributions.map((one) => evidenceSection(one, ticket)).join('\n')}
Words of the agent count as evidence where they are part of what happened (the link), never as anger. What customers quote, paste or sign with is set aside first: ${
    Object.keys(coverage.setAside).length === 0 ? 'nothing was, here' : Object.entries(coverage.setAside).map(([kind, units]) => `${units} characters of ${kind}`).join(', ')
  }.`
}

const unseenSection = ({ coverage }: Assessment): string => `## What could not be seen

\`coverage\` says it: inputs used (${coverage.used.join(', ')}), lacking (${coverage.missing.join(', ')}), signals not judged for that (${coverage.notEvaluated.join(', ')}).
A signal that was not judged adds nothing and takes nothing away: its absence is not good news. In a list without messages, \`mode\` is \`metadata-only\`, and most of the signals above could not have been heard.`

const endSection = (assessment: Assessment): string => `## What they want

${requestSection(assessment)}

## What to do

${assessment.nextSteps.map(({ text, because }) => `- ${text.replace(/\s+/g, ' ')} *(${because.map((one) => `\`${one}\``).join(', ')})*`).join('\n')}

In brackets: why. The first is what to do first.

## The same in full

~~~~text
${explain(assessment, { language: 'en' }).trimEnd()}
~~~~

The fields, one by one: [schema](schema/assessment.schema.json). How points are made: [architecture](architecture.md#the-arithmetic).
`

/** `docs/reading-a-score.md`: one real assessment, explained to the character. */
export const readingPage = (): string => {
  const ticket = parseTicket(JSON.parse(readFileSync(new URL(`../../${fixture}`, import.meta.url), 'utf8')))
  const assessment = scoreTicket(ticket, { asOf, language: 'en' })
  const { score, band } = assessment
  const intro = `# How to read a score

<!-- Generated by \`npm run docs\` from \`${fixture}\`. Do not edit. -->

One ticket, \`${fixture}\`, from its first word to its last point. A joiner has moved his site and asks, in French, to "load an SSL"; support answers three times with a link.

${conversationOf(ticket)}

Judged at ${clock(asOf)} UTC, the moment of the last message, so that nothing has been waited for yet:

\`\`\`sh
bonsens explain ${fixture} ${ticket.id} --as-of ${asOf}
\`\`\`

> **${score} out of 100: ${band}**`
  return [intro, meaningSection(), sumSection(assessment), restSection(assessment, ticket), unseenSection(assessment), endSection(assessment)].join('\n\n')
}
