type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

/** The fields that have a value. */
export function present<T extends object>(fields: T): Present<T> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value
  return kept as Present<T>
}

/** As `present`; undefined when no field has a value. */
export function anyPresent<T extends object>(fields: T): Present<T> | undefined {
  return Object.values(fields).every((value) => value === undefined) ? undefined : present(fields)
}
