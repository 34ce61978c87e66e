/** How far a reading is: steps of a hundredth, and a stop that stays. */
import type { FormatContext, TextFile } from './format.ts'
import type { ReadOptions } from './types.ts'

/** Share of the whole between two calls of `progress`. */
const STEP = 0.01

/** Opening is this share of the work; the formats do the rest. */
export const OPENING_SHARE = 0.2

/** Passes on each step. Once told to stop it stays stopped. */
export function createProgress(progress: ReadOptions['progress']): (share: number) => boolean {
  let going = true
  let told = -1
  return (share) => {
    if (going && progress !== undefined && share >= told + STEP) {
      told = share
      going = progress(Math.min(1, share))
    }
    return going
  }
}

/** Turns the share of one file into the share of all, weighed by length, of which text or bytes are there. */
export function createGoOn(
  files: readonly TextFile[],
  tell: (share: number) => boolean,
): FormatContext['goOn'] {
  const total = files.reduce((sum, file) => sum + lengthOf(file), 0)
  const starts = new Map<TextFile, number>()
  let start = 0
  for (const file of files) {
    starts.set(file, start)
    start += lengthOf(file)
  }
  return (file, share) => {
    const done = ((starts.get(file) ?? 0) + lengthOf(file) * share) / total
    return tell(OPENING_SHARE + (1 - OPENING_SHARE) * done)
  }
}

function lengthOf({ text, bytes }: TextFile): number {
  return Math.max(text.length, bytes.length)
}
