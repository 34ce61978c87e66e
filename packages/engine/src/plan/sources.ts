/** The publications behind ids, in the order of the ids. */
import type { Source } from './types.ts'

/** An id that is not among the sources is left out: the compiler has checked that there is none. */
export function sourcesOf(
  { sources }: { readonly sources: readonly Source[] },
  ids: readonly string[],
): readonly Source[] {
  return ids.flatMap((id) => sources.filter((source) => source.id === id))
}
