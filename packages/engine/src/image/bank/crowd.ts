/**
 * Notices an entry that suddenly matches everything: a blank picture, a logo or a mistake in a bank. One such entry would
 * bury the alerts that matter, so it is held back until somebody has looked at it.
 */

export interface Crowd {
  /** Notes which entries one looked-up hash was near. */
  readonly note: (entries: readonly string[]) => void
  /** Whether so many at once are too many; then it is held back. */
  readonly hold: (entry: string, matched: number) => boolean
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
    hold: (entry, matched) => {
      if (matched > MOST) held.add(entry)
      return matched > MOST
    },
    isHeldBack: (entry) => held.has(entry),
    release: (entry) => {
      held.delete(entry)
      for (const [at, entries] of last.entries())
        last[at] = entries.filter((other) => other !== entry)
      counts.delete(entry)
    },
    heldBack: () => [...held],
  }
}
