/** Putting the messages of one conversation in the order in which they were written, and each of them once. */
import type { Message } from './types.ts'

/**
 * Sorted by time, stable; a message without a time stays behind the one before it. Times of one conversation are all in
 * UTC or all without a zone, so that they compare as text.
 */
export function inTimeOrder(messages: readonly Message[]): readonly Message[] {
  if (isInTimeOrder(messages)) return messages
  if (messages.every(({ at }) => at !== undefined)) {
    return messages.toSorted(({ at: a = '' }, { at: b = '' }) => (a < b ? -1 : a > b ? 1 : 0))
  }
  let latest = ''
  const times = messages.map(({ at }) => (latest = at ?? latest))
  return messages
    .map((message, index) => ({ message, time: times[index] ?? '' }))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .map(({ message }) => message)
}

function isInTimeOrder(messages: readonly Message[]): boolean {
  let latest = ''
  // A loop over the messages makes an object for each of them.
  return messages.every(({ at }) => {
    if (at === undefined) return true
    const isLater = at >= latest
    latest = at
    return isLater
  })
}

/**
 * Without the messages that another file has already given: same sender, time, kind and words. Two such messages in one
 * file both stay, since people do write the same thing twice.
 *
 * @returns the messages that stay, and how many were dropped
 */
export function withoutRepeats(messages: readonly Message[]): {
  readonly messages: readonly Message[]
  readonly dropped: number
} {
  const firstFile = new Map<string, string | undefined>()
  const kept = messages.filter(({ from, at, kind = 'text', text, place }) => {
    if (at === undefined) return true
    const key = `${from}\u0000${at}\u0000${kind}\u0000${text}`
    if (!firstFile.has(key)) {
      firstFile.set(key, place?.file)
      return true
    }
    return firstFile.get(key) === place?.file
  })
  return { messages: kept, dropped: messages.length - kept.length }
}

/** For exports that begin with the newest message: turned round, unless a tool has done so already. */
export function oldestFirst(messages: readonly Message[]): readonly Message[] {
  const first = messages.find(({ at }) => at !== undefined)?.at ?? ''
  const last = messages.findLast(({ at }) => at !== undefined)?.at ?? ''
  return first < last ? messages : messages.toReversed()
}
