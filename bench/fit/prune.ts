import { readFileSync, writeFileSync } from 'node:fs'
import { compileLexicons, formsOf } from '../../src/build/compile-lexicons.ts'
import { type LexiconFile, readLexicons } from '../../src/build/read-lexicons.ts'
import { foldWords } from '../../src/text/fold.ts'
import { parsePattern } from '../../src/text/pattern.ts'
import type { Phrase } from '../../src/text/phrase-table.ts'
import { read } from '../../src/text/read.ts'
import { restoreTable, storeTable } from '../../src/text/stored-table.ts'

/**
 * Drops from wide choices the alternatives that no text uses: `tsx bench/fit/prune.ts <ndjson with lang and text>…`.
 *
 * A pattern with twenty alternatives, of which real writing uses five, costs the bundle fifteen words that say nothing. Narrow
 * choices are judgement and stay; so do agents' phrases, of which there is too little text to judge by.
 */

/** Choices of so few alternatives are left alone. */
const NARROW = 4
/** Of a pattern that no text uses, so many alternatives of each choice are kept: the first, which came to mind first. */
const KEPT_UNSEEN = 3

interface Row {
  readonly lang?: string
  readonly text?: string
  readonly body?: string
  readonly messages?: readonly { readonly body?: string }[]
}

const textsIn = (file: string): readonly (readonly [lang: string, text: string])[] =>
  readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').flatMap((line) => {
    const row = JSON.parse(line) as Row
    const texts = [row.text, row.body, ...(row.messages ?? []).map(({ body }) => body)]
    return texts.filter((text) => text !== undefined).map((text) => [row.lang ?? '', text] as const)
  })

interface Use {
  readonly lexicon: LexiconFile
  readonly phrase: Phrase
  /** Per choice, how often each branch was used. */
  readonly branches: number[][]
  total: number
}

const useOf = (lexicon: LexiconFile, phrase: Phrase): Use => ({
  lexicon, phrase, total: 0, branches: parsePattern(phrase.says).map((part) => (part === 'gap' ? [] : part.branches.map(() => 0))),
})

const GAP = 3

/** Which branch of each choice the words took; undefined when they do not fit. */
const align = ({ lexicon, phrase }: Use, words: readonly string[]): readonly number[] | undefined => {
  const pattern = parsePattern(phrase.says)
  const fits = (word: string, at: number): boolean => formsOf(word, lexicon.language).includes(words[at] ?? '')
  const from = (part: number, at: number): number[] | undefined => {
    const choice = pattern[part]
    if (choice === undefined) return at === words.length ? [] : undefined
    if (choice === 'gap') {
      for (let skip = 0; skip <= GAP; skip++) {
        const rest = from(part + 1, at + skip)
        if (rest !== undefined) return [-1, ...rest]
      }
      return undefined
    }
    for (const [i, branch] of choice.branches.entries()) {
      if (!branch.every((word, k) => fits(word, at + k))) continue
      const rest = from(part + 1, at + branch.length)
      if (rest !== undefined) return [i, ...rest]
    }
    const rest = choice.optional ? from(part + 1, at) : undefined
    return rest === undefined ? undefined : [-1, ...rest]
  }
  return from(0, 0)
}

const count = (uses: readonly Use[], language: string, texts: Iterable<string>): void => {
  const own = uses.map(({ lexicon, phrase }, i): LexiconFile => ({ ...lexicon, id: `p${i}`, phrases: [{ says: phrase.says }] }))
  const table = restoreTable(storeTable(compileLexicons([...own, ...readLexicons().filter(({ id }) => id === 'stop-word')])))
  const useAt = table.lexicons.map((id) => uses[Number(id.slice(1))] as Use)
  for (const text of texts)
    for (const { lexicon, start, end } of read(text, table).mentions) {
      const use = useAt[lexicon] as Use
      if (use.lexicon.language !== language) continue
      use.total++
      align(use, foldWords(text.slice(start, end)))?.forEach((branch, choice) => { if (branch >= 0) use.branches[choice]![branch]!++ })
    }
}

const spell = (words: readonly string[]): string => words.join(' ')

const pruned = ({ phrase, branches, total }: Use): string => {
  const raw = phrase.says.match(/\{[^}]*\}|\[[^\]]*\]|…|[^\s[\]{}…]+/g) ?? []
  let choice = -1
  return spell(raw.map((part) => {
    const parts = part === '…' ? 1 : part.startsWith('[') || part.startsWith('{') || part === '#' ? 1 : foldWords(part.replaceAll('#', '0')).length
    choice += parts
    if (!part.startsWith('[')) return part
    const options = part.slice(1, -1).split('|')
    const filled = options.filter((option) => option.trim() !== '')
    const used = filled.filter((_, i) => (total === 0 ? i < KEPT_UNSEEN : (branches[choice]![i] ?? 0) > 0))
    const kept = filled.length <= NARROW || used.length === 0 ? filled.slice(0, Math.max(NARROW, KEPT_UNSEEN)) : used
    const optional = options.length > filled.length
    return kept.length === 1 && !optional ? (kept[0] as string) : `[${kept.join('|')}${optional ? '|' : ''}]`
  }))
}

const rewrite = (lexicon: LexiconFile, uses: readonly Use[]): void => {
  const file = new URL(`../../src/lexicons/${lexicon.language}/${lexicon.id}.json`, import.meta.url)
  const lines = uses.map((use) => `    ${JSON.stringify({ ...use.phrase, says: pruned(use) }).replaceAll('":', '": ').replaceAll(',"', ', "').replace(/^\{/, '{ ').replace(/\}$/, ' }')}`)
  const { id, language, by } = lexicon
  writeFileSync(file, `{\n  "id": "${id}",\n  "language": "${language}",\n  "by": "${by}",\n  "phrases": [\n${lines.join(',\n')}\n  ]\n}\n`)
}

const main = (files: readonly string[]): void => {
  const texts = files.flatMap(textsIn)
  for (const language of ['fr', 'en']) {
    const lexicons = readLexicons().filter((one) => one.language === language && one.by === 'customer' && !one.id.startsWith('concept:'))
    const uses = lexicons.flatMap((lexicon) => lexicon.phrases.map((phrase) => useOf(lexicon, phrase)))
    count(uses, language, texts.filter(([lang]) => lang === language).map(([, text]) => text))
    for (const lexicon of lexicons) rewrite(lexicon, uses.filter((use) => use.lexicon === lexicon))
    process.stdout.write(`${language}: ${uses.length} patterns, ${uses.filter(({ total }) => total === 0).length} that no text uses\n`)
  }
}

main(process.argv.slice(2))
