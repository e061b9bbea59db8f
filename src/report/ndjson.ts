import type { FileFormat } from './file-format.ts'
import { customerNumbers, savedTicketOf } from './saved-ticket.ts'
import type { Scored } from './scored.ts'
import { bareVerdict } from './verdict.ts'
import { withoutText } from './without-text.ts'

/** One assessment per line, with what a report needs to know of its ticket. */
export function ndjsonFormat(includeText: boolean): FileFormat {
  return {
    entry: assessmentJson(includeText),
    pieces: function* (ranked) {
      for (const row of ranked) yield `${row}\n`
    },
  }
}

/** The assessment; beside it `ticket`, what is kept of the ticket, `forecast` where one was made, and with text its subject. */
export function assessmentJson(includeText: boolean): (scored: Scored) => string {
  const numberOf = customerNumbers()
  return ({ assessment, subject, ticket, forecast, verdict }) =>
    JSON.stringify({
      ...(includeText ? assessment : withoutText(assessment)),
      ...(includeText && subject !== undefined && { subject }),
      ...(verdict !== undefined && { verdict: includeText ? verdict : bareVerdict(verdict) }),
      ...(ticket !== undefined && { ticket: savedTicketOf(ticket, includeText, numberOf) }),
      ...(forecast !== undefined && { forecast: { ahead: forecast.ahead, nextBand: forecast.nextBand } }),
    })
}
