/** Numbers that help whoever reads them, with who counted what. Compiled from `data/statistics`. */
import compiled from './generated/statistics.json' with { type: 'json' }
import type { Statistics } from './statistics-kinds.ts'

export * from './statistics-kinds.ts'

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const statistics: Statistics = checked as Statistics
