/**
 * The directory of a zip archive: found from the archive's end, read in one piece, whatever the size of the rest.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3.
 */
import type { ByteSource } from '../byte-source.ts'
import { MAX_ARCHIVE_ENTRIES, MAX_DIRECTORY_BYTES } from '../limits.ts'
import { cleanName, decodeName } from './entry-name.ts'
import type { Entry } from './entry.ts'
import { uint16, uint32, uint64 } from './numbers.ts'

const END_SIGNATURE = 0x06054b50
const END_64_LOCATOR_SIGNATURE = 0x07064b50
const END_64_SIGNATURE = 0x06064b50
const ENTRY_SIGNATURE = 0x02014b50
const END_LENGTH = 22
const END_64_LOCATOR_LENGTH = 20
const END_64_LENGTH = 56
const ENTRY_LENGTH = 46
const MAX_COMMENT = 0xffff

/** Stands where a number needs 64 bits and lies in the extra field. */
const ELSEWHERE = 0xffffffff
const EXTRA_64 = 0x0001

const ENCRYPTED = 1
const METHODS: ReadonlyMap<number, Entry['packing']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
])

export interface Directory {
  readonly entries: readonly Entry[]
  /** False where the directory breaks off or points to nothing. */
  readonly whole: boolean
}

/** The entries whose name `wants` accepts; null where there is no directory at all. */
export async function readDirectory(
  source: ByteSource,
  wants: (name: string) => boolean,
): Promise<Directory | null> {
  const found = await findDirectory(source)
  if (found === null) return null
  const { start, end } = found
  const bytes = await source.read(start, Math.min(end, start + MAX_DIRECTORY_BYTES))
  const entries: Entry[] = []
  let at = 0
  let count = 0
  while (
    count < MAX_ARCHIVE_ENTRIES &&
    at + ENTRY_LENGTH <= bytes.length &&
    uint32(bytes, at) === ENTRY_SIGNATURE
  ) {
    const nameEnd = at + ENTRY_LENGTH + uint16(bytes, at + 28)
    const extraEnd = nameEnd + uint16(bytes, at + 30)
    if (extraEnd > bytes.length) break
    const name = cleanName(decodeName(bytes.subarray(at + ENTRY_LENGTH, nameEnd)))
    if (wants(name)) {
      entries.push(readEntry(bytes.subarray(at, extraEnd), name, count, found.shift))
    }
    at = extraEnd + uint16(bytes, at + 32)
    count += 1
  }
  return { entries, whole: count === found.count || (found.count === 0xffff && count > 0) }
}

function readEntry(bytes: Uint8Array, name: string, index: number, shift: number): Entry {
  const large = largeNumbers(bytes)
  // In this order, and only those that did not fit.
  const number = (at: number): number => {
    const value = uint32(bytes, at)
    return value === ELSEWHERE ? (large.shift() ?? value) : value
  }
  const unpacked = number(24)
  const packed = number(20)
  const start = number(42) + shift
  const encrypted = (uint16(bytes, 8) & ENCRYPTED) !== 0
  return {
    index,
    name,
    packing: encrypted ? 'encrypted' : (METHODS.get(uint16(bytes, 10)) ?? 'unknown'),
    start,
    hasHeader: true,
    packed,
    unpacked,
    checksum: uint32(bytes, 16),
  }
}

/** The 64-bit numbers in the extra field of a directory entry. */
function largeNumbers(bytes: Uint8Array): number[] {
  let at = ENTRY_LENGTH + uint16(bytes, 28)
  while (at + 4 <= bytes.length) {
    const end = at + 4 + uint16(bytes, at + 2)
    if (uint16(bytes, at) === EXTRA_64) {
      const numbers: number[] = []
      for (let each = at + 4; each + 8 <= Math.min(end, bytes.length); each += 8) {
        numbers.push(uint64(bytes, each))
      }
      return numbers
    }
    at = end
  }
  return []
}

interface DirectoryPlace {
  readonly start: number
  readonly end: number
  readonly count: number
  /** Bytes that stand before the archive and that its own numbers do not count. */
  readonly shift: number
}

async function findDirectory(source: ByteSource): Promise<DirectoryPlace | null> {
  const tailStart = Math.max(
    0,
    source.size - END_LENGTH - MAX_COMMENT - END_64_LOCATOR_LENGTH - END_64_LENGTH,
  )
  const tail = await source.read(tailStart, source.size)
  const at = findEnd(tail)
  if (at < 0) return null
  const large = await findEnd64(source, tail, at)
  const end = large?.at ?? tailStart + at
  const size = large === null ? uint32(tail, at + 12) : uint64(large.bytes, 40)
  const declared = large === null ? uint32(tail, at + 16) : uint64(large.bytes, 48)
  const count = large === null ? uint16(tail, at + 10) : uint64(large.bytes, 32)
  const start = (await isEntryAt(source, declared)) || count === 0 ? declared : end - size
  if (start < 0 || start > end) return { start: end, end, count, shift: 0 }
  return { start, end, count, shift: start - declared }
}

function findEnd(tail: Uint8Array): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail[at] === 0x50 && uint32(tail, at) === END_SIGNATURE) return at
  }
  return -1
}

/** The end record with 64-bit numbers, which stands before the other where the archive is large. */
async function findEnd64(
  source: ByteSource,
  tail: Uint8Array,
  end: number,
): Promise<{ readonly at: number; readonly bytes: Uint8Array } | null> {
  const locator = end - END_64_LOCATOR_LENGTH
  if (locator < 0 || uint32(tail, locator) !== END_64_LOCATOR_SIGNATURE) return null
  const at = uint64(tail, locator + 8)
  if (at + END_64_LENGTH > source.size) return null
  const bytes = await source.read(at, at + END_64_LENGTH)
  return uint32(bytes, 0) === END_64_SIGNATURE ? { at, bytes } : null
}

async function isEntryAt(source: ByteSource, at: number): Promise<boolean> {
  if (at + ENTRY_LENGTH > source.size) return false
  return uint32(await source.read(at, at + 4), 0) === ENTRY_SIGNATURE
}
