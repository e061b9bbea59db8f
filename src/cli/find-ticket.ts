import type { Language } from '../assessment.ts'
import type { Survey } from '../batch/survey.ts'
import { editDistance } from '../text/edit-distance.ts'
import type { Ticket } from '../ticket.ts'
import { commandWords } from './command-words.ts'
import { CommandError, exitCode } from './exit-code.ts'

const mostNear = 3

/** The ticket of that id; where there is none, the run ends and names those that are nearly called so. */
export async function ticketNamed(survey: Survey, id: string, file: string, language: Language): Promise<Ticket> {
  const same: string[] = []
  const near: string[] = []
  for await (const ticket of survey.read()) {
    if (ticket.id === id) return ticket
    if (same.length < mostNear && isSame(id, ticket.id)) same.push(ticket.id)
    else if (near.length < mostNear && isNear(id, ticket.id)) near.push(ticket.id)
  }
  throw new CommandError(commandWords[language].noSuchTicket(id, file, same.length > 0 ? same : near), exitCode.usage)
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
