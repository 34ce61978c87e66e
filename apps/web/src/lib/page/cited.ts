/** Publications by their ids. */
import { guidance } from '@holdfast/data/guidance'
import type { Source } from '@holdfast/engine/plan'

/** In the order of the ids. The compiler made sure that each exists. */
export function citedSources(ids: readonly string[]): readonly Source[] {
  return ids.flatMap((id) => guidance.sources.filter((source) => source.id === id))
}
