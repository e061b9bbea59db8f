/** What customers of a business software write on any day: each topic with its share of all tickets, in both languages. */
export interface Topic {
  readonly id: string
  /** Share of all tickets, before the calendar. */
  readonly weight: number
  /** Times as much on Monday mornings, in the first hours of each day, in the last days of the month. */
  readonly monday?: number
  readonly morning?: number
  readonly monthEnd?: number
  readonly fr: readonly string[]
  readonly en: readonly string[]
}

export const topics: readonly Topic[] = [
  { id: 'password', weight: 9, monday: 2.2, morning: 1.6,
    fr: ['J’ai oublié mon mot de passe.', 'Mon mot de passe ne marche plus.', 'Impossible de me connecter, mot de passe refusé.', 'Pouvez-vous réinitialiser mon accès ?', 'Mon compte est bloqué après trois essais.', 'Le lien pour changer le mot de passe a expiré.'],
    en: ['I forgot my password.', 'My password no longer works.', 'Cannot log in, password refused.', 'Could you reset my access?', 'My account is locked after three attempts.', 'The link to change the password has expired.'] },
  { id: 'invoice', weight: 8, monthEnd: 2.2,
    fr: ['Je ne trouve pas ma facture du mois dernier.', 'Merci de m’envoyer un duplicata de facture.', 'Il y a une erreur d’adresse sur la facture.', 'Le montant de la facture ne correspond pas au devis.', 'Où télécharger nos factures en PDF ?'],
    en: ['I cannot find last month’s invoice.', 'Please send me a copy of the invoice.', 'There is a wrong address on the invoice.', 'The amount of the invoice does not match the quote.', 'Where do I download our invoices as PDF?'] },
  { id: 'printing', weight: 5, morning: 1.4,
    fr: ['L’imprimante ne sort plus rien.', 'Les documents s’impriment en double.', 'La mise en page est décalée à l’impression.', 'Comment ajouter une imprimante au poste de l’accueil ?', 'Rien ne s’imprime depuis mon poste.'],
    en: ['The printer prints nothing.', 'Documents are printed twice.', 'The layout is shifted when I print.', 'How do I add a printer to the reception desk?', 'Nothing prints from my computer.'] },
  { id: 'mail-sending', weight: 5,
    fr: ['Mes courriels ne partent pas.', 'Un client ne reçoit pas nos mails.', 'Nos messages arrivent dans les indésirables.', 'Erreur à l’envoi d’un mail avec pièce jointe.', 'Ma messagerie ne reçoit plus rien.'],
    en: ['My e-mails are not sent.', 'A client does not receive our mails.', 'Our messages end up in the spam folder.', 'Error when sending a mail with an attachment.', 'My mailbox receives nothing any more.'] },
  { id: 'vpn', weight: 4, morning: 2.5, monday: 1.4,
    fr: ['Le VPN ne se connecte pas de chez moi.', 'Le VPN coupe toutes les dix minutes.', 'Comment installer le VPN sur mon nouveau portable ?', 'Erreur de certificat au lancement du VPN.'],
    en: ['The VPN does not connect from home.', 'The VPN drops every ten minutes.', 'How do I install the VPN on my new laptop?', 'Certificate error when I start the VPN.'] },
  { id: 'slow', weight: 4,
    fr: ['L’application est lente aujourd’hui.', 'Les écrans mettent du temps à s’afficher.', 'La recherche d’un client prend une minute.', 'Tout rame sur mon poste.'],
    en: ['The application is slow today.', 'Screens take a long time to load.', 'Searching for a client takes a minute.', 'Everything crawls on my computer.'] },
  { id: 'new-user', weight: 5, monday: 1.5,
    fr: ['Merci de créer un accès pour une nouvelle collègue.', 'Un stagiaire arrive, il lui faut un compte.', 'Comment ajouter un utilisateur ?', 'Notre nouveau comptable n’a pas les droits.'],
    en: ['Please create an access for a new colleague.', 'An intern is starting, he needs an account.', 'How do I add a user?', 'Our new accountant does not have the permissions.'] },
  { id: 'leaver', weight: 2,
    fr: ['Une salariée est partie, fermez son compte.', 'Merci de supprimer l’accès de Monsieur Ricard.', 'Comment retirer une licence à quelqu’un qui part ?'],
    en: ['An employee has left, please close her account.', 'Please remove the access of Mr Parker.', 'How do I take a licence from somebody who leaves?'] },
  { id: 'export', weight: 4, monthEnd: 1.6,
    fr: ['L’export Excel est vide.', 'Comment exporter la liste des clients ?', 'L’export comptable ne contient pas toutes les écritures.', 'Le fichier exporté a les accents abîmés.'],
    en: ['The Excel export is empty.', 'How do I export the client list?', 'The accounting export lacks some entries.', 'The exported file has broken accents.'] },
  { id: 'import', weight: 3,
    fr: ['L’import du catalogue échoue à la ligne douze.', 'Quel format pour importer des articles ?', 'L’import a créé des doublons de fournisseurs.'],
    en: ['The catalogue import fails at line twelve.', 'Which format do I need to import items?', 'The import created duplicate suppliers.'] },
  { id: 'payment', weight: 4,
    fr: ['Mon prélèvement a été rejeté.', 'Comment changer de carte bancaire ?', 'J’ai été débité deux fois.', 'Je souhaite payer par virement.'],
    en: ['My direct debit was rejected.', 'How do I change my bank card?', 'I was charged twice.', 'I would like to pay by bank transfer.'] },
  { id: 'refund', weight: 2,
    fr: ['Je demande le remboursement du mois de mai.', 'Quand serai-je remboursé ?'],
    en: ['I ask for a refund of the month of May.', 'When will I be refunded?'] },
  { id: 'training', weight: 3,
    fr: ['Avez-vous une formation pour débutants ?', 'Où trouver le guide de démarrage ?', 'Une visite guidée du logiciel serait utile.'],
    en: ['Do you offer training for beginners?', 'Where is the getting started guide?', 'A guided tour of the software would be useful.'] },
  { id: 'mobile', weight: 4,
    fr: ['L’application mobile se ferme toute seule.', 'La synchronisation du téléphone ne se fait plus.', 'Comment installer l’application sur une tablette ?', 'Les notifications n’arrivent pas sur mon téléphone.'],
    en: ['The mobile app closes by itself.', 'The phone no longer syncs.', 'How do I install the app on a tablet?', 'Notifications do not arrive on my phone.'] },
  { id: 'calendar', weight: 3,
    fr: ['Mon agenda n’affiche pas les rendez-vous partagés.', 'Comment partager un agenda ?', 'Un rendez-vous apparaît à la mauvaise heure.'],
    en: ['My calendar does not show shared appointments.', 'How do I share a calendar?', 'An appointment shows at the wrong time.'] },
  { id: 'stock', weight: 4,
    fr: ['La quantité en stock est fausse pour un article.', 'Comment faire un inventaire ?', 'Un article est négatif en stock.', 'Le seuil de réapprovisionnement est ignoré.'],
    en: ['The stock quantity is wrong for one item.', 'How do I take an inventory?', 'One item has a negative stock.', 'The reorder level is ignored.'] },
  { id: 'delivery', weight: 4,
    fr: ['Le bon de livraison n’a pas de poids.', 'Un colis est marqué livré mais ne l’est pas.', 'Comment changer de transporteur ?', 'L’adresse de livraison est tronquée.'],
    en: ['The delivery note has no weight.', 'A parcel is marked delivered but is not.', 'How do I change the carrier?', 'The delivery address is cut off.'] },
  { id: 'payroll', weight: 3, monthEnd: 2,
    fr: ['Le cumul des congés est faux sur un bulletin.', 'Comment refaire un bulletin de paie ?', 'La prime n’apparaît pas sur la paie.'],
    en: ['The holiday balance is wrong on a payslip.', 'How do I redo a payslip?', 'The bonus is missing from the payroll.'] },
  { id: 'backup', weight: 2,
    fr: ['J’ai supprimé un dossier, pouvez-vous le restaurer ?', 'La sauvegarde de cette nuit est en erreur.'],
    en: ['I deleted a folder, can you restore it?', 'Last night’s backup failed.'] },
  { id: 'site', weight: 3,
    fr: ['Mon site affiche une erreur 500.', 'Je voudrais rediriger un ancien nom de domaine.', 'Le certificat de mon site expire bientôt.', 'Une page de notre site est introuvable.'],
    en: ['My website shows an error 500.', 'I would like to redirect an old domain name.', 'The certificate of my site expires soon.', 'One page of our website cannot be found.'] },
  { id: 'contract', weight: 2,
    fr: ['Je souhaite résilier à l’échéance.', 'Quelle est la durée de notre contrat ?', 'Nous voulons passer à l’offre supérieure.'],
    en: ['I wish to cancel at the end of the term.', 'How long does our contract run?', 'We want to move to the higher plan.'] },
  { id: 'screen', weight: 3,
    fr: ['La fenêtre des devis s’ouvre hors de l’écran.', 'Les caractères sont trop petits.', 'Comment afficher la colonne remise ?'],
    en: ['The quotes window opens off the screen.', 'The letters are too small.', 'How do I show the discount column?'] },
  { id: 'api', weight: 2,
    fr: ['Où se trouve la clé d’API ?', 'Un webhook n’est pas appelé.', 'L’API répond 401 avec notre jeton.'],
    en: ['Where is the API key?', 'One webhook is not called.', 'The API answers 401 with our token.'] },
  { id: 'suggestion', weight: 2,
    fr: ['Une suggestion : un mode sombre.', 'Il manque un raccourci clavier pour valider.'],
    en: ['A suggestion: a dark mode.', 'A keyboard shortcut to confirm is missing.'] },
]

export const asides = {
  fr: ['Je travaille sur Windows.', 'C’est pour notre agence de Nantes.', 'Je suis joignable au bureau.', 'Cela date de la semaine dernière.', 'Mon collègue a le même réglage.', 'J’ai redémarré deux fois.', 'Nous sommes une petite équipe.', 'Je joins une capture.', 'La comptable est absente cette semaine.', 'Le poste date de 2021.', 'J’ai essayé avec un autre navigateur.', 'C’est assez pressé.'],
  en: ['I work on Windows.', 'It is for our Bristol office.', 'You can reach me at the office.', 'It has been so since last week.', 'My colleague has the same setup.', 'I restarted twice.', 'We are a small team.', 'I attach a screenshot.', 'The accountant is away this week.', 'The computer is from 2021.', 'I tried another browser.', 'It is rather urgent.'],
} as const

export const courtesies = {
  fr: { open: ['Bonjour,', 'Bonjour à tous,', '', 'Madame, Monsieur,', 'Salut,'], close: ['Merci d’avance', 'Cordialement', '', 'Bien à vous', 'Merci'] },
  en: { open: ['Hello,', 'Hi,', '', 'Dear support,', 'Good morning,'], close: ['Thanks', 'Kind regards', '', 'Thank you in advance', 'Best'] },
} as const

/** Titles that say nothing. */
export const bareTitles = { fr: ['Problème', 'Question', 'Besoin d’aide', 'Demande'], en: ['Problem', 'Question', 'Help needed', 'Request'] } as const

/** Words that stand in one ticket and hardly in another. */
export const oddWords = 'acacia béton canopée dauphin ébène falaise galaxie hublot iris jasmin kiosque lavande mistral nacelle orchidée pivoine quartz ruche safran tilleul anchor barley cobble dahlia ember fjord gravel hazel inlet juniper kettle lantern meadow nectar otter pebble quill raven saddle thistle umbra velvet willow yarrow zephyr'.split(' ')
