import { formatTable } from './table.ts'

/** One measured figure beside what it should be. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** `most`: the figure may be at most this; `least`: at least this. */
  readonly sense: 'most' | 'least'
  /** The product fails its users beyond this. */
  readonly target: number
  readonly stretch?: number
  readonly note?: string
}

export const verdictOf = ({ value, sense, target, stretch }: Figure): string => {
  const reaches = (bar: number): boolean => (sense === 'most' ? value <= bar : value >= bar)
  if (!reaches(target)) return 'short of it'
  return stretch !== undefined && reaches(stretch) ? 'ok, stretch' : 'ok'
}

export const formatSpeed = (figures: readonly Figure[]): string =>
  formatTable(
    ['what', 'figure', 'unit', 'target', 'stretch', 'verdict', 'note'],
    figures.map((figure) => [
      figure.what,
      rounded(figure.value),
      figure.unit,
      `${figure.sense === 'most' ? '≤' : '≥'} ${figure.target}`,
      figure.stretch === undefined ? '' : String(figure.stretch),
      verdictOf(figure),
      figure.note ?? ''
    ])
  )

const rounded = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)
