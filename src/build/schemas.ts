import * as z from 'zod/mini'
import { configSchema } from '../config/config-schema.ts'
import { ticketSchema } from '../ingest/parse-ticket.ts'
import { assessmentSchema } from './assessment-schema.ts'
import { describedSchema } from './described-schema.ts'

/** What JavaScript can count to is no rule of ours, and a list that is not to be changed is a list. */
const plain = ({ jsonSchema }: { readonly jsonSchema: { minimum?: number; maximum?: number; readOnly?: boolean } }): void => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  delete jsonSchema.readOnly
}

const schemaOf = (schema: z.ZodMiniType, title: string, description: string, name: string, paths: readonly string[]): object => {
  const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', override: plain })
  return describedSchema({ $schema, title, description, ...json }, name, paths)
}

/** JSON Schemas, by the name of their file. What is accepted beyond them, parsing says. */
export const schemas = (): ReadonlyMap<string, object> =>
  new Map([
    ['ticket', schemaOf(ticketSchema, 'Ticket', 'What bonsens reads: one conversation with a customer. Times are ISO 8601 with a zone, or epoch milliseconds.', 'Ticket', ['ticket.ts'])],
    ['assessment', schemaOf(assessmentSchema, 'Assessment', 'What bonsens finds in one ticket, as of one moment.', 'Assessment', ['assessment.ts'])],
    ['config', schemaOf(configSchema, 'Settings', 'Settings of the bonsens command for one desk: bonsens.config.json.', 'BonsensConfig', ['config/config.ts', 'score/policy.ts', 'panic/panic-policy.ts', 'scorer.ts'])],
  ])
