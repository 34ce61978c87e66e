/**
 * All that the engine needs to read a chat, ready to be opened by `openTactics`: the patterns in numbers, the guides, and what was
 * learned beside them. The patterns as people write them are in `tactics.ts`.
 */
import type { PackedTactics } from '@holdfast/engine/tactics'
import packed from './generated/packed.json' with { type: 'json' }

export { tacticGuides } from './guides.ts'
export { opinionWeights } from './opinion.ts'

const checked: unknown = packed

/** The compiler made this value of checked patterns; the engine looks at it once more when it opens it. */
export const packedTactics = checked as PackedTactics
