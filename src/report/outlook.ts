import type { Counterfactuals, Forecast, Language } from '../index.ts'
import { bandInWords, durationInWords } from './words.ts'

const HOUR = 3_600_000

const words = {
  en: {
    unanswered: (scores: string) => `If nobody answers: ${scores}.`,
    in: (score: number, when: string) => `${score} in ${when}`,
    next: (band: string, when: string) => ` The band becomes “${band}” in ${when}.`,
    cheapest: 'What would leave the band, cheapest first:',
    none: 'What would help now:',
    action: (text: string, from: number, to: number) => `- ${text} (${from} → ${to})`,
  },
  fr: {
    unanswered: (scores: string) => `Si personne ne répond : ${scores}.`,
    in: (score: number, when: string) => `${score} dans ${when}`,
    next: (band: string, when: string) => ` Le niveau devient « ${band} » dans ${when}.`,
    cheapest: 'Ce qui ferait quitter ce niveau, le moins coûteux d’abord :',
    none: 'Ce qui aiderait maintenant :',
    action: (text: string, from: number, to: number) => `- ${text} (${from} → ${to})`,
  },
} as const

/** Where a ticket is going, and what would turn it: no line when nothing moves. */
export function outlookLines({ score, ahead, nextBand }: Forecast, { actions }: Counterfactuals, language: Language): readonly string[] {
  const said = words[language]
  const moves = ahead.some((one) => one.score !== score) || nextBand !== undefined
  const leaving = actions.filter(({ leavesBand }) => leavesBand)
  const helping = actions.filter(({ saves, score: after }) => saves > 0 && after < score)
  const shown = leaving.length > 0 ? leaving : helping
  const next = nextBand === undefined ? '' : said.next(bandInWords(nextBand.band, language), durationInWords(nextBand.hours * HOUR, language))
  return [
    ...(moves ? ['', said.unanswered(ahead.map((one) => said.in(one.score, durationInWords(one.hours * HOUR, language))).join(', ')) + next] : []),
    ...(shown.length > 0 ? ['', leaving.length > 0 ? said.cheapest : said.none, ...shown.map((one) => said.action(one.text, score, one.score))] : []),
  ]
}
