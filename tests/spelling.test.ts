import fc from 'fast-check'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { decodeJargon } from '../src/index.ts'
import { defaultTable } from '../src/lexicons/index.ts'
import { editDistance } from '../src/text/edit-distance.ts'
import { phoneticKey } from '../src/text/phonetic-key.ts'
import { read } from '../src/text/read.ts'
import { familyOf } from '../src/text/sound-family.ts'
import { createSpelling, targetsOf } from '../src/text/spelling.ts'

interface NaturalDistances {
  DamerauLevenshteinDistance(a: string, b: string, options: { restricted: boolean }): number
}

const { DamerauLevenshteinDistance } = createRequire(import.meta.url)('natural/lib/natural/distance/index.js') as NaturalDistances

const spelling = createSpelling(() => targetsOf(['certificat', 'sauvegarde', 'domaine', 'mailbox', 'password', 'redirection']))

test('the edit distance is the one that natural computes, up to its bound', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
  fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
    expect(editDistance(a, b, most)).toBe(Math.min(most + 1, DamerauLevenshteinDistance(a, b, { restricted: true })))
  }))
})

test.each([
  ['sertifika', 1], ['certificta', 1], ['sovegarde', 2], ['sauvgarde', 2], ['domeine', 3], ['mailbos', 4], ['pasword', 5], ['passwrod', 5], ['redirecsion', 6],
])('%s is taken for the word that was meant', (word, number) => {
  expect(spelling.meant(word)).toBe(number)
})

test.each(['certitude', 'semaine', 'demain', 'direction', 'mail', 'ssl', 'passerelle', 'passion'])('%s is left as it is', (word) => {
  expect(spelling.meant(word)).toBe(0)
})

test.each([['serveur', 'cerveur'], ['connexion', 'conection'], ['hébergement', 'ebergement'], ['boîte', 'boite']])('%s and %s sound alike', (one, other) => {
  const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')
  expect(phoneticKey(fold(other)).slice(0, 5)).toBe(phoneticKey(fold(one)).slice(0, 5))
})

test('a word begins in the family that its sounds begin in', () => {
  const family = (signs: string): number => familyOf(Uint8Array.from(signs, (sign) => (sign === 'S' ? 26 : sign.charCodeAt(0) - 97)), 0, signs.length)
  const letters = fc.oneof(fc.stringMatching(/^[acehknpqsx]$/), fc.stringMatching(/^[a-z]$/))
  fc.assert(fc.property(fc.string({ unit: letters, minLength: 3, maxLength: 12 }), (word) => {
    const key = phoneticKey(word)
    if (key !== '') expect(family(key)).toBe(family(word))
  }), { numRuns: 5000 })
})

const operationOf = (text: string): string | undefined => decodeJargon(text)[0]?.operation

test('misspelt words of the trade are read, in both languages', () => {
  expect(operationOf('il faudrait renouveller le sertificat svp')).toBe('tls.renew-certificate')
  expect(operationOf('please restore the bakcup of yesterday')).toBe(operationOf('please restore the backup of yesterday'))
})

test('common words, names and acronyms are not respelt', () => {
  const table = defaultTable()
  const concepts = (text: string): readonly number[] => read(text, table, { by: 'customer' }).concepts
  expect(concepts('Hello Mr Serveux')).toEqual([])
  expect(concepts('the SERVEUX thing')).toEqual([])
})

test('what agents write is read as it stands', () => {
  const table = defaultTable()
  expect(read('sertificat', table, { by: 'customer' }).concepts).not.toEqual([])
  expect(read('sertifikat', table, { by: 'agent' }).concepts).toEqual([])
})
