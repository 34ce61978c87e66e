/** Which messages of a long chat are shown: those with a finding and a few around them; the rest are gaps to open. */

export interface Passage {
  readonly kind: 'messages' | 'gap'
  /** Message indexes, both inclusive. */
  readonly first: number
  readonly last: number
  /** A gap that may hold marked messages, folded only because so much is shown already. */
  readonly late?: true
}

export interface PassageOptions {
  /** Messages shown before and after each marked one. */
  readonly around: number
  /** A gap shorter than this is not worth a line of its own: its messages are shown. */
  readonly smallest: number
}

/**
 * Covers every message from 0 to `total` − 1 exactly once, in order.
 *
 * @param marked indexes of messages with findings, ascending
 */
export function passagesOf(
  total: number,
  marked: readonly number[],
  { around, smallest }: PassageOptions,
): readonly Passage[] {
  const passages: Passage[] = []
  let next = 0
  for (const { first, last } of windows(total, marked, { around, smallest })) {
    if (first > next) passages.push({ kind: 'gap', first: next, last: first - 1 })
    passages.push({ kind: 'messages', first, last })
    next = last + 1
  }
  if (next < total) passages.push({ kind: 'gap', first: next, last: total - 1 })
  return passages
}

/** The stretches around the marked messages, those close to each other made one. */
function windows(
  total: number,
  marked: readonly number[],
  { around, smallest }: PassageOptions,
): readonly { readonly first: number; readonly last: number }[] {
  const joined: { first: number; last: number }[] = []
  for (const index of marked) {
    const first = Math.max(0, index - around)
    const last = Math.min(total - 1, index + around)
    const before = joined.at(-1)
    if (before !== undefined && first - before.last <= smallest)
      before.last = Math.max(before.last, last)
    else joined.push({ first: first < smallest ? 0 : first, last })
  }
  const end = joined.at(-1)
  if (end !== undefined && total - 1 - end.last < smallest) end.last = total - 1
  return joined
}

/** The passages once these messages of a gap are there; what is left of it stays before and after them. */
export function withShown(
  passages: readonly Passage[],
  { first, last }: Pick<Passage, 'first' | 'last'>,
): readonly Passage[] {
  return passages.flatMap((passage): readonly Passage[] => {
    if (passage.kind !== 'gap' || first < passage.first || last > passage.last) return [passage]
    return [
      ...(passage.first < first ? [{ ...passage, last: first - 1 }] : []),
      { kind: 'messages', first, last },
      ...(passage.last > last ? [{ ...passage, first: last + 1 }] : []),
    ]
  })
}

/** The part of the gap around a message that is not there yet, to be shown; null where it is in no gap. */
export function partAround(
  passages: readonly Passage[],
  message: number,
  around: number,
): Pick<Passage, 'first' | 'last'> | null {
  const gap = passages.find(
    ({ kind, first, last }) => kind === 'gap' && first <= message && message <= last,
  )
  if (gap === undefined) return null
  return {
    first: Math.max(gap.first, message - around),
    last: Math.min(gap.last, message + around),
  }
}
