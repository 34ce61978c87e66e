/** A pasted message while its lines are gathered. */
import type { WrittenTime } from './written-time.ts'

export interface Draft {
  /** As it is written; null where nobody is named. */
  readonly name: string | null
  /** Line from 1. */
  readonly line: number
  readonly lines: string[]
  time?: WrittenTime
}

/** The messages of a text in one layout; null where the text does not have it. */
export type Splitter = (lines: readonly string[]) => readonly Draft[] | null
