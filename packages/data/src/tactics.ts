/**
 * Guides, patterns and word classes as people wrote them, compiled from `data/`, and what was learned beside them: for tools and
 * tests. Apps open `reading.ts`, which holds the same in numbers.
 */
import type { TacticKnowledge } from '@holdfast/engine/tactics'
import compiled from './generated/patterns.json' with { type: 'json' }
import { tacticGuides } from './guides.ts'

export { opinionWeights } from './opinion.ts'

const checked: unknown = compiled

/** The compiler validated this value before it wrote it. */
export const tacticKnowledge: TacticKnowledge = {
  guides: tacticGuides,
  ...(checked as Pick<TacticKnowledge, 'patterns' | 'slots'>),
}
