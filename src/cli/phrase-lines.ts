import { type Source, textChunks } from '../ingest/text-chunks.ts'
import { InputError, type Notice } from '../ingest/outcome.ts'

/** One line of a file of phrases. */
export interface PhraseLine {
  /** From 1. */
  readonly line: number
  readonly text: string
}

/** Lines of a file or stream, as they come; an empty source has none. */
export async function* phraseLines(source: Source, notify: (notice: Notice) => void): AsyncGenerator<PhraseLine> {
  let held: string[] = []
  let line = 0
  const take = (rest: string): PhraseLine => {
    const text = [...held, rest].join('').replace(/\r$/, '')
    held = []
    return { line: (line += 1), text }
  }
  for await (const chunk of chunksOf(source, notify)) {
    const pieces = chunk.split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) yield take(piece)
    if (last !== '') held.push(last)
  }
  if (held.length > 0) yield take('')
}

async function* chunksOf(source: Source, notify: (notice: Notice) => void): AsyncGenerator<string> {
  try {
    yield* textChunks(source, undefined, notify)
  } catch (error) {
    if (!(error instanceof InputError && error.code === 'empty')) throw error
  }
}
