import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtFolder } from '../bench/built.ts'
import { emptyRealm } from './realm.ts'

const run = promisify(execFile)

let built = ''

beforeAll(async () => {
  built = await builtFolder()
}, 120_000)

const surface = [
  'PatternError', 'auditIncident', 'counterfactuals', 'createIncidentWatch', 'createScorer', 'decodeJargon', 'defaultPolicy', 'detectIncidents', 'explain', 'explainAudit', 'forecast', 'incidentGrid',
  'mergePanicLedgers', 'panicPolicy', 'pressPanic', 'reformulate', 'reviewReply', 'scoreTicket', 'signals', 'updatePolicies',
]

/** Globals that a dependency of the rim is known to set. */
const theirs = ['__zod_globalRegistry', '__zod_globalConfig']

describe('the root of the package', () => {
  it('exports these names and no others', async () => {
    const core = (await import(pathToFileURL(join(built, 'index.js')).href)) as Record<string, unknown>
    expect(Object.keys(core).sort()).toEqual(surface)
  })

  it('exports the same names to require', async () => {
    const { stdout } = await run(process.execPath, ['-p', `JSON.stringify(Object.keys(require(${JSON.stringify(join(built, 'index.cjs'))})).sort())`])
    expect(JSON.parse(stdout)).toEqual(surface)
  })

  it.each(['index.js', 'index.cjs', 'ingest.js', 'ingest.cjs'])('writes nothing when %s is imported, and touches no global', async (file) => {
    const code = `
      const before = new Set(Reflect.ownKeys(globalThis))
      const environment = JSON.stringify(process.env)
      await import(${JSON.stringify(pathToFileURL(join(built, file)).href)})
      const added = Reflect.ownKeys(globalThis).filter((name) => !before.has(name) && !${JSON.stringify(theirs)}.includes(name))
      if (added.length > 0) throw new Error('new globals: ' + added.map(String).join(' '))
      if (JSON.stringify(process.env) !== environment) throw new Error('the environment changed')`
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code])
    expect(stdout + stderr).toBe('')
  })

  it.each(['index.js', 'index.cjs'])('is one byte a character in %s, which engines read faster', (file) => {
    expect(/[\u0080-\uffff]/.exec(readFileSync(join(built, file), 'utf8'))).toBeNull()
  })

  it('does no work at import: lexicons are laid out in memory by the first score', () => {
    const realm = emptyRealm(join(built, 'index.cjs'), { meter: true })
    const atImport = realm.allocated()
    realm.assess({ id: 'one', messages: [{ author: 'customer', body: 'Toujours aucune réponse ?' }] })
    const afterFirst = realm.allocated()
    expect(atImport).toBeLessThan(1024)
    expect(afterFirst).toBeGreaterThan(20_000)
  })
})
