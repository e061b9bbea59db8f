import type { DecodedRequest } from '../assessment.ts'
import type { OperationId } from './operation.ts'

/** A text in French, in English or in both; a plain string stands for both, and one language for the other where that is missing. */
export type OwnText = string | { readonly fr?: string, readonly en?: string }

/** The id of a prerequisite that is known, or a new one with its text. A known id with a text gets that text. */
export type OwnPrerequisite = string | { readonly id: string, readonly text: OwnText }

/** An operation of your own, or other values for some fields of one that is known by this id. A new one needs title, effort and actor. */
export interface OwnOperation {
  /** `category.verb-object`. */
  readonly id: OperationId
  readonly title?: OwnText
  readonly effort?: DecodedRequest['effort']
  readonly actor?: DecodedRequest['actor']
  readonly prerequisites?: readonly OwnPrerequisite[]
  /** As prerequisites, but often forgotten. */
  readonly forgottenSteps?: readonly OwnPrerequisite[]
  /** The question that tells it from its neighbours. Absent in a new one: whether its title is what they want. */
  readonly clarify?: OwnText
  /** The request in a specialist's words, with slots: `{domain}`, `{mailbox}`, `{ip}`… Absent in a new one: its title. */
  readonly canonical?: OwnText
}

/** How people ask for an operation, known or your own. */
export interface OwnWording {
  /** Patterns as in `docs/lexicons.md`, without `{…}`. They count in both languages. */
  readonly says: string | readonly string[]
  readonly operation: OperationId
  /** 38 to 99, as in frames: 45 for words that hint, 60 for words that mostly mean it, 75 for plain words. Absent: 88, more than most of what is known. */
  readonly points?: number
  /** In place of points: how sure it is when nothing else is said, 0 to 1. */
  readonly confidence?: number
}

/** What a user adds to the decoder, or changes in it: plain JSON. */
export interface JargonChanges {
  readonly operations?: readonly OwnOperation[]
  readonly wordings?: readonly OwnWording[]
}
