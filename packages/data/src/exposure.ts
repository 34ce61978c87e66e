/** What a stranger can use of what somebody shows, and what to change. Compiled from `data/exposure`. */
import type { Source } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'
import compiled from './generated/exposure.json' with { type: 'json' }

/** One thing that a stranger can use. */
export interface Exposure {
  readonly id: string
  /** Smaller comes first: what helps most. */
  readonly order: number
  readonly question: Text
  /** What a stranger can do with it. Never how. */
  readonly use: Text
  readonly change: Text
  readonly sources: readonly string[]
  /** Worked out by the compiler: at least one source is an authority's own page. */
  readonly confirmed: boolean
}

export interface Exposures {
  readonly entries: readonly Exposure[]
  /** What the entries cite. */
  readonly sources: readonly Source[]
}

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const exposures: Exposures = checked as Exposures
