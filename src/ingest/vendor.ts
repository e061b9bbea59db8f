import type { Adapter } from './adapter.ts'
import type { DateOrder, Notice } from './outcome.ts'

type Fields = Readonly<Record<string, unknown>>

/** What an adapter may need to know beside its records. */
export interface VendorContext {
  readonly notify: (notice: Notice) => void
  /** Zone of times that have none. Absent: UTC. */
  readonly timeZone?: string
  readonly dateOrder?: DateOrder
  /** Domains and addresses that are ours: mail from them is an agent's. */
  readonly ourDomains: readonly string[]
}

/** A helpdesk whose exports are read: how its records are told from others, and how they become tickets. */
export interface Vendor {
  readonly id: string
  /** Whether a JSON record is one of its; `list` is the name of the page's list that it came in. */
  readonly recognises: (fields: Fields, list: string | undefined) => boolean
  /** Whether a table with these columns (folded, see `foldName`) is one of its. Absent: the generic reader takes its tables. */
  readonly recognisesTable?: (columns: ReadonlySet<string>) => boolean
  /** Folded headers for the cells of a row that is wider than the header; undefined when it cannot be told. */
  readonly namesOfWideRow?: (cells: readonly string[], names: readonly string[]) => readonly string[] | undefined
  /**
   * A reader for all files of one batch. Rows of a table come as records too: folded header → text, or a list of texts where several
   * columns have one name; empty cells are left out. Their dates are read by the record's `table`.
   */
  readonly open: (context: VendorContext) => Adapter
}
