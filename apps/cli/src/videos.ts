/** What a video has in common with the videos of banks, in shares of their frames, as vPDQ says it. */
import { groupVideos, videoOf, type BankEntry } from '@holdfast/engine/bank'
import {
  compareFrames,
  type Frame,
  type FrameShares,
  type PdqFamily,
  type Turn,
} from '@holdfast/engine/image'
import type { Answer, NearEntry } from './needles.ts'

/** Frames by bank and video. */
export type BankVideos = ReadonlyMap<string, ReadonlyMap<string, readonly Frame[]>>

export interface NearVideo {
  readonly bank: string
  readonly id: string
  readonly shares: FrameShares
  /** How the one that is sought had to be turned. */
  readonly turn: Turn
  readonly family: PdqFamily | null
}

/** Frames of low quality were left out where they came in, unless they were asked for. */
const GOOD = 100

/** Sorts out the videos of a bank, by the ids of its entries. */
export function videosOf(entries: Iterable<BankEntry>): ReadonlyMap<string, readonly Frame[]> {
  return new Map(Array.from(groupVideos(entries), ([video, frames]) => [video, frames.map(good)]))
}

/** Each video of which a frame was found, by the way of turning in which most is found, the one with most first. */
export function compareVideos(
  { matches, counted }: Answer,
  { videos, within }: { readonly videos: BankVideos; readonly within: number },
): readonly NearVideo[] {
  const best = new Map<string, NearVideo>()
  const ways = new Map(matches.map((match) => [wayOf(match), match]))
  for (const { bank, entry, family, turn } of ways.values()) {
    const id = videoOf(entry.id)
    const known = id === null ? undefined : videos.get(bank)?.get(id)
    if (id === null || known === undefined) continue
    const sought = counted.filter((needle) => needle.family === family && needle.turn === turn)
    const shares = compareFrames(sought.map(good), known, within)
    const key = JSON.stringify([bank, id])
    const before = best.get(key)
    if (before === undefined || (shares.sought ?? 0) > (before.shares.sought ?? 0)) {
      best.set(key, { bank, id, shares, turn, family })
    }
  }
  return [...best.values()].toSorted((a, b) => (b.shares.sought ?? 0) - (a.shares.sought ?? 0))
}

function wayOf({ bank, entry, family, turn }: NearEntry): string {
  return JSON.stringify([bank, videoOf(entry.id), family, turn])
}

function good({ hash }: Pick<Frame, 'hash'>): Frame {
  return { hash, quality: GOOD }
}
