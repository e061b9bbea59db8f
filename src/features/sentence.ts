const LONGEST = 400
const STOPS = ['\n', '. ', '! ', '? ']

/** The sentence around a stretch of text. */
export const sentenceAround = (text: string, start: number, end: number): string => {
  const from = Math.max(...STOPS.map((stop) => text.lastIndexOf(stop, start))) + 1
  const stops = STOPS.map((stop) => text.indexOf(stop, end)).filter((stop) => stop >= 0)
  return text.slice(from, Math.min(text.length, from + LONGEST, ...stops))
}
