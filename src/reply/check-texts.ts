import type { Language } from '../assessment.ts'
import type { ReplyCheckId } from './reply-review.ts'

/** One sentence for the agent, by check. Same keys in both languages. */
export const checkTexts: Readonly<Record<Language, Readonly<Record<ReplyCheckId, string>>>> = {
  en: {
    'literal-answer': 'This answers the customer’s word, not what they want by it.',
    'same-again': 'They were told this already, and came back from it.',
    'already-given': 'They have given this already.',
    jargon: 'They have not used this term, and it is not explained.',
    'no-next-step': 'It does not say what happens next, and when.',
    'blame-passed-on': 'This passes the blame on; for the customer, it is you.',
    'bare-apology': 'An apology, and nothing that is done about it.',
    'too-cold': 'Too cold for somebody who is worried: no greeting, and nobody who speaks.',
    'too-breezy': 'Too cheerful for somebody who is losing patience.',
    'process-excuse': 'A rule is given as the reason; say what you can do.',
    disrespect: 'This talks down to the customer, or insults them.',
  },
  fr: {
    'literal-answer': 'Ceci répond au mot du client, pas à ce qu’il veut dire.',
    'same-again': 'On le lui a déjà dit, et il en est revenu.',
    'already-given': 'Il l’a déjà donné.',
    jargon: 'Il n’a pas employé ce terme, qui n’est pas expliqué.',
    'no-next-step': 'On ne dit pas ce qui va se passer, ni quand.',
    'blame-passed-on': 'La faute est rejetée sur d’autres ; pour le client, c’est vous.',
    'bare-apology': 'Des excuses, et rien de fait.',
    'too-cold': 'Trop froid pour quelqu’un d’inquiet : ni salutation, ni personne qui parle.',
    'too-breezy': 'Trop enjoué pour quelqu’un qui perd patience.',
    'process-excuse': 'Une règle sert de raison ; dites ce que vous pouvez faire.',
    disrespect: 'Ceci prend le client de haut, ou l’insulte.',
  },
}
