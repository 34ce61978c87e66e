/** What helps to carry out a step of a plan. Compiled from `data/tell`, `data/posts` and `data/money`. */
import type { Aids } from '@holdfast/engine/plan'
import compiled from './generated/aids.json' with { type: 'json' }

const checked: unknown = compiled

/** The compiler validated this value before it wrote it. */
export const aids: Aids = checked as Aids
