import { InputError } from './outcome.ts'

/** Units of text of what is held until its ticket comes: about 1.5 GB of memory with all that is around it. */
const mostUnits = 1 << 28

/** What a record costs beside its text. */
const unitsPerRecord = 200

/** Counts what is held in memory until a batch ends, and says so when it is too much. */
export class HeldBound {
  private units = 0
  private records = 0
  private readonly most: number

  constructor(most = mostUnits) {
    this.most = most
  }

  /** @throws {InputError} when more is held than fits. */
  add(fields: unknown): void {
    this.records += 1
    this.units += unitsPerRecord + unitsIn(fields, 3)
    if (this.units > this.most) throw new InputError('too-many-parts', `${this.records} records, ${Math.round(this.units / 2 ** 20)} M letters`)
  }
}

function unitsIn(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || depth === 0) return 8
  let units = 0
  for (const inner of Object.values(value)) units += unitsIn(inner, depth - 1)
  return units
}
