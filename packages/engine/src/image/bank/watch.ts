/**
 * Watches over banks and over what is seen, so that both ways lead to an alert: a picture that appears is held against the
 * banks, and a new entry against what was seen before. It keeps fingerprints, never pictures; the clock is the caller's.
 */
import { hashDistance } from '../hash.ts'
import { createHashIndex, type Near } from '../search/hash-index.ts'
import type { PdqHash } from '../types.ts'
import { createBank, type Bank } from './bank.ts'
import { createCrowd } from './crowd.ts'
import type { Alert, BankEntry, BankMatch, BankRules, Sighting, Verdict } from './types.ts'

export interface Watch {
  /** Judges a hash and keeps nothing of it. */
  readonly judge: (hash: PdqHash) => Verdict
  /** Judges a hash, remembers it, and says what it is near. */
  readonly see: (sighting: Sighting) => readonly Alert[]
  /** Adds or replaces an entry and says what was near it before; nothing where its hash is there already. Throws `RangeError` on a bank that is not there. */
  readonly put: (bank: string, entry: BankEntry) => readonly Alert[]
  /**
   * The same for a list, pausing often; each pause hands over the alerts that are new. A run that is given up (`return`) keeps
   * what was put until then; the entry that it was at is as it was before. What was withdrawn, replaced or forgotten in a
   * pause is not told of.
   */
  readonly putAll: (bank: string, entries: Iterable<BankEntry>) => Generator<readonly Alert[]>
  /**
   * Takes an entry out of a bank. False where it is not there. What a `never` entry kept quiet is told of when it is seen
   * again, not at once.
   */
  readonly withdraw: (bank: string, id: string) => boolean
  /** Lets an entry that was held back match again. */
  readonly release: (bank: string, id: string) => void
  /** Entries that wait for somebody to look at them. */
  readonly heldBack: () => readonly { readonly bank: string; readonly entry: string }[]
  /** Forgets what was seen before a moment. Milliseconds since 1970, UTC. */
  readonly forget: (before: number) => void
  /** Sorts in what is new, with pauses: to be run beside everything else. */
  readonly settle: () => Generator<void>
}

/** Throws `RangeError` where two banks have one name. */
export function createWatch(rules: readonly BankRules[]): Watch {
  const banks = new Map<string, Bank>(rules.map((rule) => [rule.name, createBank(rule)]))
  if (banks.size < rules.length) throw new RangeError('rules: two banks have one name')
  const crowd = createCrowd()
  const seen = createHashIndex()
  const sightings = new Map<number, Sighting>()

  function bankOf(name: string): Bank {
    const bank = banks.get(name)
    if (bank === undefined)
      throw new RangeError(`bank: there is none of this name among ${banks.size}`)
    return bank
  }

  function matchesIn(purpose: BankRules['purpose'], hash: PdqHash): readonly BankMatch[] {
    return [...banks.values()]
      .filter((bank) => bank.rules.purpose === purpose)
      .flatMap((bank) => bank.match(hash))
      .sort((a, b) => a.distance - b.distance)
  }

  function nearestNever(hash: PdqHash): BankMatch | null {
    return matchesIn('never', hash)[0] ?? null
  }

  function judge(hash: PdqHash): Verdict {
    const never = nearestNever(hash)
    if (never !== null) return { matches: [], never, quarantined: [] }
    const all = matchesIn('match', hash)
    const isHeldBack = (match: BankMatch): boolean => crowd.isHeldBack(nameOf(match))
    return {
      matches: all.filter((match) => !isHeldBack(match)),
      never,
      quarantined: all.filter(isHeldBack),
    }
  }

  function see(sighting: Sighting): readonly Alert[] {
    const kept = { ...sighting, hash: Uint32Array.from(sighting.hash) }
    sightings.set(seen.insert(kept.hash), kept)
    const { matches, quarantined } = judge(kept.hash)
    const near = [...matches, ...quarantined]
    crowd.note(near.map(nameOf))
    return near.map((match) => ({
      match,
      sighting: kept,
      isRetroactive: false,
      isHeldBack: crowd.isHeldBack(nameOf(match)),
    }))
  }

  function put(name: string, entry: BankEntry): readonly Alert[] {
    const run = putOne(bankOf(name), entry)
    for (;;) {
      const step = run.next()
      if (step.done === true) return step.value
    }
  }

  function* putAll(name: string, entries: Iterable<BankEntry>): Generator<readonly Alert[]> {
    const bank = bankOf(name)
    for (const entry of entries) {
      const before = bank.get(entry.id)
      let isWhole = false
      try {
        const run = putOne(bank, entry)
        let step = run.next()
        for (; step.done !== true; step = run.next()) yield []
        isWhole = true
        yield step.value
      } finally {
        if (!isWhole && bank.get(entry.id) === entry) {
          if (before === null) bank.withdraw(entry.id)
          else bank.put(before)
        }
      }
    }
  }

  /** Pauses between sightings: an entry may be near all of them, and each is held against the never-lists. */
  function* putOne(bank: Bank, entry: BankEntry): Generator<void, readonly Alert[]> {
    const { name, within, purpose } = bank.rules
    const before = bank.get(entry.id)
    bank.put(entry)
    // A list that is read anew each day is no news: nobody has looked, and what was near it was told.
    if (before !== null && hashDistance(before.hash, entry.hash) === 0) return []
    const key = keyOf(name, entry.id)
    crowd.release(key)
    if (purpose === 'never') return []
    const near: Near[] = []
    // What is seen from here on is held against the entry when it is seen.
    for (const one of seen.find(entry.hash, within)) {
      const sighting = sightings.get(one.number)
      if (sighting !== undefined && nearestNever(sighting.hash) === null) near.push(one)
      yield
    }
    if (bank.get(entry.id) !== entry) return []
    crowd.noteAll(key, near.length)
    const isHeldBack = crowd.isHeldBack(key)
    return near.flatMap(({ number, distance }) => {
      const sighting = sightings.get(number)
      if (sighting === undefined) return []
      return [{ match: { bank: name, entry, distance }, sighting, isRetroactive: true, isHeldBack }]
    })
  }

  function withdraw(name: string, id: string): boolean {
    crowd.release(keyOf(name, id))
    return bankOf(name).withdraw(id)
  }

  return {
    judge,
    see,
    put,
    putAll,
    withdraw,
    release: (bank, id) => {
      crowd.release(keyOf(bank, id))
    },
    heldBack: () =>
      crowd.heldBack().map((name) => {
        // Written by `keyOf`.
        const [bank, entry] = JSON.parse(name) as [string, string]
        return { bank, entry }
      }),
    forget: (before) => {
      for (const [number, { at }] of sightings) {
        if (at >= before) continue
        seen.remove(number)
        sightings.delete(number)
      }
    },
    *settle() {
      for (const bank of banks.values()) yield* bank.settle()
      yield* seen.settle()
    },
  }
}

function nameOf({ bank, entry }: BankMatch): string {
  return keyOf(bank, entry.id)
}

function keyOf(bank: string, entry: string): string {
  return JSON.stringify([bank, entry])
}
