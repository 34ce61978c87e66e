/** Which words stand for which concept, compiled from `data/concepts`. */
import type { ConceptWords } from '@holdfast/engine/tactics'
import compiled from './generated/concepts.json' with { type: 'json' }

const checked: unknown = compiled

/** The compiler folded and checked these words. */
export const concepts = checked as ConceptWords
