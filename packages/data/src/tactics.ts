/**
 * All that the engine needs to read a chat: guides, patterns and word classes, compiled from `data/`, and what was learned
 * beside them.
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
