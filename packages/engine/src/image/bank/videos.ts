/**
 * Videos in a list of fingerprints: entries whose ids are a name, `#` and a moment belong together, as `case-7#0`, `case-7#1`.
 * Every format with ids can so hold them, and whoever knows nothing of it finds single frames.
 */
import type { BankEntry } from './types.ts'

/** Matches `case-7#12` and names the video `case-7`; not `#12`, `case#`, `case#a`. */
const MOMENT = /^(?<video>.+)#\d{1,9}$/su

/** The video that an entry is a frame of; null where it is none. */
export function videoOf(id: string): string | null {
  return MOMENT.exec(id)?.groups?.['video'] ?? null
}

/**
 * The entries of each video that has several, in their order. A single one is a picture whose name only looks so: what it had in
 * common with a video would be all or nothing.
 */
export function groupVideos(
  entries: Iterable<BankEntry>,
): ReadonlyMap<string, readonly BankEntry[]> {
  const videos = new Map<string, BankEntry[]>()
  for (const entry of entries) {
    const video = videoOf(entry.id)
    if (video === null) continue
    const before = videos.get(video)
    if (before === undefined) videos.set(video, [entry])
    else before.push(entry)
  }
  for (const [video, { length }] of videos) if (length < 2) videos.delete(video)
  return videos
}
