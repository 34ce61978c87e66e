/** What there is to learn before anything happens, or after. Compiled from `data/learn`, each folder of it one kind. */
import compiled from './generated/learn.json' with { type: 'json' }
import type { Learn } from './learn-kinds.ts'

export * from './learn-kinds.ts'

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const learn: Learn = checked as Learn
