import { closeSync, openSync, writeSync } from 'node:fs'

/** Messages of the length that support mail has: 250 to 400 letters, accents, quotes and line breaks among them. */
const sentences = [
  "Bonjour, l'export de la paie reste bloqué depuis lundi et personne ne nous répond. ",
  'We have been waiting for three days; the invoice still shows the wrong amount. ',
  'Merci de rappeler notre comptable, "urgent" ne veut pas dire la semaine prochaine. ',
  'The error is back since the last update, see the log below, code 0x80070005. ',
  'Je vous ai déjà écrit deux fois à ce sujet, pouvez-vous escalader ? ',
  'Thank you, it works for one user but not for the two others of our team. ',
]
const authors = ['customer', 'agent', 'customer', 'agent', 'customer'] as const
const messagesPerTicket = 5
const start = Date.UTC(2026, 0, 5, 8)

const bodyOf = (message: number): string => Array.from({ length: 4 }, (_, part) => sentences[(message * 7 + part * 5) % sentences.length] ?? '').join('') + (message % 9 === 0 ? '\nCordialement' : '')
const timeOf = (message: number): string => new Date(start + (message % 500_000) * 60_000).toISOString()

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

function csvTicket(ticket: number): string {
  let rows = ''
  for (let at = 0; at < messagesPerTicket; at++) {
    const message = ticket * messagesPerTicket + at
    rows += `T-${ticket},${quoted(`Paie bloquée ${ticket}`)},open,high,${timeOf(ticket * messagesPerTicket)},${message},${authors[at] ?? 'agent'},public,${timeOf(message)},${quoted(bodyOf(message))}\n`
  }
  return rows
}

const jsonTicket = (ticket: number): string =>
  `${JSON.stringify({
    id: `T-${ticket}`, subject: `Paie bloquée ${ticket}`, status: 'open', priority: 'high', createdAt: timeOf(ticket * messagesPerTicket),
    messages: authors.map((author, at) => ({ id: String(ticket * messagesPerTicket + at), author, visibility: 'public', at: timeOf(ticket * messagesPerTicket + at), body: bodyOf(ticket * messagesPerTicket + at) })),
  })}\n`

export interface MadeFile {
  readonly bytes: number
  readonly messages: number
}

/** Writes a table of messages or NDJSON tickets of at least so many bytes. */
export function makeFile(path: string, kind: 'csv' | 'ndjson', bytes: number): MadeFile {
  const file = openSync(path, 'w')
  let written = kind === 'csv' ? writeSync(file, 'ticket id,subject,status,priority,created at,message id,author,visibility,sent at,body\n') : 0
  let tickets = 0
  while (written < bytes) {
    let block = ''
    while (block.length < 1 << 20) block += kind === 'csv' ? csvTicket(tickets++) : jsonTicket(tickets++)
    written += writeSync(file, block)
  }
  closeSync(file)
  return { bytes: written, messages: tickets * messagesPerTicket }
}
