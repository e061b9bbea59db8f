import { z } from 'zod'
import { decodeJargon } from '../src/jargon/decode-jargon.ts'
import { dataFolder, readRows } from './data.ts'
import { excerpt, formatTable, percent } from './table.ts'

/** How often the decoder speaks in text that nobody wrote for it. `--draw N` prints N of its readings at random, to be read. */

const thread = z.object({ messages: z.array(z.object({ author: z.string(), body: z.string() })) })
const tweet = z.object({ text: z.string() })

interface Text {
  readonly from: string
  readonly text: string
}

const openings = (): readonly Text[] | undefined =>
  readRows('quality/sumo_background_en.dev.ndjson', thread)?.map(({ messages }) => ({ from: 'Thunderbird threads, opening message', text: messages[0]?.body ?? '' }))

const tweets = (): readonly Text[] | undefined =>
  readRows('quality/free_mobile_fr.dev.ndjson', tweet)?.map(({ text }) => ({ from: 'tweets to a mobile operator', text }))

const SURE = 0.8
const HEADER = ['text', 'texts', 'with a reading', 'with a sure one'] as const

/** Always the same order from the same seed. */
const shuffled = <Item>(items: readonly Item[]): readonly Item[] => {
  let state = 20_260_105
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { item, key: state }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

const drawn = (): number => {
  const at = process.argv.indexOf('--draw')
  return at < 0 ? 0 : Number(process.argv[at + 1] ?? 0)
}

export const backgroundReport = (): string => {
  const sets = [openings(), tweets()].filter((set) => set !== undefined)
  if (sets.length === 0) return `No background text in ${dataFolder}/quality.`
  const read = sets.map((set) => set.map((one) => ({ ...one, best: decodeJargon(one.text, { limit: 1 })[0] })))
  const lines = read.map((set) => [
    set[0]?.from ?? '', String(set.length), percent(set.filter(({ best }) => best !== undefined).length / set.length, 1),
    percent(set.filter(({ best }) => (best?.confidence ?? 0) >= SURE).length / set.length, 1),
  ])
  const sample = shuffled(read.flat().filter(({ best }) => best !== undefined)).slice(0, drawn())
    .map(({ text, best }) => `${best?.operation ?? ''}  ${best?.confidence ?? ''}  “${best?.quote.quote ?? ''}”\n    ${excerpt(text, 300)}`)
  return [formatTable(HEADER, lines), ...sample].join('\n')
}
