import { describe, expect, it } from 'vitest'
import { fillSlots } from '../../src/jargon/slots.ts'

describe('slots are filled from the text', () => {
  it.each([
    ['{domaine}', 'le SSL de boutique.fr merci', 'boutique.fr'],
    ['{domain}', 'write to bob@shop.com please', '[domain]'],
    ['{sous-domaine}', 'créer blog.boutique.fr sur www.boutique.fr', 'blog.boutique.fr'],
    ['{subdomain}', 'www.shop.com only', '[subdomain]'],
    ['{page}', 'erreur sur https://shop.fr/panier?x=1, merci', 'https://shop.fr/panier?x=1'],
    ['{page}', 'erreur sur shop.fr', 'shop.fr'],
    ['{url}', 'call https://api.shop.fr/hook.', 'https://api.shop.fr/hook'],
    ['{mailbox}', 'ma boîte jean.paul+x@mail.atelier.fr est pleine', 'jean.paul+x@mail.atelier.fr'],
    ['{adresse}', 'ma boîte est pleine', '[adresse]'],
    ['{ip}', 'ouvrir pour 10.0.0.12.', '10.0.0.12'],
    ['{code}', 'error 503 since 9', '503'],
    ['{code}', 'facture de 500 €', '[code]'],
    ['{erreur}', 'il affiche « délai dépassé » et 500', 'délai dépassé'],
    ['{message}', 'I get ERR_CERT_DATE_INVALID in Chrome', 'ERR_CERT_DATE_INVALID'],
    ['{error}', 'it says 404 everywhere', '404'],
    ['{taille}', 'passer à 10 Go', '10 Go'],
    ['{version}', 'passer en php 8.2 svp', '8.2'],
    ['{nom}', 'créer la base "clients 2026" svp', 'clients 2026'],
    ['{name}', 'database named “shop”', 'shop'],
    ['{nom}', 'importer dans ma_base_prod', 'ma_base_prod'],
    ['{nom}', "l'état d'une base", '[nom]'],
    ['{fichier}', 'importer dump-2026.sql.gz dans la base', 'dump-2026.sql.gz'],
    ['{folder}', 'protect /var/www/private please', '/var/www/private'],
    ['{dossier}', 'fichiers et/ou images', '[dossier]'],
    ['{login}', 'reset bob@shop.com', 'bob@shop.com'],
    ['{port}/{proto}', 'open port 8080 in TCP', '8080/TCP'],
    ['{date}', 'restaurer au 12/05/2026 svp', '12/05/2026'],
    ['{date}', 'restaurer le site du 3 mars', '3 mars'],
    ['{date}', 'support 24/7', '[date]'],
    ['{paramètre}', 'augmenter upload_max_filesize', 'upload_max_filesize'],
    ['{cms}', 'mon wordpress est en panne', 'wordpress'],
    ['{montant} {facture}', 'remboursez 49,90 € de la FA-2025-118', '49,90 € FA-2025-118'],
    ['{unheard of} {constructor}', 'anything', '[unheard of] [constructor]'],
  ])('%s ← %s', (canonical, text, filled) => {
    expect(fillSlots(canonical, text)).toBe(filled)
  })

  it('leaves a canonical without slots as it is', () => {
    expect(fillSlots('Redémarrer.', 'x')).toBe('Redémarrer.')
  })
})

describe('hostile texts', () => {
  const all = ['domain', 'subdomain', 'page', 'url', 'mailbox', 'ip', 'code', 'error', 'size', 'version', 'name', 'file', 'folder', 'login', 'port', 'proto', 'date', 'parameter', 'cms', 'amount', 'invoice']
    .map((slot) => `{${slot}}`).join(' ')

  it.each(['a', 'a.', 'a-', 'a@', '1.', '1/', '/a', '"', '« ', '“a', 'a_', 'http://', 'https://a.', 'php ', 'port ', '0', 'ERR_A', '\uD800', '\u202E', '€ 1', 'a.sql', 'F1'])('%j a million times costs next to nothing', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const started = performance.now()
    fillSlots(all, text)
    expect(performance.now() - started).toBeLessThan(150)
  })
})
