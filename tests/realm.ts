import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import type { Ticket } from '../src/ticket.ts'

/** Everything is judged from here. */
export const testAsOf = '2026-02-01T10:00:00.000Z'

/** The core in a world of its own: the language, and nothing else. */
export interface Realm {
  /** The assessment as JSON. */
  assess(ticket: Ticket): string
  /** Bytes of typed arrays made so far. */
  allocated(): number
}

/** Hosts add these to every realm; the language itself has none of them. */
const notLanguage = ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'escape', 'unescape']

/** Counts the bytes behind each new typed array. */
const meterCode = `
globalThis.allocatedBytes = 0
for (const name of ['Uint8Array', 'Uint16Array', 'Int16Array', 'Int8Array', 'Uint32Array', 'Int32Array', 'Float64Array'])
  globalThis[name] = new Proxy(globalThis[name], { construct(target, args, asked) {
    const made = Reflect.construct(target, args, asked)
    globalThis.allocatedBytes += made.byteLength
    return made
  } })`

/** Evaluates a CommonJS bundle and leaves its exports in \`core\`. Also runs in other engines than V8. */
export const loadCode = (bundle: string): string =>
  `globalThis.core = (function () {
    const module = { exports: {} }
    ;(function (module, exports, require) {${readFileSync(bundle, 'utf8')}\n})(module, module.exports, function (name) { throw new Error('required ' + name) })
    return module.exports
  })()`

/** Scores a ticket, given as JSON in the expression; asks for plain ASCII so that no boundary can change a byte. */
export const assessCode = (ticket: Ticket): string =>
  `JSON.stringify(core.scoreTicket(JSON.parse(${JSON.stringify(toAscii(JSON.stringify(ticket)))}), { asOf: '${testAsOf}' }))`

/** The same JSON with every other character than ASCII escaped. */
export const toAscii = (json: string): string => json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const emptyRealm = (bundle: string, { meter = false } = {}): Realm => {
  const context = createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } })
  const run = (code: string): unknown => new Script(code).runInContext(context)
  for (const name of notLanguage) run(`delete globalThis.${name}`)
  if (meter) run(meterCode)
  run(loadCode(bundle))
  return {
    assess: (ticket) => String(run(assessCode(ticket))),
    allocated: () => Number(run('globalThis.allocatedBytes ?? 0')),
  }
}
