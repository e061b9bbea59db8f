import type { ReplyCheckId } from './reply-review.ts'

/** Longer, what was given is not quoted whole. */
const LONGEST = 120

const shortened = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`)

/** Sentences to send instead, by the draft's language; `[…]` is to be filled in. Same keys in both languages. */
export const betterTexts = {
  en: {
    checks: {
      'literal-answer': 'If I understand correctly, you would like to [what they want].',
      'same-again': 'You have tried that already, so I am looking into it myself: I am [what you do], and will write to you by [time].',
      'already-given': 'I have what you sent, thank you.',
      jargon: 'In plain words: [what it means for them].',
      'no-next-step': 'I am [what you do], and will write to you by [time], even if nothing has changed.',
      'blame-passed-on': 'Whatever the cause, it is up to us to solve it: I am [what you do], and will write to you by [time].',
      'bare-apology': 'I am sorry. I am [what you do] now, and will write to you by [time].',
      'too-cold': 'Hello, I understand what this means for you. I am [what you do], and will write to you by [time].',
      'too-breezy': 'I understand what this costs you. I am [what you do], and will write to you by [time].',
      'process-excuse': 'This is usually [whose task]; I am doing it for you now, and will write to you by [time].',
      disrespect: 'I would like to solve this with you: I am [what you do], and will write to you by [time].',
    } satisfies Record<ReplyCheckId, string>,
    given: (words: string): string => `I have what you sent, thank you (“${shortened(words)}”).`,
    doIt: 'I am doing it for you now, and will write to you as soon as it is done, by [time] at the latest.',
    explained: (term: string): string => `${term.toUpperCase()} ([what it is, in plain words])`,
    warm: (name: string | undefined): string => `Hello${name === undefined ? '' : ` ${name}`}, I understand what this means for you. I am [what you do], and will write to you by [time].`,
  },
  fr: {
    checks: {
      'literal-answer': 'Si je comprends bien, vous souhaitez [ce qu’il veut].',
      'same-again': 'Vous l’avez déjà essayé, je regarde donc moi-même : je [ce que vous faites], et je vous écris avant [heure].',
      'already-given': 'J’ai bien ce que vous avez envoyé, merci.',
      jargon: 'En clair : [ce que cela veut dire pour lui].',
      'no-next-step': 'Je [ce que vous faites], et je vous écris avant [heure], même si rien n’a changé.',
      'blame-passed-on': 'Quelle qu’en soit la cause, c’est à nous de le régler : je [ce que vous faites], et je vous écris avant [heure].',
      'bare-apology': 'Je vous présente mes excuses. Je [ce que vous faites] maintenant, et je vous écris avant [heure].',
      'too-cold': 'Bonjour, je comprends ce que cela représente pour vous. Je [ce que vous faites], et je vous écris avant [heure].',
      'too-breezy': 'Je comprends ce que cela vous coûte. Je [ce que vous faites], et je vous écris avant [heure].',
      'process-excuse': 'C’est d’habitude [à qui], je le fais pour vous maintenant, et je vous écris avant [heure].',
      disrespect: 'Je souhaite régler cela avec vous : je [ce que vous faites], et je vous écris avant [heure].',
    } satisfies Record<ReplyCheckId, string>,
    given: (words: string): string => `J’ai bien ce que vous avez envoyé, merci (« ${shortened(words)} »).`,
    doIt: 'Je le fais pour vous maintenant, et je vous écris dès que c’est en place, au plus tard à [heure].',
    explained: (term: string): string => `${term.toUpperCase()} ([ce que c’est, en clair])`,
    warm: (name: string | undefined): string => `Bonjour${name === undefined ? '' : ` ${name}`}, je comprends ce que cela représente pour vous. Je [ce que vous faites], et je vous écris avant [heure].`,
  },
} as const
