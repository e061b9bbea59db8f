import { describe, expect, it } from 'vitest'
import { file, run } from './run-cli.ts'

const at = '2026-03-02T09:05:00Z'
const pressed = { id: 'P-1', subject: 'Cluster', createdAt: at, status: 'open', requester: { organisation: 'Alto', plan: 'standard' }, panic: { at, productionDown: true, workaround: false }, messages: [{ id: 'm1', author: 'customer', at, body: 'Thank you for your kind help, all the best.' }] }
const angry = { id: 'A-1', subject: 'Refund', createdAt: '2026-02-01T09:00:00Z', status: 'open', priority: 'urgent', messages: [1, 2, 3].map((day) => ({ id: `m${day}`, author: 'customer', at: `2026-02-0${day}T09:00:00Z`, body: 'This is unacceptable, I am furious, nobody answers and we lose customers! I will cancel and call my lawyer.' })) }

const tickets = () => file('panic.ndjson', `${JSON.stringify(angry)}\n${JSON.stringify(pressed)}\n`)
const grant = { id: 'P-0@2026-01-05T00:00:00.000Z', ticketId: 'P-0', at: '2026-01-05T00:00:00.000Z', decided: 'grant', decision: 'grant', reasons: ['tests-met'] }

describe('--panic', () => {
  it('ranks a granted press first, and a refused one where its score puts it', async () => {
    const first = (stdout: string) => /[AP]-1/.exec(stdout)?.[0]
    expect(first((await run(['score', tickets(), '--panic', file('open.json', '{}')])).stdout)).toBe('P-1')
    const ledger = file('used.json', JSON.stringify({ ledger: { presses: { Alto: [grant] } } }))
    expect(first((await run(['score', tickets(), '--panic', ledger])).stdout)).toBe('A-1')
    const { stdout } = await run(['explain', tickets(), 'P-1', '--json', '--panic', ledger])
    expect(JSON.parse(stdout)).toMatchObject({ panic: { decision: 'refuse', reasons: ['none-left'] } })
  })

  it.each([
    ['{', 3, 'JSON expected'],
    ['{ "policies": {} }', 2, '{ "policy", "ledger" } and nothing else expected'],
    ['{ "policy": { "plans": { "pro": { "presses": "often" } } } }', 2, 'policy.plans.pro.presses: presses: 0, 1, 2… or "unlimited" expected'],
    ['{ "ledger": { "presses": { "Alto": [ { "id": "x", "ticketId": "y", "at": "monday", "decided": "grant", "decision": "grant", "reasons": [] } ] } } }', 2, 'ledger.presses.Alto.0.at: ISO 8601 with a zone expected'],
  ])('says what is wrong with %s', async (json, code, says) => {
    const ended = await run(['score', tickets(), '--panic', file('odd-panic.json', json)])
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(says)])
  })
})
