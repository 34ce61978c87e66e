/** Publications by their ids. */
import { guidance } from '@holdfast/data/guidance'
import { sourcesOf, type Source } from '@holdfast/engine/plan'

/** In the order of the ids. The compiler made sure that each exists. */
export function citedSources(ids: readonly string[]): readonly Source[] {
  return sourcesOf(guidance, ids)
}
