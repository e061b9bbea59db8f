import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { newQuickJSWASMModuleFromVariant, type QuickJSContext } from 'quickjs-emscripten-core'
import variant from '@jitl/quickjs-singlefile-cjs-release-sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtFolder } from '../bench/built.ts'
import type * as Core from '../src/index.ts'
import type { Ticket } from '../src/ticket.ts'
import { fixtureTickets } from './fixture-tickets.ts'
import { assessCode, emptyRealm, loadCode, type Realm, testAsOf } from './realm.ts'

/** Text that tends to come out differently: composed and decomposed accents, ligatures, emoji, half of a surrogate pair, odd spaces. */
const awkward: Ticket = {
  id: 'awkward',
  subject: 'Re\u0301ponse de\u0301c\u0327ue : c\u2019est inadmissible \u{1f620}',
  createdAt: '2026-01-20T08:00:00+01:00',
  messages: [
    { author: 'customer', at: '2026-01-20T08:00:00+01:00', body: 'Bonjour,\u00a0c\u0153ur \ud83d \ude00 de\u0301çu, toujours PAS de réponse\u2009!!! \u{1f621}' },
    { author: 'agent', at: 1_769_000_000_000, body: 'Soyez assuré\u00ade que nous y travaillons. Je reviens vers vous demain.' },
    { author: 'customer', at: '2026-01-29T08:00:00.123Z', body: '> Soyez assurée\n\nAny news? İstanbul ﬁn ΑΣ 𝐬𝐭𝐢𝐥𝐥 waiting\u200b.' },
  ],
}

const tickets: readonly Ticket[] = [awkward, { id: 'nothing but an id' }, ...fixtureTickets()]

let built = ''
let core: typeof Core
let realm: Realm
let quickjs: QuickJSContext

const evaluate = (code: string): string => {
  const outcome = quickjs.evalCode(code)
  if (outcome.error) throw new Error(JSON.stringify(outcome.error.consume((error) => quickjs.dump(error) as unknown)))
  return outcome.value.consume((value) => quickjs.getString(value))
}

beforeAll(async () => {
  built = await builtFolder()
  core = (await import(pathToFileURL(join(built, 'index.js')).href)) as typeof Core
  realm = emptyRealm(join(built, 'index.cjs'))
  quickjs = (await newQuickJSWASMModuleFromVariant(variant)).newContext()
  evaluate(`${loadCode(join(built, 'index.cjs'))}; 'loaded'`)
}, 120_000)

afterAll(() => {
  quickjs.dispose()
})

describe('the same bytes everywhere', () => {
  const inNode = (ticket: Ticket): string => JSON.stringify(core.scoreTicket(ticket, { asOf: testAsOf }))

  it('has situations to compare', () => {
    expect(tickets.length).toBeGreaterThan(4)
  })

  it.each(tickets.map((ticket) => [ticket.id, ticket] as const))('%s in an empty realm, where nothing can be evaluated', (_, ticket) => {
    expect(realm.assess(ticket)).toBe(inNode(ticket))
  })

  it.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  ])('whatever the time zone and the language of the machine: $TZ, $LANG', async (environment) => {
    const code = `
      const core = require(${JSON.stringify(join(built, 'index.cjs'))})
      for (const ticket of ${JSON.stringify(tickets)}) console.log(JSON.stringify(core.scoreTicket(ticket, { asOf: '${testAsOf}' })))`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', code], { env: { ...process.env, ...environment } })
    expect(stdout.trimEnd().split('\n')).toEqual(tickets.map(inNode))
  })

  it.each(tickets.map((ticket) => [ticket.id, ticket] as const))('%s in QuickJS', (_, ticket) => {
    expect(evaluate(assessCode(ticket))).toBe(inNode(ticket))
  })
})
