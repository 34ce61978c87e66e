/** The shapes between a file of fingerprints and a bank. Types only. */
import type { BankEntry } from '../types.ts'

export interface BankFile {
  /** As the person knows it; it stands in places. */
  readonly name: string
  readonly text: string
}

/** A bank as `saveBank` made it. */
export interface BankSnapshot {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface BankPlace {
  readonly file: string
  /** From 1. */
  readonly line?: number
  /** JSON Pointer, RFC 6901. */
  readonly path?: string
}

/** What is wrong with a file or a part of it. */
export type BankIssueCode =
  /** None of the formats. */
  | 'unknown-format'
  | 'broken-json'
  /** Its bytes are not those that were written. */
  | 'damaged'
  /** A bank's file of a version that is not known here. */
  | 'other-version'
  /** The text ends inside a record, of which nothing was taken. */
  | 'cut-off'
  | 'bad-line'
  | 'bad-hash'
  /** Only zeros, which the reference prints for a picture that it could not read. */
  | 'zero-hash'
  /** No number from 0 to 100; the hash was taken without it. */
  | 'bad-quality'
  | 'no-id'
  /** A second hash with the id of another in the same file; it took the other's place. */
  | 'same-id'
  /** Fingerprints that are not PDQ of pictures. */
  | 'other-kind'
  /** A hash of too little quality, left out. */
  | 'low-quality'
  /** Neither in use nor withdrawn, as far as is known here; left out. */
  | 'unknown-status'
  /** An answer that names matches but holds no hash. */
  | 'no-hashes'
  /** The last page of a list says that there are more pages. */
  | 'more-pages'
  | 'too-many'

export interface BankIssue {
  readonly code: BankIssueCode
  /** Of the first, where it stands for several. */
  readonly place: BankPlace
  /** How many it stands for. */
  readonly count: number
}

/** What files of fingerprints come to. */
export interface BankReading {
  readonly entries: readonly BankEntry[]
  /** Ids that have to go out of every bank. None of them is among the entries. */
  readonly withdrawn: readonly string[]
  readonly issues: readonly BankIssue[]
}

/** When a record was written and where it stands. */
export interface RecordOrigin {
  readonly place: BankPlace
  /** Seconds since 1970, UTC; null where the list does not say. */
  readonly at: number | null
}

/** Takes what a reader finds, and keeps the newest of each id. */
export interface Collector {
  readonly put: (entry: BankEntry, origin: RecordOrigin) => void
  /** The id has to be gone. */
  readonly withdraw: (id: string, origin: RecordOrigin) => void
  /** A newer record of the id holds no hash. */
  readonly drop: (id: string, origin: RecordOrigin) => void
  readonly report: (code: BankIssueCode, place: BankPlace) => void
}

export interface BankFormat {
  readonly id: 'csv' | 'threat-exchange' | 'hash-list' | 'hma' | 'ncmec' | 'stop-ncii'
  /** Whether a text is of this format, by what stands in it. */
  readonly recognise: (sample: BankSample) => boolean
  /** Reads all of a text; nothing in it makes it throw. */
  readonly read: (file: BankFile, collector: Collector) => void
  readonly write: (entries: Iterable<BankEntry>, options: WriteOptions) => string
}

/** What formats are told apart by. */
export interface BankSample {
  readonly text: string
  /** The first line that is not blank, trimmed. */
  readonly line: string
}

export interface WriteOptions {
  /** The moment that formats with times write, as `2026-05-12T21:04:00Z`. */
  readonly at: string
}
