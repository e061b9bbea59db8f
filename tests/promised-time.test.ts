import { describe, expect, test } from 'vitest'
import { momentOf } from '../src/features/moment.ts'
import { sentencesAround } from '../src/features/promise-text.ts'
import { timesIn } from '../src/features/promised-time.ts'
import { fixedClock } from '../src/features/time-zone.ts'
import { clockOf, wallOf } from '../src/features/wall.ts'

/** Monday 12 January 2026, 10:00. */
const MONDAY = '2026-01-12T10:00:00Z'
const FRIDAY = '2026-01-16T15:00:00Z'

const due = (says: string, made = MONDAY, zone = 0): string | undefined => {
  const moment = momentOf(made)
  if (moment === undefined) throw new Error(`${made}: a time expected`)
  const wall = wallOf(moment.ms, clockOf(moment, zone === 0 ? undefined : fixedClock(zone)), undefined, true)
  const ms = sentencesAround(says, [{ start: 0, end: says.length }]).flatMap(({ words }) => timesIn(words, wall))[0]?.due
  return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 16)
}

describe('clock times', () => {
  test.each([
    ['Je reviens vers vous avant 17h.', '2026-01-12T17:00'],
    ['Je reviens vers vous avant 17h30.', '2026-01-12T17:30'],
    ['Nous vous rappelons vers 14 h 15.', '2026-01-12T14:15'],
    ['Prochain point à 14:30.', '2026-01-12T14:30'],
    ['Next update at 14:30.', '2026-01-12T14:30'],
    ['Next update at 14.30.', '2026-01-12T14:30'],
    ['You will hear from us by 5pm.', '2026-01-12T17:00'],
    ['You will hear from us by 5 pm.', '2026-01-12T17:00'],
    ['We will call before 11:15 am.', '2026-01-12T11:15'],
    ['We will call you at 9am tomorrow.', '2026-01-13T09:00'],
    ['Je vous rappelle demain à 9h.', '2026-01-13T09:00'],
    ['Réponse avant midi.', '2026-01-12T12:00'],
    ['You will have an answer by noon.', '2026-01-12T12:00'],
  ])('%s → %s', (says, expected) => expect(due(says)).toBe(expected))

  test('a clock time that has passed is the next one', () => {
    expect(due('Je vous rappelle à 9h.', '2026-01-12T10:00:00Z')).toBe('2026-01-13T09:00')
    expect(due('I will call you at 2:30.', '2026-01-12T10:00:00Z')).toBe('2026-01-12T14:30')
    expect(due('I will call you by 9am.', '2026-01-12T10:00:00Z')).toBe('2026-01-13T09:00')
    expect(due('Next update at 09:30.', '2026-01-12T22:00:00Z')).toBe('2026-01-13T09:30')
    expect(due('Je reviens vers vous avant midi.', '2026-01-12T15:00:00Z')).toBe('2026-01-13T12:00')
  })
})

describe('spans', () => {
  test.each([
    ['We will answer within the hour.', '2026-01-12T11:00'],
    ['We will answer within an hour.', '2026-01-12T11:00'],
    ['Un technicien vous rappelle dans l’heure.', '2026-01-12T11:00'],
    ['Je vous réponds dans une heure.', '2026-01-12T11:00'],
    ['Back to you in 20 minutes.', '2026-01-12T10:20'],
    ['Nouveau point dans 15 mn.', '2026-01-12T10:15'],
    ['Vous serez remboursé sous 48h.', '2026-01-14T10:00'],
    ['Vous aurez une réponse sous 48 heures.', '2026-01-14T10:00'],
    ['Nous répondons dans les 24 heures.', '2026-01-13T10:00'],
    ['You will be refunded within 3 days.', '2026-01-15T10:00'],
    ['Vous recevrez la pièce dans deux semaines.', '2026-01-26T10:00'],
    ['You will get it within a week.', '2026-01-19T10:00'],
  ])('%s → %s', (says, expected) => expect(due(says)).toBe(expected))

  test.each([
    ['Remboursement sous 2 jours ouvrés.', '2026-01-20T18:00'],
    ['You will be refunded within 2 business days.', '2026-01-20T18:00'],
    ['You will be refunded within one working day.', '2026-01-19T18:00'],
  ])('working days pass over the weekend: %s → %s', (says, expected) => expect(due(says, FRIDAY)).toBe(expected))
})

describe('days', () => {
  test.each([
    ['Je vous donne une réponse demain matin.', '2026-01-13T12:00'],
    ['Je vous donne une réponse demain.', '2026-01-13T18:00'],
    ['Je vous rappelle demain après-midi.', '2026-01-13T18:00'],
    ['Réponse après-demain.', '2026-01-14T18:00'],
    ["I'll call you tomorrow afternoon.", '2026-01-13T18:00'],
    ["I'll get back to you by EOD.", '2026-01-12T18:00'],
    ["I'll get back to you by end of day.", '2026-01-12T18:00'],
    ["Je reviens vers vous d'ici la fin de journée.", '2026-01-12T18:00'],
    ['Je vous tiens au courant ce soir.', '2026-01-12T22:00'],
    ['You will hear from us tonight.', '2026-01-12T22:00'],
    ["Vous aurez le devis d'ici mercredi.", '2026-01-14T18:00'],
    ['We will have it by Thursday morning.', '2026-01-15T12:00'],
    ['Fixed by the end of the week.', '2026-01-16T18:00'],
    ['Le correctif sort la semaine prochaine.', '2026-01-23T18:00'],
    ['We will call you on Tuesday next week.', '2026-01-20T18:00'],
    ['Livraison prévue le 20 janvier.', '2026-01-20T18:00'],
    ['Livraison prévue le 20 janvier à 14h.', '2026-01-20T14:00'],
    ['You will have it by February 3rd.', '2026-02-03T18:00'],
    ['The part arrives on 1st of March.', '2026-03-01T18:00'],
  ])('%s → %s', (says, expected) => expect(due(says)).toBe(expected))

  test.each([
    ["Je vous réponds d'ici lundi.", '2026-01-19T18:00'],
    ['You will have an answer by Monday.', '2026-01-19T18:00'],
    ['Je vous rappelle demain.', '2026-01-17T18:00'],
    ['You will be called on Friday.', '2026-01-23T18:00'],
    ['We will look next week.', '2026-01-23T18:00'],
  ])('on a Friday, over the week boundary: %s → %s', (says, expected) => expect(due(says, FRIDAY)).toBe(expected))

  test('over the end of a month and of a year', () => {
    expect(due('I will call you tomorrow.', '2026-01-31T10:00:00Z')).toBe('2026-02-01T18:00')
    expect(due('Réponse le 5 janvier.', '2025-12-29T10:00:00Z')).toBe('2026-01-05T18:00')
  })

  test('a promise for today that is made after hours runs until midnight', () => {
    expect(due("I'll get back to you today.", '2026-01-12T19:00:00Z')).toBe('2026-01-13T00:00')
    expect(due('Je vous réponds ce soir.', '2026-01-12T22:30:00Z')).toBe('2026-01-13T00:00')
  })
})

describe('the clock on the wall', () => {
  test('is that of the offset that the message was written with', () => {
    expect(due('Je reviens vers vous avant 17h.', '2026-01-12T10:00:00+01:00')).toBe('2026-01-12T16:00')
    expect(due('By 5pm.', '2026-01-12T10:00:00-05:00')).toBe('2026-01-12T22:00')
    expect(due('Demain matin.', '2026-01-12T23:30:00+01:00')).toBe('2026-01-13T11:00')
    expect(due('Demain matin.', '2026-01-13T00:30:00+01:00')).toBe('2026-01-14T11:00')
  })

  test('is that of the desk when the message was written in UTC', () => {
    expect(due('Je reviens vers vous avant 17h.', MONDAY, 60)).toBe('2026-01-12T16:00')
    expect(due('Je reviens vers vous avant 17h.', MONDAY, -300)).toBe('2026-01-12T22:00')
  })

  test('does not matter to a span', () => {
    expect(due('Sous 2 heures.', '2026-01-12T10:00:00+01:00')).toBe('2026-01-12T11:00')
    expect(due('Within 2 hours.', MONDAY, 60)).toBe('2026-01-12T12:00')
  })
})

test.each([
  'Je reviens vers vous dès que possible.',
  'We will keep you posted.',
  'You will be refunded in the next few days.',
  'Nous faisons le nécessaire.',
  'We will install version 14.2 for you.',
  'We will come back to you in our next message.',
  'Nous avons 3 techniciens dans votre secteur.',
  'Ticket 1430 will be answered.',
  'Nous vous tenons au courant dans le dossier 17.',
  'This may be sent to you by mail.',
  '',
])('no time is named: %s', (says) => expect(due(says)).toBeUndefined())
