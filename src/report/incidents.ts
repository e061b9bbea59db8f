import type { Language } from '../assessment.ts'
import type { Incident } from '../index.ts'
import { defaultCatalogue } from '../jargon/catalogue.ts'
import { incidentWords } from './incident-words.ts'
import { plainLine } from './plain-text.ts'
import { durationInWords } from './words.ts'

/** `2026-06-02 09:28`, or `09:28` on the same day as another. */
function moment(iso: string, beside?: string): string {
  return beside !== undefined && beside.slice(0, 10) === iso.slice(0, 10) ? iso.slice(11, 16) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

function symptomInWords({ symptom }: Incident, language: Language): string {
  const terms = symptom.terms.map(({ says }) => says.map(plainLine).join(' / ')).join(', ')
  const { numberOf, textsIn } = defaultCatalogue()
  const title = symptom.operation === undefined ? undefined : textsIn(language).titles[numberOf.get(symptom.operation) ?? -1]
  const operation = symptom.operation === undefined ? [] : [`[${symptom.operation}]${title === undefined ? '' : ` ${title}`}`]
  return [terms === '' ? incidentWords[language].noTerms : terms, ...operation].join('  ')
}

function valueOf({ evidence }: Incident, name: string): number {
  return evidence.find((one) => one.name === name)?.value ?? 0
}

/** What is said of an incident, line by line: when, what, how far, how much, and why it is one. */
function factLines(incident: Incident, language: Language): readonly string[] {
  const words = incidentWords[language]
  const { reach, saturation, first, known, onset } = incident
  const { number } = words
  const percent = number(Math.round(reach.share * 1000) / 10)
  const usual = saturation.allUsualPerHour
  return [
    `${words.onset[onset.kind]}: ${words.rise(durationInWords(onset.rise.value, language))}`.replace(':', language === 'fr' ? ' :' : ':'),
    words.reach(number(reach.customers), number(reach.seen), percent, words.extent[reach.extent]),
    `${words.peak(number(saturation.perHour), moment(saturation.peakAt, first.at), number(saturation.usualPerHour))} (${words.all(number(saturation.allPerHour), usual === undefined ? undefined : number(usual))})`,
    words.known(moment(known.at, first.at), plainLine(known.ticketId), number(valueOf(incident, 'customersInWindow')), durationInWords(valueOf(incident, 'window'), language), number(valueOf(incident, 'usualInWindow'))),
  ]
}

function headOf({ first, last, tickets }: Incident, language: Language): string {
  return `${moment(first.at)} → ${moment(last.at, first.at)} UTC  ${incidentWords[language].tickets(incidentWords[language].number(tickets.length))}`
}

const ticketsShown = 5

/** Incidents for a terminal. Words of tickets are made harmless. */
export function incidentsText(incidents: readonly Incident[], language: Language): string {
  const words = incidentWords[language]
  if (incidents.length === 0) return `${words.none}\n`
  const lines = [words.title(words.number(incidents.length), incidents.length)]
  for (const incident of incidents) {
    lines.push('', `${headOf(incident, language)}  ${incident.id}`, `  ${symptomInWords(incident, language)}`, ...factLines(incident, language).map((line) => `  ${line}`))
    for (const { ticketId, at, quote } of incident.tickets.slice(0, ticketsShown))
      lines.push(`    ${moment(at, incident.first.at)}  ${plainLine(ticketId)}${quote === undefined ? '' : `  ${words.quoted(plainLine(quote.quote))}`}`)
    const more = incident.tickets.length - ticketsShown
    if (more > 0) lines.push(`    ${words.more(words.number(more))}`)
  }
  return `${lines.join('\n')}\n`
}

/** Characters that Markdown would act on. */
function escaped(text: string): string {
  return plainLine(text).replace(/[\\`*_[\]<>|#~&]/g, (sign) => `\\${sign}`)
}

/** Incidents as Markdown, with all of their tickets. */
export function incidentsMarkdown(incidents: readonly Incident[], language: Language): string {
  const words = incidentWords[language]
  const lines = [`# ${words.title(words.number(incidents.length), incidents.length)}`, '']
  if (incidents.length === 0) lines.push(words.none, '')
  for (const incident of incidents) {
    lines.push(`## ${headOf(incident, language)}`, '', escaped(symptomInWords(incident, language)), '', ...factLines(incident, language).map((line) => `- ${escaped(line)}`), '')
    const hasWords = incident.tickets.some(({ quote }) => quote !== undefined)
    const row = (ticket: string, at: string, said: string): string => (hasWords ? `| ${ticket} | ${at} | ${said} |` : `| ${ticket} | ${at} |`)
    lines.push(row(words.heads.ticket, words.heads.at, words.heads.words), row('---', '---', '---'))
    for (const { ticketId, at, quote } of incident.tickets) lines.push(row(escaped(ticketId), moment(at), quote === undefined ? '' : words.quoted(escaped(quote.quote))))
    lines.push('')
  }
  return lines.join('\n')
}

/** Without the words of single tickets; what many of them have in common stays. */
export function withoutQuotes(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.map((incident) => ({ ...incident, tickets: incident.tickets.map(({ ticketId, at }) => ({ ticketId, at })) }))
}
