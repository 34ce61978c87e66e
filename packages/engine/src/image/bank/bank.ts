/** One bank: entries by id, and a search among them. What it means to be near one is for `watch.ts`. */
import { expectWithin } from '../hash.ts'
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
  expectWithin(within)
  const index = createHashIndex()
  const numbers = new Map<string, number>()
  const entries = new Map<number, BankEntry>()

  function withdraw(id: string): boolean {
    const number = numbers.get(id)
    if (number === undefined) return false
    numbers.delete(id)
    entries.delete(number)
    return index.remove(number)
  }

  return {
    rules,
    withdraw,
    get: (id) => entries.get(numbers.get(id) ?? NaN) ?? null,
    put: (entry) => {
      withdraw(entry.id)
      const number = index.insert(entry.hash)
      numbers.set(entry.id, number)
      entries.set(number, entry)
    },
    match: (hash) =>
      index.find(hash, within).flatMap(({ number, distance }) => {
        const entry = entries.get(number)
        return entry === undefined ? [] : [{ bank: name, entry, distance }]
      }),
    entries: () => entries.values(),
    size: () => entries.size,
    settle: index.settle,
  }
}
