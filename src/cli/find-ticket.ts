import type { Language } from '../assessment.ts'
import type { Survey } from '../batch/survey.ts'
import { editDistance } from '../text/edit-distance.ts'
import type { Ticket } from '../ticket.ts'
import { commandWords } from './command-words.ts'
import type { Console } from './console.ts'
import { CommandError, exitCode } from './exit-code.ts'

const mostNear = 3

/** The ticket of that id, or the only one whose id begins so; where there is none, the run ends and names those that are nearly called so. */
export async function ticketNamed(survey: Survey, typed: string, file: string, language: Language, console: Console): Promise<Ticket> {
  const words = commandWords[language]
  const beginning = typed.replace(/…$/, '')
  const begun: Ticket[] = []
  const same: string[] = []
  const near: string[] = []
  for await (const ticket of survey.read()) {
    if (ticket.id === typed) return ticket
    if (begun.length <= mostNear && beginning !== '' && ticket.id.startsWith(beginning)) begun.push(ticket)
    else if (same.length < mostNear && isSame(typed, ticket.id)) same.push(ticket.id)
    else if (near.length < mostNear && isNear(typed, ticket.id)) near.push(ticket.id)
  }
  const [first, second] = begun
  if (first === undefined) throw new CommandError(words.noSuchTicket(typed, file, same.length > 0 ? same : near), exitCode.usage)
  if (second !== undefined) throw new CommandError(words.severalTickets(beginning, begun.slice(0, mostNear).map(({ id }) => id), begun.length > mostNear), exitCode.usage)
  console.say(words.begunTicket(beginning, first.id))
  return first
}

/** `2401` for `AH-2401`, or another case. */
function isSame(typed: string, id: string): boolean {
  const [one, other] = [typed.toLowerCase(), id.toLowerCase()]
  return one !== '' && (other.endsWith(one) || one.endsWith(other))
}

/** One slip of the finger. */
function isNear(typed: string, id: string): boolean {
  return editDistance(typed.toLowerCase(), id.toLowerCase(), 1) <= 1
}
