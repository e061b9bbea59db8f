import type { Language } from '../src/assessment.ts'

/** What the sample tickets are made of. `{n}`, `{host}`, `{name}`, `{thing}`, `{day}` are filled in, each time differently. */
export interface Sentences {
  readonly customer: readonly string[]
  readonly upset: readonly string[]
  readonly agent: readonly string[]
  readonly things: readonly string[]
  readonly days: readonly string[]
}

const english: Sentences = {
  customer: [
    'Hello, we have been using {thing} on {host} for about {n} months now.',
    'Since {day} the import of our {n} contacts stops halfway without any message.',
    'I attach the screenshot you asked for, taken on the machine of {name}.',
    'The page loads fine on my phone, but not on the office network.',
    'We are {n} people in the team and all of us see the same thing.',
    'Could you tell me where the setting for {thing} is in the new version?',
    'The log says "ERROR {n}: connection refused by {host}" every few minutes.',
    'I followed the article about {thing}, including the part about DNS.',
    'On {day} {name} restarted the service and it worked for {n} minutes.',
    'We would like to move {host} to the larger plan before the end of the month.',
    'Our accountant needs the invoice of {day}, number {n}, with the VAT shown.',
    'Nothing was changed on our side as far as I know.',
    'I can give you access to {host} if that makes things easier for you.',
    'Our customers order through this form, so it matters to us.',
    'Is there a way to export everything as CSV, with one row per order?',
    'Thank you for your help, {name}, this is clearer now.',
    'I tried Firefox {n} and Chrome, with and without the extensions.',
    'The certificate of {host} expires on {day}, could you renew it?',
    'By the way, the German translation of {thing} has a small typo.',
    'The backup of {day} is {n} GB, which is twice the usual size.'
  ],
  upset: [
    'I have already explained this {n} times, please read the messages above.',
    'Any news? We have been waiting since {day} and nobody has answered.',
    'This is not acceptable for a service we pay {n} euros a month for.',
    'I am really disappointed by the way this has been handled.',
    'If this is not solved by {day} we will cancel the contract.',
    'I would like to speak to a manager, {name} keeps sending me the same link.',
    'It STILL does not work!!! Same error as yesterday.',
    'We are losing orders every hour that {host} is down.',
    'You promised an update on {day}, and I have heard nothing since.',
    'That is not what I asked, as I said in my first message.'
  ],
  agent: [
    'Hello, thank you for reaching out to our support team.',
    'Could you please send us the version of {thing} and a screenshot of the page?',
    'You will find the procedure in our help centre: https://help.{host}/articles/{n}.',
    'I have passed this on to our engineers and will come back to you by {day}.',
    'We apologise for any inconvenience this may have caused.',
    'The record of {host} still points to the old address, which explains what you see.',
    'I have raised the limit to {n} for your account; please try again.',
    'As far as I can see, {thing} was updated on {day} without incident.',
    'Please clear the cache of your browser and tell us whether it helps.',
    'This depends on the hosting provider, so we cannot change it for you.',
    'Kind regards,\n{name}\nCustomer care',
    'The fix was released this morning, in version {n}.2.'
  ],
  things: ['the mail gateway', 'the invoice module', 'single sign-on', 'the calendar sync', 'the export tool', 'the web shop', 'two-factor login', 'the API'],
  days: ['Monday', 'Tuesday', 'Wednesday morning', 'Thursday', 'last Friday', '12 March', '3 June', 'the 21st']
}

const french: Sentences = {
  customer: [
    'Bonjour, nous utilisons {thing} sur {host} depuis environ {n} mois.',
    'Depuis {day}, l’import de nos {n} contacts s’arrête au milieu sans message.',
    'Vous trouverez ci-joint la capture demandée, prise sur le poste de {name}.',
    'La page s’affiche bien sur mon téléphone, mais pas sur le réseau du bureau.',
    'Nous sommes {n} dans l’équipe et tout le monde constate la même chose.',
    'Pourriez-vous m’indiquer où se trouve le réglage de {thing} dans la nouvelle version ?',
    'Le journal indique « ERROR {n}: connection refused by {host} » toutes les cinq minutes.',
    'J’ai suivi l’article sur {thing}, y compris la partie sur les DNS.',
    '{name} a redémarré le service {day} et cela a tenu {n} minutes.',
    'Nous souhaitons passer {host} sur l’offre supérieure avant la fin du mois.',
    'Notre comptable a besoin de la facture n° {n}, avec la TVA apparente.',
    'Rien n’a été modifié de notre côté, à ma connaissance.',
    'Je peux vous donner un accès à {host} si cela vous simplifie la tâche.',
    'Nos clients commandent avec ce formulaire, c’est donc important pour nous.',
    'Est-il possible d’exporter le tout en CSV, avec une ligne par commande ?',
    'Merci pour votre aide, {name}, c’est plus clair à présent.',
    'J’ai essayé avec Firefox {n} et avec Chrome, avec et sans les extensions.',
    'Le certificat de {host} expire {day}, pouvez-vous le renouveler ?',
    'Il faudrait charger un SSL sur {host}, et ajouter de la mémoire pour nos fichiers.',
    'La sauvegarde de {day} fait {n} Go, soit le double de d’habitude.'
  ],
  upset: [
    'Je vous l’ai déjà expliqué {n} fois, merci de relire mes messages.',
    'Avez-vous des nouvelles ? Nous attendons depuis {day} et personne ne répond.',
    'Ce n’est pas acceptable pour un service facturé {n} euros par mois.',
    'Je suis vraiment déçue de la manière dont ce dossier est suivi.',
    'Sans solution avant {day}, nous résilierons le contrat.',
    'Je souhaite parler à un responsable, {name} m’envoie toujours le même lien.',
    'Cela ne fonctionne TOUJOURS PAS !!! Même erreur qu’hier.',
    'Nous perdons des commandes à chaque heure où {host} est en panne.',
    'Sauf erreur de ma part, je n’ai toujours pas eu le retour promis pour {day}.',
    'Ce n’est pas ma question, comme indiqué dans mon premier message.'
  ],
  agent: [
    'Bonjour et merci d’avoir contacté notre service.',
    'Pouvez-vous nous communiquer la version de {thing} et une capture de la page ?',
    'La procédure est dans notre documentation : https://aide.{host}/articles/{n}.',
    'J’ai transmis à nos ingénieurs et je reviens vers vous {day}.',
    'Nous vous prions de nous excuser pour la gêne occasionnée.',
    'L’enregistrement de {host} pointe encore vers l’ancienne adresse, ce qui explique le message.',
    'J’ai porté la limite à {n} pour votre compte ; merci de réessayer.',
    'D’après ce que je vois, {thing} a été mis à jour {day} sans incident.',
    'Merci de vider le cache de votre navigateur et de nous dire si cela aide.',
    'Cela dépend de votre hébergeur, nous ne pouvons pas le modifier à votre place.',
    'Cordialement,\n{name}\nService clients',
    'Le correctif a été publié ce matin, en version {n}.2.'
  ],
  things: ['la messagerie', 'le module de facturation', 'l’authentification unique', 'la synchronisation du calendrier', 'l’outil d’export', 'la boutique', 'l’espace client', 'l’API'],
  days: ['lundi', 'mardi', 'mercredi matin', 'jeudi', 'vendredi dernier', 'le 12 mars', 'le 3 juin', 'le 21']
}

export const sentences: Readonly<Record<Language, Sentences>> = { en: english, fr: french }
