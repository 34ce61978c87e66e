/** The shape of the numbers, apart from the values, which the compiler makes from it. */
import type { Source } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'
import type { CardPart } from './learn-kinds.ts'

/** What the numbers are about, in the order of their page. */
export const STATISTIC_TOPICS = ['alone', 'who', 'fast', 'paying', 'telling'] as const

export type StatisticTopic = (typeof STATISTIC_TOPICS)[number]

/** A number that somebody counted. One that frightens without helping has no place here. */
export interface Statistic {
  readonly id: string
  readonly topic: StatisticTopic
  /** Smaller comes first within the topic. */
  readonly order: number
  /** The part of the page about sextortion that quotes it. */
  readonly beside?: CardPart
  /** The point of `data/disputes` on which others count something else. */
  readonly dispute?: string
  /** The number with its unit. */
  readonly figure: Text
  /** What was counted; goes on where the figure stops. */
  readonly what: Text
  readonly who: Text
  readonly where: Text
  /** The year counted, or the years: `2023–2025`. */
  readonly year: string
  /** Why it helps to know. */
  readonly means: Text
  readonly sources: readonly string[]
  /** Worked out by the compiler: at least one source is an authority's own page. */
  readonly confirmed: boolean
}

export interface Statistics {
  readonly entries: readonly Statistic[]
  /** What the entries cite. */
  readonly sources: readonly Source[]
}
