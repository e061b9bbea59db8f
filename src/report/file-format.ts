import type { Scored } from './scored.ts'

/** How a ranked list is laid out in a file. Entries are made as tickets are scored; their rank is known at the end. */
export interface FileFormat {
  /** All that the file will hold of the ticket. */
  readonly entry: (scored: Scored) => string
  /** The file, piece by piece. `ranked`: the entries by rank; they may be gone through several times. */
  readonly pieces: (ranked: Iterable<string>) => Iterable<string | Uint8Array>
}
