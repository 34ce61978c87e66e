/** What helps to stop a picture from spreading. Compiled from `data/services`, `data/places` and `data/stopping`. */
import type { Stopping } from '@holdfast/engine/plan'
import compiled from './generated/stopping.json' with { type: 'json' }

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const stopping: Stopping = checked as Stopping
