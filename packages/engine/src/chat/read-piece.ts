/** Reads the bytes of what `pieces.ts` lists: whole, or only the beginning. */
import type { ByteSource } from './byte-source.ts'
import { wholeOf, type Entry } from './containers/entry.ts'
import { createGatherer } from './containers/gather.ts'
import { openContainer, openInner } from './containers/open.ts'
import { unpack, unpackHead } from './containers/unpack.ts'
import { HEAD_BYTES, MAX_TEXT_SOURCE_BYTES, SIEVE_FROM_BYTES } from './limits.ts'
import type { FoundFile } from './pieces.ts'
import { createSieve, holdsBase64 } from './sieve.ts'
import type { ReadingIssueCode } from './types.ts'

export interface PieceBytes {
  /** Empty where nothing of it can be used. */
  readonly bytes: Uint8Array
  readonly issue: ReadingIssueCode | null
}

const NOTHING = new Uint8Array()

/**
 * The bytes of a file, if they are no more than `most` once the pictures that lie in a large one as base64 are left out.
 */
export async function readPiece(
  sources: readonly ByteSource[],
  file: FoundFile,
  most: number,
): Promise<PieceBytes> {
  const found = await findPiece(sources, file)
  if (found === null) return { bytes: NOTHING, issue: 'broken-archive' }
  const { source, entry } = found
  const { unpacked = Number.POSITIVE_INFINITY } = entry
  const isLarge = unpacked > SIEVE_FROM_BYTES
  if (unpacked > MAX_TEXT_SOURCE_BYTES && entry.unpacked !== undefined) {
    return { bytes: NOTHING, issue: 'too-large' }
  }
  // What is in memory already is not copied, unless there is something to leave out.
  if (file.entry === undefined && unpacked <= most) {
    const bytes = await source.read(0, unpacked)
    if (!isLarge || !holdsBase64(bytes)) return { bytes, issue: null }
  }
  if (file.entry === undefined && !isLarge) return { bytes: NOTHING, issue: 'too-large' }
  const gathered = createGatherer(most)
  const sieve = createSieve(gathered.take)
  const { issue, sound } = await unpack(source, entry, isLarge ? sieve.take : gathered.take)
  if (isLarge) sieve.end()
  if (gathered.isFull()) return { bytes: NOTHING, issue: 'too-large' }
  return { bytes: sound ? gathered.bytes() : NOTHING, issue }
}

/** The first `HEAD_BYTES` of a file, or all where it is shorter. */
export async function readHead(
  sources: readonly ByteSource[],
  file: FoundFile,
): Promise<PieceBytes> {
  const found = await findPiece(sources, file)
  if (found === null) return { bytes: NOTHING, issue: 'broken-archive' }
  const { source, entry } = found
  const gathered = createGatherer(HEAD_BYTES)
  const { issue, sound } = await unpackHead(source, entry, gathered.take)
  return { bytes: sound ? gathered.bytes() : NOTHING, issue }
}

async function findPiece(
  sources: readonly ByteSource[],
  { source: index, entry: at, inner }: FoundFile,
): Promise<{ readonly source: ByteSource; readonly entry: Entry } | null> {
  const source = sources[index]
  if (source === undefined) return null
  if (at === undefined) return { source, entry: wholeOf(source) }
  const container = await openContainer(source)
  const entry = container?.entries.get(at)
  if (container === null || entry === undefined) return null
  if (inner === undefined) return { source: container.source, entry }
  const within = await openInner(container, entry)
  const innerEntry = within?.entries.get(inner)
  return within === null || innerEntry === undefined
    ? null
    : { source: within.source, entry: innerEntry }
}
