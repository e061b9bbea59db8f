import type { Language } from '../assessment.ts'
import { durationInWords } from '../report/words.ts'
import type { Console } from './console.ts'
import { uiWords } from './ui-words.ts'

const everyMs = 200

/** One line on stderr, redrawn a few times a second, and only on a terminal. */
export interface Progress {
  readonly tick: (done: number, total?: number) => void
  /** Takes the line away before something else is said. */
  readonly clear: () => void
  readonly restart: () => void
}

export function progressOn({ lively, draw }: Console, language: Language): Progress {
  if (!lively) return { tick: () => undefined, clear: () => undefined, restart: () => undefined }
  let started = performance.now()
  let drawn = started
  let shown = false
  const tick = (done: number, total?: number) => {
    const now = performance.now()
    if (now - drawn < everyMs) return
    drawn = now
    shown = true
    draw(progressLine(done, total, now - started, language))
  }
  const clear = () => {
    if (shown) draw('')
    shown = false
  }
  return { tick, clear, restart: () => (started = performance.now()) }
}

function progressLine(done: number, total: number | undefined, elapsedMs: number, language: Language): string {
  const rate = done / Math.max(elapsedMs / 1000, 0.001)
  const perSecond = counted(Math.round(rate), language)
  if (total === undefined) return uiWords[language].reading(counted(done, language), perSecond)
  const left = ((total - done) / Math.max(rate, 0.001)) * 1000
  return uiWords[language].scoring(counted(done, language), counted(total, language), perSecond, left < 60_000 ? `${Math.ceil(left / 1000)} s` : durationInWords(left, language))
}

/** A count as people write it: 9,998 in English, 9 998 in French. */
export function counted(value: number, language: Language): string {
  return value.toLocaleString(language)
}
