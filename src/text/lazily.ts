/**
 * Makes a regular expression when it is first asked for. Engines check all of those that stand in a source as they load it,
 * and classes of Unicode (`\p{L}`) take them so long that some twenty were a seventh of an import.
 */
export const lazily = (source: string, flags: string): (() => RegExp) => {
  let made: RegExp | undefined
  return () => (made ??= new RegExp(source, flags))
}
