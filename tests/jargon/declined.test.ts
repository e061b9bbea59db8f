import { describe, expect, it } from 'vitest'
import { decodeJargon } from '../../src/jargon/decode-jargon.ts'

const readings = (text: string): readonly string[] => decodeJargon(text).map(({ operation }) => operation)

describe('what is not to be done', () => {
  it.each([
    'please do not cancel my subscription', 'I do not want to cancel my subscription', "don't reboot the server", 'Please don’t delete my mailbox', 'i dont need to reset my password',
    'surtout ne redémarrez pas le serveur, une sauvegarde est en cours', 'merci de ne pas redémarrer le serveur', 'je ne veux pas de certificat SSL', 'je ne veux pas résilier mon abonnement', "N'annulez pas ma commande svp",
  ])('is not taken for a request: %s', (text) => {
    expect(readings(text)).toEqual([])
  })

  it.each([
    ["don't reboot the server, just restart apache", 'srv.restart-service'],
    ['Bonjour, ne supprimez pas ma boîte mail, je voudrais seulement changer le mot de passe', 'sec.reset-password'],
    ['je voudrais libérer de la place sans supprimer mes mails', 'res.free-disk-space'],
  ])('leaves what is wanted beside it: %s', (text, operation) => {
    expect(readings(text)[0]).toBe(operation)
  })

  it.each([
    ["you don't cancel my subscription, why?", 'bill.cancel-contract'],
    ['vous ne supprimez pas mon compte malgré mes demandes', 'data.delete-account'],
    ['your team does not reset my mailbox password', 'mail.reset-password'],
  ])('is told apart from what nobody does: %s', (text, operation) => {
    expect(readings(text)[0]).toBe(operation)
  })
})
