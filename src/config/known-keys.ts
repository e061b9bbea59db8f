import type * as z from 'zod/mini'

/** The parts of a schema that are walked here. */
interface SchemaParts {
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>
  readonly innerType?: z.ZodMiniType
  readonly element?: z.ZodMiniType
  readonly valueType?: z.ZodMiniType
  readonly keyType?: z.ZodMiniType
  readonly options?: readonly z.ZodMiniType[]
  readonly entries?: Readonly<Record<string, string>>
}

const partsOf = (schema: z.ZodMiniType): SchemaParts => schema._zod.def as SchemaParts

/** The keys that an object of the schema may have at a path. */
export function knownKeys(schema: z.ZodMiniType, path: readonly PropertyKey[]): readonly string[] {
  const { shape, innerType, element, valueType, keyType, options } = partsOf(schema)
  if (innerType !== undefined) return knownKeys(innerType, path)
  if (options !== undefined) return options.flatMap((option) => knownKeys(option, path))
  const [key, ...rest] = path
  if (key === undefined) return shape === undefined ? Object.keys((keyType && partsOf(keyType).entries) ?? {}) : Object.keys(shape)
  const next = shape?.[String(key)] ?? element ?? valueType
  return next === undefined ? [] : knownKeys(next, rest)
}
