/** Everything that cites a source, with the day on which somebody last looked. Compiled from all of `data/`. */
import type { Reviewed } from './review-kinds.ts'
import compiled from './generated/review.json' with { type: 'json' }

export * from './review-kinds.ts'

const checked: unknown = compiled

/** The compiler made this value from what it had validated; the generated file's own type is too wide to say so. */
export const reviewed: readonly Reviewed[] = checked as readonly Reviewed[]
