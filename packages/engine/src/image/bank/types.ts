/** The shapes of banks of fingerprints and of what comes back from them. Types only. */
import type { PdqFamily, PdqHash } from '../types.ts'

/** A fingerprint that somebody asked to be looked for. */
export interface BankEntry {
  /** Unique in its bank. */
  readonly id: string
  readonly hash: PdqHash
  /** Null where the list does not say which; then both are looked for, a little less surely. */
  readonly family: PdqFamily | null
  /** 0…100; null where the list does not carry it. */
  readonly quality: number | null
  /** Who handed it in. */
  readonly source: string
  readonly note: string
}

export interface BankRules {
  readonly name: string
  /** Bits up to which a hash is near an entry, 0…31. */
  readonly within: number
  /** `never`: what is near an entry of this bank is never reported, whatever other banks say. */
  readonly purpose: 'match' | 'never'
}

/** An entry near a hash. */
export interface BankMatch {
  readonly bank: string
  readonly entry: BankEntry
  /** Bits, 0…31. */
  readonly distance: number
}

/** What is known of a hash. */
export interface Verdict {
  /** Nearest first, without those held back. Empty where `never` is not null. */
  readonly matches: readonly BankMatch[]
  /** The nearest entry of a bank that says never; null where there is none. */
  readonly never: BankMatch | null
  /** Near entries that match far too much and wait for somebody to look at them. Empty where `never` is not null. */
  readonly quarantined: readonly BankMatch[]
}

/** A hash that was seen. */
export interface Sighting {
  /** The platform's own word for it. */
  readonly id: string
  readonly hash: PdqHash
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** A picture came back, or was there before anybody asked for it. */
export interface Alert {
  readonly match: BankMatch
  readonly sighting: Sighting
  /** Seen before the entry was in the bank. */
  readonly isRetroactive: boolean
  /** The entry matches far too much: somebody should look at it before anybody is told. Nothing is left out for that. */
  readonly isHeldBack: boolean
}
