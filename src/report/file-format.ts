import type { Scored } from './scored.ts'

/** How a ranked list is laid out in a file. Rows are made as tickets are scored; their rank is known at the end. */
export interface FileFormat {
  readonly head: string
  readonly row: (scored: Scored) => string
  /** The row at its place; `rank` counts from 1. */
  readonly placed: (row: string, rank: number) => string
  readonly tail: string
}
