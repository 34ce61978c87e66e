/** What a plan is made of: countries, steps, disputes, platforms and their sources. Compiled from `data/`. */
import type { Guidance } from '@holdfast/engine/plan'
import compiled from './generated/guidance.json' with { type: 'json' }

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const guidance: Guidance = checked as Guidance
