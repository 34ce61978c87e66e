/**
 * Notices an entry that suddenly matches everything: a blank picture, a logo or a mistake in a bank. One such entry would
 * bury the alerts that matter, so it is marked as held back until somebody has looked at it.
 */

export interface Crowd {
  /** Notes which entries one looked-up hash was near. */
  readonly note: (entries: readonly string[]) => void
  /** Holds it back where it is near so many hashes at once that they are too many. */
  readonly noteAll: (entry: string, matched: number) => void
  readonly isHeldBack: (entry: string) => boolean
  /** Somebody looked: it counts from the beginning again. */
  readonly release: (entry: string) => void
  readonly heldBack: () => readonly string[]
}

/** Looked-up hashes that are counted together. */
const WINDOW = 1000
/** More of a window than this near one entry is no chance and no campaign. */
const MOST = 50

/** An entry near more than `MOST` of the last `WINDOW` hashes is held back. */
export function createCrowd(): Crowd {
  const last: (readonly string[])[] = []
  const counts = new Map<string, number>()
  const held = new Set<string>()
  let next = 0

  function count(entry: string, by: number): number {
    const sum = (counts.get(entry) ?? 0) + by
    if (sum > 0) counts.set(entry, sum)
    else counts.delete(entry)
    return sum
  }

  return {
    note: (entries) => {
      for (const entry of last[next] ?? []) count(entry, -1)
      for (const entry of entries) if (count(entry, 1) > MOST) held.add(entry)
      last[next] = entries
      next = (next + 1) % WINDOW
    },
    noteAll: (entry, matched) => {
      if (matched > MOST) held.add(entry)
    },
    isHeldBack: (entry) => held.has(entry),
    release: (entry) => {
      held.delete(entry)
      if (!counts.has(entry)) return
      for (const [at, entries] of last.entries())
        last[at] = entries.filter((other) => other !== entry)
      counts.delete(entry)
    },
    heldBack: () => [...held],
  }
}
