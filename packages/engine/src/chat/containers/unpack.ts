/**
 * Unpacks one entry of a container, piece by piece, and holds it to what the directory declares of it. What breaks off is
 * handed over as far as it goes.
 */
import { Inflate } from 'fflate'
import { readAhead, sliceOf, sourceOf, type ByteSource } from '../byte-source.ts'
import { MAX_ARCHIVE_RATIO, MAX_FILE_BYTES, RATIO_FREE_BYTES } from '../limits.ts'
import type { ReadingIssueCode } from '../types.ts'
import { checksum } from './checksum.ts'
import type { Entry } from './entry.ts'
import { createGatherer, type Take } from './gather.ts'
import { uint16, uint32 } from './numbers.ts'

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_LENGTH = 30
/** Room for the name and the extra field behind a local header; longer ones cost a second look. */
const HEADER_ROOM = 1_024

/** Packed bytes that are looked at at a time. Deflate makes at most 1,032 times as many of them. */
const PIECE = 65_536

/** The same where only a beginning is wanted. */
const HEAD_PIECE = 8_192

/** Bytes that are read at a time of an entry that has as many. */
const LARGE = 1_048_576

/** What came of unpacking an entry. */
export interface Unpacked {
  readonly issue: ReadingIssueCode | null
  /** False where what was handed over cannot be what was packed. */
  readonly sound: boolean
}

const WHOLE: Unpacked = { issue: null, sound: true }
const CUT: Unpacked = { issue: 'broken-archive', sound: true }
const DAMAGED: Unpacked = { issue: 'broken-archive', sound: false }
const BOMB: Unpacked = { issue: 'too-large', sound: false }

/** Unpacks an entry into `take`, from `pieceSize` packed bytes at a time. */
export async function unpack(
  original: ByteSource,
  entry: Entry,
  take: Take,
  pieceSize: number = PIECE,
): Promise<Unpacked> {
  const { packing, packed, unpacked = 0 } = entry
  if (packing === 'encrypted') return { issue: 'encrypted-archive', sound: false }
  if (packing === 'unknown') return { issue: 'unknown-format', sound: false }
  if (isBomb(packed, unpacked)) return BOMB
  const source = readAhead(original, readAheadOf(packed, pieceSize))
  const start = await findStart(source, entry)
  if (start === null) return DAMAGED
  const check = createCheck(entry, take)
  const push = packing === 'stored' ? check.take : createInflater(check.take)
  let done = 0
  while (done < packed && check.goesOn()) {
    const piece = await source.read(start + done, start + Math.min(packed, done + pieceSize))
    if (piece.length === 0) break
    done += piece.length
    try {
      push(piece)
    } catch {
      return DAMAGED
    }
    if (isBomb(done, check.length())) return BOMB
  }
  return check.verdict()
}

/** The beginning of an entry, of which neither the length nor the checksum can be held to anything. */
export function unpackHead(source: ByteSource, entry: Entry, take: Take): Promise<Unpacked> {
  return unpack(source, { ...entry, checksum: undefined }, take, HEAD_PIECE)
}

function readAheadOf(packed: number, pieceSize: number): number {
  return packed > LARGE && pieceSize === PIECE ? LARGE : HEADER_ROOM + pieceSize
}

/** An entry as a source of its own: a stretch of the container, or unpacked in memory. Null where that cannot be. */
export async function innerSource(source: ByteSource, entry: Entry): Promise<ByteSource | null> {
  const { name, packing, packed } = entry
  if (packing === 'stored') {
    const start = await findStart(source, entry)
    return start === null ? null : sliceOf(source, name, start, packed)
  }
  const gathered = createGatherer(MAX_FILE_BYTES)
  const { sound } = await unpack(source, entry, gathered.take)
  return sound && !gathered.isFull() ? sourceOf({ name, bytes: gathered.bytes() }) : null
}

/** Chat text stays far below the ratio, however often somebody repeats themselves. */
function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > RATIO_FREE_BYTES && unpacked > packed * MAX_ARCHIVE_RATIO
}

/** Where the packed bytes begin; null where no local header is. */
async function findStart(source: ByteSource, entry: Entry): Promise<number | null> {
  if (!entry.hasHeader) return entry.start
  const header = await source.read(entry.start, entry.start + LOCAL_LENGTH)
  if (uint32(header, 0) !== LOCAL_SIGNATURE) return null
  return entry.start + LOCAL_LENGTH + uint16(header, 26) + uint16(header, 28)
}

function createInflater(take: Take): (piece: Uint8Array) => void {
  const inflate = new Inflate((bytes) => {
    take(bytes)
  })
  return (piece) => {
    inflate.push(piece)
  }
}

/** Passes on what an entry declares, and no byte more. */
function createCheck({ unpacked, checksum: declared }: Entry, pass: Take) {
  const most = unpacked ?? Number.POSITIVE_INFINITY
  let length = 0
  let sum = 0
  let wanted = true
  return {
    take: (bytes: Uint8Array): boolean => {
      const kept = bytes.subarray(0, most - length)
      length += bytes.length
      if (declared !== undefined) sum = checksum(kept, sum)
      if (wanted && kept.length > 0) wanted = pass(kept)
      return wanted
    },
    goesOn: () => wanted && length <= most,
    length: () => length,
    verdict: (): Unpacked => {
      if (!wanted) return WHOLE
      const matches = unpacked === undefined || length === unpacked
      return matches && (declared === undefined || sum === declared) ? WHOLE : CUT
    },
  }
}
