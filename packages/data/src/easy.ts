/**
 * The same help in easy words, for those who read little: a sentence and a drawing at a time. Each entry restates one step of
 * a plan or one person who can be told, and has its name. Compiled from `data/easy`.
 */
import type { Role } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'
import compiled from './generated/easy.json' with { type: 'json' }

/** One idea. */
export interface EasyLine {
  /** The drawing beside it, without which the words say the same: a file's name in the pages' `lib/symbols`. */
  readonly symbol: string
  readonly text: Text
}

export interface EasyWords {
  readonly title: Text
  /** In the order in which they are read. */
  readonly lines: readonly EasyLine[]
}

/** A step, or somebody who can be told, for some of those who read it in full. */
export interface EasyEntry {
  /** The step, or the one of `data/tell`, that it restates. */
  readonly id: string
  readonly wording: readonly (EasyWords & { readonly for: readonly Role[] })[]
}

/** Sources are those of what is restated: an easy sentence adds no fact. */
export interface Easy {
  readonly steps: readonly EasyEntry[]
  readonly tell: readonly EasyEntry[]
}

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const easy: Easy = checked as Easy
