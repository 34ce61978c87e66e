/** The publications behind ids, in the order of the ids. */
import type { Guidance, Source } from './types.ts'

/** An id that the guidance does not know is left out: the compiler has checked that there is none. */
export function sourcesOf(guidance: Guidance, ids: readonly string[]): readonly Source[] {
  return ids.flatMap((id) => guidance.sources.filter((source) => source.id === id))
}
