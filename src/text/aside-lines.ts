import type { AsideKind } from '../assessment.ts'

/** Lines `firstLine` to `endLine` of a text that are not the author's own voice. */
export interface AsideLines {
  readonly kind: AsideKind
  readonly firstLine: number
  readonly endLine: number
}
