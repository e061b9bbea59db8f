/** Sentences for the team, by step. Same keys in both languages. */
export const stepTexts = {
  en: {
    'do-it-for-them': 'Do it for them now, then tell them it is done:',
    'wake-somebody-up': 'Production is down: bring in the people who can fix it, now.',
    'keep-the-promise': 'Keep what was promised; time left:',
    'tell-them-it-is-known': 'Tell them that it is known and that others have it too, that you own it, and when they will hear from you next.',
    'answer-now': 'Answer now, as a person, even if only to say where things stand.',
    'own-the-broken-promise': 'Say first that the promised answer did not come, then give it, or a time you can keep.',
    'name-an-owner': 'Name one person who keeps this until it is done.',
    'call-the-customer': 'Call them: this will not be won back by e-mail.',
    'read-the-thread-first': 'Read the whole thread first: what you need was already given.',
    'say-when-next': 'Say what is being done, and when they will hear from you next.',
    'ask-whether-it-is-solved': 'Ask whether it is really solved; do not take silence for a yes.',
    'stop-sending-links': 'Send no more links: they have read the documentation.',
    reformulate: 'Say what you understand, in your words:',
    'ask-this-question': 'Ask the one question that is open:',
    'check-what-is-forgotten': 'Check what is often forgotten here, and nobody has spoken of yet:',
  },
  fr: {
    'do-it-for-them': 'Faites-le pour lui maintenant, puis dites-lui que c’est fait :',
    'wake-somebody-up': 'La production est arrêtée : faites venir tout de suite ceux qui peuvent réparer.',
    'keep-the-promise': 'Tenez ce qui a été promis ; il reste :',
    'tell-them-it-is-known': 'Dites-lui que la panne est connue et qu’il n’est pas le seul, que vous vous en occupez, et quand il aura de vos nouvelles.',
    'answer-now': 'Répondez maintenant, de personne à personne, ne serait-ce que pour dire où on en est.',
    'own-the-broken-promise': 'Dites d’abord que la réponse promise n’est pas venue, puis donnez-la, ou une heure que vous tiendrez.',
    'name-an-owner': 'Nommez une personne qui garde ce dossier jusqu’au bout.',
    'call-the-customer': 'Appelez-le : un courriel ne suffira plus.',
    'read-the-thread-first': 'Relisez tout le fil : ce qu’il vous faut a déjà été donné.',
    'say-when-next': 'Dites ce qui est fait, et quand il aura de vos nouvelles.',
    'ask-whether-it-is-solved': 'Demandez si c’est vraiment réglé ; son silence n’est pas un oui.',
    'stop-sending-links': 'N’envoyez plus de liens : il a lu la documentation.',
    reformulate: 'Dites avec vos mots ce que vous avez compris :',
    'ask-this-question': 'Posez la seule question qui reste :',
    'check-what-is-forgotten': 'Vérifiez ce qu’on oublie souvent ici, et dont personne n’a encore parlé :',
  },
} as const

/** Sentences for the team, by thing to avoid. Same keys in both languages. */
export const avoidTexts = {
  en: {
    'same-link-again': 'Sending the same link again.',
    'asking-again': 'Asking for what is already in the thread.',
    'we-are-looking-into-it': '“We are looking into it”, with nothing else.',
    'another-promise-without-a-time': 'Another promise that names no time, or one you may not keep.',
    'another-handoff': 'Passing it on once more without a word of what was done.',
    'closing-in-silence': 'Closing without asking.',
    'technical-words': 'Technical words that they have not used themselves.',
  },
  fr: {
    'same-link-again': 'Renvoyer le même lien.',
    'asking-again': 'Redemander ce qui est déjà dans le fil.',
    'we-are-looking-into-it': '« Nous regardons », sans rien d’autre.',
    'another-promise-without-a-time': 'Promettre encore sans heure, ou une heure que vous ne tiendrez pas.',
    'another-handoff': 'Le passer à quelqu’un d’autre sans dire ce qui a été fait.',
    'closing-in-silence': 'Clore sans demander.',
    'technical-words': 'Les mots techniques qu’il n’a pas employés lui-même.',
  },
} as const

/** What a counterfactual does, for the team, and what it would say to the customer. */
export const counterfactualTexts = {
  en: {
    does: {
      'announce-a-time': 'Say when they will hear from you.',
      reply: 'Answer them.',
      'do-it': 'Do what they ask for, and say so.',
    },
    says: {
      'announce-a-time': 'You will hear from me tomorrow before 10 am.',
      reply: 'Here is the answer to your question.',
      'do-it': 'It is done:',
    },
  },
  fr: {
    does: {
      'announce-a-time': 'Dites quand il aura de vos nouvelles.',
      reply: 'Répondez-lui.',
      'do-it': 'Faites ce qu’il demande, et dites-le.',
    },
    says: {
      'announce-a-time': 'Je reviens vers vous demain avant 10 h.',
      reply: 'Voici la réponse à votre question.',
      'do-it': 'C’est fait :',
    },
  },
} as const
