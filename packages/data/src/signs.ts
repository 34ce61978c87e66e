/** What an adult may have seen in a child, what it may mean, and how to begin to talk. Compiled from `data/signs`. */
import type { Source } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'
import compiled from './generated/signs.json' with { type: 'json' }

/** One thing that an adult may have seen. It is a reason to talk, and never counted towards a score of a child. */
export interface Sign {
  readonly id: string
  /** Smaller comes first. */
  readonly order: number
  /** Life may be at risk: shown first, whole, beside crisis lines. */
  readonly danger?: true
  readonly seen: Text
  /** What it looks like from outside. */
  readonly looks: Text
  /** What else it may be. Every sign has such a reading. */
  readonly harmless: Text
  readonly worrying: Text
  /** Words to begin with, in quotation marks: in German they say *du* to the child. */
  readonly say: readonly Text[]
  readonly avoid: readonly Text[]
  readonly sources: readonly string[]
  /** Worked out by the compiler: at least one source is an authority's own page. */
  readonly confirmed: boolean
}

export interface Signs {
  readonly entries: readonly Sign[]
  /** What the entries cite. */
  readonly sources: readonly Source[]
}

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const signs: Signs = checked as Signs
