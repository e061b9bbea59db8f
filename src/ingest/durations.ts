import { foldName } from './csv-columns.ts'

const unitMs: readonly (readonly [RegExp, number])[] = [
  [/^(s|sec|secs|second|seconds|seconde|secondes|segundo|segundos)$/, 1000],
  [/^(m|min|mins|minute|minutes|minuto|minutos)$/, 60_000],
  [/^(h|hr|hrs|hour|hours|heure|heures|hora|horas)$/, 3_600_000],
  [/^(d|j|day|days|jour|jours|dia|dias)$/, 86_400_000],
  [/^(w|week|weeks|semaine|semaines|sem|semana|semanas)$/, 604_800_000],
]

/** Milliseconds of `02:30:00`, `3 minutes`, « 1 jour 2 heures », `2h30`, or of a bare number in the unit that the header names. */
export function durationIn(text: string | undefined, bareMs?: number): number | undefined {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return undefined
  const clock = /^(\d{1,6}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?$/.exec(trimmed)
  if (clock !== null) return Number(clock[1]) * 3_600_000 + Number(clock[2]) * 60_000 + Number(clock[3] ?? 0) * 1000
  const bare = plainNumber(trimmed)
  if (bare !== undefined) return bareMs === undefined ? undefined : Math.round(bare * bareMs)
  return wordsMs(trimmed)
}

function plainNumber(text: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return Number(text.replaceAll(',', ''))
  if (!/^\d[\d\s]*(?:[.,]\d+)?$/.test(text)) return undefined
  return Number(text.replace(/\s/g, '').replace(',', '.'))
}

function wordsMs(text: string): number | undefined {
  const parts = foldName(text.replace(/(\d)[.,](\d)/g, '$1 point $2').replace(/(\d)([a-z])/gi, '$1 $2').replace(/([a-z])(\d)/gi, '$1 $2'))
    .replace(/ point /g, '.')
    .split(' ')
    .filter((word) => !/^(and|et|e)$/.test(word))
  let total = 0
  let smallest = Number.POSITIVE_INFINITY
  for (let at = 0; at < parts.length; at += 2) {
    const count = Number(parts[at])
    const unit = unitOf(parts[at + 1]) ?? (parts[at + 1] === undefined && smallest === 3_600_000 ? 60_000 : undefined)
    if (!Number.isFinite(count) || unit === undefined) return undefined
    total += count * unit
    smallest = unit
  }
  return parts.length === 0 ? undefined : Math.round(total)
}

const unitOf = (word: string | undefined): number | undefined => (word === undefined ? undefined : unitMs.find(([pattern]) => pattern.test(word))?.[1])
