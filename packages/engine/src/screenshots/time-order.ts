/** Takes away times that cannot be: on a screen they never go backwards, but a digit that was read badly does. */
import { minutesOf } from './times.ts'
import type { ScreenMessage } from './types.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Without the times that stand against those before and after them. A day header starts anew. */
export function withoutImpossibleTimes(
  messages: readonly ScreenMessage[],
): readonly ScreenMessage[] {
  const kept = new Set<number>()
  let run: { readonly index: number; readonly minutes: number }[] = []
  const close = (): void => {
    for (const index of longestRising(run)) kept.add(index)
    run = []
  }
  for (const [index, { day, time }] of messages.entries()) {
    if (day) close()
    if (time !== undefined) run.push({ index, minutes: minutesOf(time) })
  }
  close()
  return messages.map((message, index) => {
    if (message.time === undefined || kept.has(index)) return message
    const untimed: Writable<ScreenMessage> = { ...message }
    delete untimed.time
    return untimed
  })
}

/** The indexes of the longest row of times that never goes backwards. */
function longestRising(
  times: readonly { readonly index: number; readonly minutes: number }[],
): readonly number[] {
  const best: { readonly length: number; readonly from: number }[] = []
  for (const [at, { minutes }] of times.entries()) {
    let entry = { length: 1, from: -1 }
    for (let before = 0; before < at; before += 1) {
      const length = (best[before]?.length ?? 0) + 1
      if ((times[before]?.minutes ?? Infinity) <= minutes && length > entry.length)
        entry = { length, from: before }
    }
    best.push(entry)
  }
  let at = best.reduce(
    (top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top),
    0,
  )
  const indexes: number[] = []
  while (at >= 0 && at < times.length) {
    indexes.push(times[at]?.index ?? -1)
    at = best[at]?.from ?? -1
  }
  return indexes
}
