import { describe, expect, it } from 'vitest'
import { decodeJargon } from '../../src/jargon/decode-jargon.ts'
import { scoreTicket } from '../../src/scorer.ts'

const likely = (text: string): readonly string[] => decodeJargon(text).filter(({ confidence }) => confidence >= 0.55).map(({ operation }) => operation)

const both: readonly (readonly [text: string, operations: readonly string[]])[] = [
  ['Mon site est très lent depuis lundi. Par ailleurs pouvez-vous résilier l\'hébergement de l\'ancien site ?', ['perf.diagnose-slow-site', 'bill.cancel-contract']],
  ['I cannot send mail since this morning, it is refused. Also, please send me the invoice of March.', ['mail.fix-sending', 'bill.get-invoice']],
  ['Pouvez-vous redémarrer le serveur ? Et il me faudrait la facture de mars.', ['srv.reboot-server', 'bill.get-invoice']],
]

describe('a message that asks for two things', () => {
  it.each(both)('has a likely reading for each: %s', (text, operations) => {
    expect(likely(text)).toEqual(expect.arrayContaining([...operations]))
  })

  it.each(both)('is a ticket with two requests: %s', (body, operations) => {
    const { requests } = scoreTicket({ id: 'two', messages: [{ id: 'm1', author: 'customer', at: '2026-01-05T09:00:00Z', body }] }, { asOf: '2026-01-05T10:00:00Z' })
    expect(requests.map(({ operation }) => operation).toSorted()).toEqual([...operations].toSorted())
  })

  it.each(['Mon imprimante ne marche plus. Pouvez-vous m\'aider ? Merci d\'avance. Cordialement', 'Please reboot the server. It does not answer any more.'])('is told apart from one that says why, or thanks: %s', (text) => {
    expect(likely(text)).toHaveLength(1)
  })
})
