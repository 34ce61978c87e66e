/** What a container is to the rest of the reader, whether it is a zip or a tar. */
import type { ByteSource } from '../byte-source.ts'
import type { ReadingIssueCode } from '../types.ts'

/** One file inside a container: where it lies and how it is packed. */
export interface Entry {
  /** Its position in the container's directory, all kinds of entries counted. */
  readonly index: number
  /** Folders and name, cleaned. */
  readonly name: string
  readonly packing: 'stored' | 'deflated' | 'encrypted' | 'unknown'
  /** Where its bytes begin, or the local header of a zip that stands before them. */
  readonly start: number
  readonly hasHeader: boolean
  /** Bytes as they lie there. */
  readonly packed: number
  /** Bytes once unpacked, as declared; undefined where only unpacking can tell. */
  readonly unpacked: number | undefined
  /** CRC-32 of the unpacked bytes; undefined where the container keeps none. */
  readonly checksum: number | undefined
}

export interface Container {
  /** Holds the bytes that the entries point into: the file itself, or what was packed in it. */
  readonly source: ByteSource
  /** In the order of the directory; only those that were wanted. */
  readonly entries: readonly Entry[]
  /** What is wrong with the whole. */
  readonly issue?: ReadingIssueCode
}

/** A source that is no container, as the one entry of itself. */
export function wholeOf({ name, size }: ByteSource): Entry {
  return {
    index: 0,
    name,
    packing: 'stored',
    start: 0,
    hasHeader: false,
    packed: size,
    unpacked: size,
    checksum: undefined,
  }
}
