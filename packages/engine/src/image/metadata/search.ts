/** What the readers of one file's parts share: what was found, and how much may still be looked at. */
import type { MetadataKind } from './types.ts'

export interface MetadataSearch {
  readonly found: Set<MetadataKind>
  /** Becomes false where notes may stand that were not read. */
  whole: boolean
  /** Bytes that may still be examined. */
  left: number
}

/** Far more than the notes of any camera; a made file may name the same bytes a million times. */
const MOST_BYTES = 4_000_000

/** More than the largest picture has; a made file may be full of empty ones. */
export const MOST_CHUNKS = 100_000

export function startSearch(whole: boolean): MetadataSearch {
  return { found: new Set(), whole, left: MOST_BYTES }
}

/** Whether so many bytes may be examined. Where not, nothing more of the file is, and it was not read whole. */
export function mayExamine(search: MetadataSearch, bytes: number): boolean {
  search.left -= bytes
  if (search.left < 0) search.whole = false
  return search.left >= 0
}
