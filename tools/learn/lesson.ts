/** What the network is taught with. Types only. */

/** A conversation, or ten lines that have nothing to do with each other, as the network sees it. */
export interface Lesson {
  /** Who wrote each message; null where they are single lines. */
  readonly from: readonly string[] | null
  readonly owner: string | undefined
  /** The sides that questions are asked about: the one that shows most, or all of a harmless chat. */
  readonly sides: readonly string[]
  /** Features of each message; see `opinion/buckets.ts`. */
  readonly features: readonly Uint32Array[]
  /** Tactic numbers of each message. */
  readonly tactics: readonly ReadonlySet<number>[]
  /** Message from which each question is to be answered with yes; `Infinity` for never. In the order of `QUESTIONS`. */
  readonly since: readonly number[]
}
