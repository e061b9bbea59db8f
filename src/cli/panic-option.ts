import { Option } from 'commander'
import * as z from 'zod/mini'
import type { Language } from '../assessment.ts'
import { type PanicLedger, type PanicOptions, panicPolicy, type PanicPolicy } from '../index.ts'
import { momentOf } from '../ingest/moment.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { readJsonFile } from './json-file.ts'

export function panicOption(): Option {
  return new Option('--panic <file>', 'JSON with the policy of your panic button and the ledger of presses, { "policy", "ledger" }, each optional: a granted press ranks first')
}

const decision = z.enum(['grant', 'downgrade', 'refuse'])
const reason = z.enum(['tests-met', 'in-doubt', 'service-available', 'business-not-affected', 'workaround-known', 'none-left', 'not-in-plan'])
const entitlement = z.strictObject({ presses: z.union([z.int().check(z.gte(0)), z.literal('unlimited')]), per: z.optional(z.enum(['rolling', 'calendar'])) })
const names = z.array(z.string())
const press = z.strictObject({
  id: z.string(),
  ticketId: z.string(),
  at: z.string().check(z.refine((at) => momentOf(at) !== undefined)),
  plan: z.optional(z.string()),
  decided: decision,
  decision,
  reasons: z.array(reason),
})
const schema = z.strictObject({
  policy: z.optional(z.strictObject({
    plans: z.optional(z.record(z.string(), entitlement)),
    otherwise: z.optional(entitlement),
    doubt: z.optional(z.enum(['grant', 'downgrade'])),
    tell: z.optional(z.strictObject({ grant: names, downgrade: names, refuse: names })),
  })),
  ledger: z.optional(z.strictObject({ presses: z.record(z.string(), z.array(press)) })),
})

const expected: Readonly<Record<Language, readonly (readonly [field: RegExp, says: string])[]>> = {
  en: [
    [/presses$/, 'presses: 0, 1, 2… or "unlimited" expected in a plan, lists of presses by customer in a ledger'], [/per$/, '"rolling" or "calendar" expected'], [/at$/, 'ISO 8601 with a zone expected'],
    [/doubt$/, '"grant" or "downgrade" expected'], [/decided|decision$/, '"grant", "downgrade" or "refuse" expected'], [/tell/, 'lists of names for grant, downgrade and refuse expected'],
    [/./, 'not as in docs/panic.md'], [/^$/, '{ "policy", "ledger" } and nothing else expected'],
  ],
  fr: [
    [/presses$/, 'presses : 0, 1, 2… ou « unlimited » attendu dans un plan, des listes d’appels par client dans un registre'], [/per$/, '« rolling » ou « calendar » attendu'], [/at$/, 'date ISO 8601 avec fuseau attendue'],
    [/doubt$/, '« grant » ou « downgrade » attendu'], [/decided|decision$/, '« grant », « downgrade » ou « refuse » attendu'], [/tell/, 'listes de noms attendues pour grant, downgrade et refuse'],
    [/./, 'pas comme dans docs/panic.md'], [/^$/, '{ "policy", "ledger" } attendus, et rien d’autre'],
  ],
}

/** Who may press the panic button, and who has. A file that cannot be used ends the run: half of it would refuse somebody wrongly. */
export async function readPanic(path: string | undefined, language: Language): Promise<PanicOptions | undefined> {
  if (path === undefined) return undefined
  const parsed = schema.safeParse(await readJsonFile(path, language))
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
    const says = expected[language].find(([pattern]) => pattern.test(field))?.[1] ?? ''
    throw new CommandError(`${path}: ${field === '' ? '' : `${field}: `}${says}`, exitCode.usage)
  }
  const { policy, ledger } = parsed.data
  return {
    policy: { ...panicPolicy, ...policy } as PanicPolicy,
    ...(ledger !== undefined && { ledger: ledger as PanicLedger }),
  }
}
