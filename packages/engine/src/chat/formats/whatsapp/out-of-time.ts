/**
 * Finds the headers of a file that stand out of time: lines pasted or forged into a message. Knows only times. Phones
 * write out of order too: what came in while a phone was off stands behind what its owner wrote first when it was on
 * again. Such messages must stay messages, or one side's words end up in the other's mouth.
 */

/** Clocks go back one hour in autumn, and messages cross on the way; up to this a step back means nothing. */
const STEP_BACK_SECONDS = 7_200

/** Messages that an owner may write before those arrive that waited for the phone. */
const MAX_WRITTEN_FIRST = 10

/** For how long a phone may have been off when its chat is exported before the missed messages are answered. */
const PHONE_OFF_SECONDS = 604_800

/** Lines that can be pasted in one go. A longer run out of order means that the phone's clock was changed. */
const MAX_PASTED_LINES = 50

/**
 * Indexes of the entries that are out of time, in no order. The first entry never is, since nobody in the chat can
 * write before it. Linear: each step back looks at most `MAX_PASTED_LINES` to either side.
 *
 * @param count - number of entries
 * @param timeOf - seconds of an entry, on any clock
 */
export function findOutOfTime(
  count: number,
  timeOf: (index: number) => number,
): ReadonlySet<number> {
  const outside = new Set<number>()
  let highest: Float64Array | null = null
  let latest = -Infinity
  for (let index = 0; index < count; index += 1) {
    const time = timeOf(index)
    if (time >= latest - STEP_BACK_SECONDS) {
      if (time > latest) latest = time
      continue
    }
    const ahead = countAhead(index, time)
    const behind = countBehind(index, latest)
    highest ??= highestFrom(count, timeOf)
    // A time that the chat never reaches is from nobody's phone; one before its first line neither.
    const isReached = (highest[index] ?? 0) >= latest - PHONE_OFF_SECONDS
    const isBeforeAll = ahead === index
    const mayBeLate = ahead <= MAX_WRITTEN_FIRST && !isBeforeAll
    if (!mayBeLate && behind <= MAX_PASTED_LINES && (isBeforeAll || behind <= ahead)) {
      addRun(index, behind)
      index += behind - 1
      continue
    }
    if (!isReached && !isBeforeAll && ahead <= MAX_PASTED_LINES) addRun(index - ahead, ahead)
    latest = time
  }
  return outside

  function addRun(from: number, length: number): void {
    for (let step = 0; step < length; step += 1) outside.add(from + step)
  }

  /** Entries from `index` on that lie behind `time`; more than the cap where they do not catch up. */
  function countBehind(index: number, time: number): number {
    for (let length = 1; length <= MAX_PASTED_LINES && index + length < count; length += 1) {
      if (timeOf(index + length) >= time - STEP_BACK_SECONDS) return length
    }
    return MAX_PASTED_LINES + 1
  }

  /** Entries before `index` that lie ahead of `time`; more than the cap where they do not end. */
  function countAhead(index: number, time: number): number {
    let length = 0
    while (length <= MAX_PASTED_LINES && length < index) {
      if (timeOf(index - length - 1) <= time + STEP_BACK_SECONDS) break
      length += 1
    }
    return length
  }
}

/** For each entry the highest time from there to the end. */
function highestFrom(count: number, timeOf: (index: number) => number): Float64Array {
  const highest = new Float64Array(count)
  let top = -Infinity
  for (let index = count - 1; index >= 0; index -= 1) {
    top = Math.max(top, timeOf(index))
    highest[index] = top
  }
  return highest
}
