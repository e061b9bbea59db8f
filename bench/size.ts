import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a module weighs with every file it needs. */
export interface Size {
  readonly files: number
  readonly bytes: number
  readonly gzipBytes: number
  /** Packages and Node modules it still asks for at run time. */
  readonly outside: readonly string[]
}

export const sizeOf = (entry: string): Size => {
  const { files, outside } = reach(entry, new Map(), new Set())
  const sources = [...files.values()]
  const weigh = (measure: (source: string) => number): number => sources.reduce((sum, source) => sum + measure(source), 0)
  return {
    files: sources.length,
    bytes: weigh((source) => Buffer.byteLength(source)),
    gzipBytes: weigh((source) => gzipSync(source, { level: 9 }).length),
    outside: [...outside]
  }
}

/** An import or export statement with its module; text that merely reads like one does not start a statement. */
const importPattern = /(?:^|[;}])\s*(?:import|export)\s*(?:[\w*{},\s$]*?\bfrom\s*)?["']([^"'\n]+)["']/gm

const reach = (file: string, files: Map<string, string>, outside: Set<string>): { files: Map<string, string>; outside: Set<string> } => {
  if (files.has(file)) return { files, outside }
  const source = readFileSync(file, 'utf8')
  files.set(file, source)
  for (const [, target = ''] of source.matchAll(importPattern)) {
    if (target.startsWith('.')) reach(join(dirname(file), target), files, outside)
    else outside.add(target)
  }
  return { files, outside }
}
