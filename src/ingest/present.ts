type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

/** The fields that have a value. */
export function present<T extends object>(fields: T): Present<T> {
  const kept: Record<string, unknown> = {}
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key]
  return kept as Present<T>
}

/** As `present`; undefined when no field has a value. */
export function anyPresent<T extends object>(fields: T): Present<T> | undefined {
  for (const key in fields) if (fields[key] !== undefined) return present(fields)
  return undefined
}
