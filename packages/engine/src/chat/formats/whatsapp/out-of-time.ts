/** Finds the headers of a file that stand out of time: lines pasted or forged into a message. Knows only times. */

/** Clocks go back one hour in autumn, and messages cross on the way; beyond this a step back is not the app's. */
const STEP_BACK_SECONDS = 7_200

/** Lines that can be pasted out of order in one go. A longer run means that the phone's clock was changed. */
const MAX_PASTED_LINES = 50

/**
 * Indexes of short runs that lie far behind, or far ahead of, what is around them. Of the two runs that a step back
 * separates the shorter one is the stranger; the first entry never is, since nobody in the chat can write before it.
 *
 * Linear: each step back looks at most `MAX_PASTED_LINES` to either side.
 *
 * @param count - number of entries
 * @param timeOf - seconds of an entry, on any clock
 */
export function findOutOfTime(
  count: number,
  timeOf: (index: number) => number,
): ReadonlySet<number> {
  const outside = new Set<number>()
  let latest = -Infinity
  for (let index = 0; index < count; index += 1) {
    const time = timeOf(index)
    if (time >= latest - STEP_BACK_SECONDS) {
      if (time > latest) latest = time
      continue
    }
    const behind = countBehind(index)
    const ahead = countAhead(index, time)
    if (behind <= ahead && behind <= MAX_PASTED_LINES) {
      for (let step = 0; step < behind; step += 1) outside.add(index + step)
      index += behind - 1
    } else {
      const strangers = ahead <= MAX_PASTED_LINES && ahead < index ? ahead : 0
      for (let step = 1; step <= strangers; step += 1) outside.add(index - step)
      latest = time
    }
  }
  return outside

  /** Entries from `index` on that lie behind `latest`; more than the cap where the file never catches up. */
  function countBehind(index: number): number {
    let length = 1
    while (length <= MAX_PASTED_LINES && index + length < count) {
      if (timeOf(index + length) >= latest - STEP_BACK_SECONDS) return length
      length += 1
    }
    return MAX_PASTED_LINES + 1
  }

  /** Entries before `index` that lie ahead of `time`. */
  function countAhead(index: number, time: number): number {
    let length = 0
    while (length <= MAX_PASTED_LINES && length < index) {
      if (timeOf(index - length - 1) <= time + STEP_BACK_SECONDS) break
      length += 1
    }
    return length
  }
}
