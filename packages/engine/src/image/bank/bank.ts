/** One bank: entries by id, and a search among them. What it means to be near one is for `watch.ts`. */
import { createHashIndex, type HashIndex } from '../search/hash-index.ts'
import type { PdqHash } from '../types.ts'
import type { BankEntry, BankMatch, BankRules } from './types.ts'

export interface Bank {
  readonly rules: BankRules
  /** Adds an entry, or puts it in the place of the one with its id. */
  readonly put: (entry: BankEntry) => void
  /** Takes an entry out: from now on it matches nothing. False where it is not there. */
  readonly withdraw: (id: string) => boolean
  /** Null where it is not there. */
  readonly get: (id: string) => BankEntry | null
  /** Nearest first. */
  readonly match: (hash: PdqHash) => readonly BankMatch[]
  readonly entries: () => IterableIterator<BankEntry>
  readonly size: () => number
  /** As of the index. */
  readonly settle: HashIndex['settle']
}

/** Throws `RangeError` where the rules ask for a distance outside 0…31. */
export function createBank(rules: BankRules): Bank {
  const { name, within } = rules
  if (!Number.isInteger(within) || within < 0 || within > 31)
    throw new RangeError(`within: expected a whole number from 0 to 31, got ${within}`)
  const index = createHashIndex()
  const entries = new Map<string, { readonly entry: BankEntry; readonly number: number }>()
  const byNumber = new Map<number, BankEntry>()

  function withdraw(id: string): boolean {
    const held = entries.get(id)
    if (held === undefined) return false
    index.remove(held.number)
    entries.delete(id)
    byNumber.delete(held.number)
    return true
  }

  return {
    rules,
    withdraw,
    get: (id) => entries.get(id)?.entry ?? null,
    put: (entry) => {
      withdraw(entry.id)
      const number = index.insert(entry.hash)
      entries.set(entry.id, { entry, number })
      byNumber.set(number, entry)
    },
    match: (hash) =>
      index.find(hash, within).flatMap(({ number, distance }) => {
        const entry = byNumber.get(number)
        return entry === undefined ? [] : [{ bank: name, entry, distance }]
      }),
    entries: function* () {
      for (const { entry } of entries.values()) yield entry
    },
    size: () => entries.size,
    settle: index.settle,
  }
}
