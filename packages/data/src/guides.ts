/** What people read about each tactic, without the patterns that find it. Compiled from `data/tactics`. */
import type { TacticGuide } from '@holdfast/engine/tactics'
import compiled from './generated/tactics.json' with { type: 'json' }

const checked: unknown = compiled

/** In the order of the engine's list. The compiler validated this value before it wrote it. */
export const tacticGuides: readonly TacticGuide[] = checked as readonly TacticGuide[]
