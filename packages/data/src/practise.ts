/** Scenes in which somebody rehearses saying no. Compiled from `data/practise`. */
import type { Source } from '@holdfast/engine/plan'
import type { Scene } from '@holdfast/engine/practise'
import compiled from './generated/practise.json' with { type: 'json' }

export interface Practise {
  readonly entries: readonly Scene[]
  /** What the entries cite. */
  readonly sources: readonly Source[]
}

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const practise: Practise = checked as Practise
