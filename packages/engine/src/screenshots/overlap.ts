/** Finds where one screen goes on from another: the last messages of the one are the first of the other. */
import { areAlike, isPartOf } from './similar.ts'
import type { ScreenMessage, ScreenReading } from './types.ts'

export interface Overlap {
  /** Index in the earlier reading of the first message that both show. */
  readonly start: number
  /** How many messages both show. */
  readonly length: number
  /** Letters of what both show: how much speaks for it. */
  readonly weight: number
}

/** Letters that a single message must have to speak for an overlap; people write `ok` often. */
const LEAST_WEIGHT = 10

/** Share of the width by which messages may be displaced against one another: scrolling moves all alike. */
const DISPLACED = 0.03

/** The overlap that most speaks for, null where nothing does. All later messages of the earlier screen must be in it. */
export function findOverlap(before: ScreenReading, after: ScreenReading): Overlap | null {
  for (let start = 0; start < before.messages.length; start += 1) {
    const overlap = overlapAt(before, after, start)
    if (overlap) return overlap
  }
  return null
}

/** Whether all that one screen shows stands on the other, in a row. */
export function isWithin(inner: ScreenReading, outer: ScreenReading): boolean {
  const length = inner.messages.length
  const weight = inner.messages.reduce((sum, { text }) => sum + text.length, 0)
  if (length === 0 || length > outer.messages.length || weight < LEAST_WEIGHT) return false
  return outer.messages.some(
    (_, start) =>
      start + length <= outer.messages.length &&
      inner.messages.every((message, index) => {
        const shown = outer.messages[start + index]
        // The inner one may be cut at either end.
        return (
          shown !== undefined &&
          isSame(message, shown, { first: index === 0, last: index === length - 1 })
        )
      }),
  )
}

function overlapAt(before: ScreenReading, after: ScreenReading, start: number): Overlap | null {
  const tail = before.messages.slice(start)
  // The earlier screen may end in the middle of the later one, never beyond it.
  const length = Math.min(tail.length, after.messages.length)
  let weight = 0
  const shifts: number[] = []
  for (let index = 0; index < length; index += 1) {
    const a = tail[index]
    const b = after.messages[index]
    if (!a || !b) return null
    const first = index === 0
    const last = index === tail.length - 1
    const same = isSame(a, b, { first, last })
    // Header and foot cut letters in two, and what is read of them is anything.
    if (!same && !(first && isDoubtful(b)) && !(last && isDoubtful(a))) return null
    if (same) weight += Math.min(a.text.length, b.text.length)
    // The edge of a screen moves the top of its first message and the bottom of its last.
    if (same)
      shifts.push(
        first
          ? a.box.bottom / before.width - b.box.bottom / after.width
          : a.box.top / before.width - b.box.top / after.width,
      )
  }
  if (length < tail.length && tail.length > after.messages.length) return null
  const moved = shifts.length > 1 ? Math.max(...shifts) - Math.min(...shifts) : 0
  return weight >= LEAST_WEIGHT && moved < DISPLACED ? { start, length, weight } : null
}

function isDoubtful({ cut, unsure }: ScreenMessage): boolean {
  return cut === true || unsure === true
}

function isSame(
  a: ScreenMessage,
  b: ScreenMessage,
  { first, last }: { readonly first: boolean; readonly last: boolean },
): boolean {
  if (a.side !== b.side && !a.unsure && !b.unsure) return false
  if (areAlike(a.text, b.text)) return true
  // The header of the later screen may hide the first lines, the foot of the earlier one the last.
  if (first && (isPartOf(b.text, a.text, 'end') || isPartOf(a.text, b.text, 'end'))) return true
  return last && isPartOf(a.text, b.text, 'start')
}
