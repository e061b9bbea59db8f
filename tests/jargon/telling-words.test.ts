import { describe, expect, it } from 'vitest'
import { defaultTable } from '../../src/lexicons/index.ts'
import { decodeJargon } from '../../src/index.ts'
import { keyOf, wordsOf } from '../../src/jargon/telling-words.ts'
import { read } from '../../src/text/read.ts'

const table = defaultTable()
const key = (word: string): number => keyOf(word, 0, word.length)
const spelled = (text: string): readonly string[] => wordsOf(read(text, table, { by: 'customer' }), table).map(({ start, end }) => text.slice(start, end))

const keysIn = (text: string): readonly number[] => wordsOf(read(text, table, { by: 'customer' }), table).map((word) => word.key)

describe('the key of a word', () => {
  it('is the same for its endings, accents and capitals', () => {
    expect(key('Résilier')).toBe(key('resiliation'))
    expect(key('imprimante')).toBe(key('IMPRIMANTES'))
  })
  it('tells other words apart', () => {
    expect(new Set(['ab', 'ba', 'abc', 'facture', 'factor', 'zzzzz', 'zzzz'].map(key)).size).toBe(7)
  })
  it.each(['x', '8', 'h264', 'ключ', ''])('is 0 for what is no word of plain letters: %s', (word) => expect(key(word)).toBe(0))
})

describe('the words of a text', () => {
  it('are the author\'s own', () => {
    expect(spelled('Le fax ne part plus.\n\n> Bonjour, avez-vous regardé la machine ?')).toEqual(['Le', 'fax', 'ne', 'part', 'plus'])
  })
  it('are not those of a link', () => expect(spelled('voir http://exemple.fr/site/certificat ici')).toEqual(['voir', 'ici']))
  it('are one where a host, an address or numbers of a network are named in full', () => {
    expect(spelled('www.ma-boutique.fr et app.club.example, j.dupont@club.example ou info@ sur 203.0.113.9')).toEqual(['www.ma-boutique.fr', 'et', 'app.club.example', 'j.dupont@club.example', 'ou', 'info', 'sur', '203.0.113.9'])
    expect(keysIn('shop.example')).toEqual(keysIn('www.autre-nom.fr'))
    expect(keysIn('a.shop.example')).not.toEqual(keysIn('shop.example'))
    expect(keysIn('info@')).toEqual(keysIn('j.dupont@club.example'))
  })
  it('are themselves where they are only joined', () => expect(spelled('le sous-domaine plante.Voir index.php et ma_base')).toEqual(['le', 'sous', 'domaine', 'plante', 'Voir', 'index', 'php', 'et', 'ma', 'base']))
  it('stand in the sentences that the text was read in', () => {
    const text = 'One here. Two there! Three'
    expect(wordsOf(read(text, table, { by: 'customer' }), table).map(({ sentence }) => sentence)).toEqual([0, 0, 1, 1, 2])
  })
  it('are the words that were meant, where they are misspelt', () => {
    const wholesIn = (text: string): readonly number[] => wordsOf(read(text, table, { by: 'customer' }), table).map((word) => word.whole)
    expect(wholesIn('the cerificat on the inprimante')).toEqual(wholesIn('the certificat on the imprimante'))
    expect(wholesIn('the one on the Inprimante')).not.toEqual(wholesIn('the one on the imprimante'))
  })
  it('of a very long text are those at its beginning', () => expect(spelled('word '.repeat(20000)).length).toBeLessThan(20000))
})

it('a word that no concept names speaks, and is told', () => {
  const [reading] = decodeJargon('The courier software wants a token from you')
  expect(reading?.operation).toBe('saas.manage-api-key')
})
