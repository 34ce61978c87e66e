/** What can become due for review, apart from the values, which the compiler makes from all of `data/`. */

/** The kinds, in the order in which they are listed. Each is a sort of thing that cites its sources. */
export const REVIEW_KINDS = [
  'channel',
  'law',
  'position',
  'step',
  'dispute',
  'platform',
  'service',
  'place',
  'stopping',
  'money',
  'tell',
  'post',
  'sign',
  'profile',
  'exposure',
  'practise',
  'learn',
  'statistic',
  'tactic',
  'short-code',
] as const

export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** One thing that cites sources, and when somebody last looked at it. */
export interface Reviewed {
  readonly kind: ReviewKind
  /** The id of its file, and within it what tells it apart: `instagram report`, `gb threats`. A channel's id stands alone. */
  readonly id: string
  /** ISO date: the newest on which it was checked or measured, or one of its sources read. */
  readonly newest: string
  readonly sources: readonly string[]
}
