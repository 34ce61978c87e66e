/**
 * Opens a zip archive in memory: walks its directory, unpacks the entries that a caller wants, and says what could not
 * be unpacked. Writes nothing and follows no path; encrypted, oversized and broken entries become issues while the rest
 * is read. The directory is walked here because fflate ignores the encryption flag and stops at the first bad entry.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16.
 */
import { inflateSync } from 'fflate'
import {
  MAX_ARCHIVE_ENTRIES,
  MAX_ARCHIVE_RATIO,
  MAX_FILE_BYTES,
  RATIO_FREE_BYTES,
} from './limits.ts'
import { createLenientDecoder } from './text-decoder.ts'
import type { ReadingIssueCode, SourceFile } from './types.ts'

export interface OpenedArchive {
  readonly files: readonly SourceFile[]
  readonly issues: readonly { readonly code: ReadingIssueCode; readonly file?: string }[]
}

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const MAX_COMMENT = 0xffff
/** Stands where there are more entries than the field can count: they go on until another signature comes. */
const COUNT_ELSEWHERE = 0xffff
const STORED = 0
const DEFLATED = 8

/** Whether the bytes begin as a zip archive does. An empty or cut-off one still counts. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && [LOCAL_SIGNATURE, END_SIGNATURE].includes(uint32(bytes, 0))
}

/** Unpacks the entries whose cleaned name `wants` accepts. Never throws. */
export function openArchive(bytes: Uint8Array, wants: (name: string) => boolean): OpenedArchive {
  const entries = listEntries(bytes)
  if (entries === null) return { files: [], issues: [{ code: 'broken-archive' }] }
  const files: SourceFile[] = []
  const issues: { code: ReadingIssueCode; file?: string }[] = []
  let total = 0
  for (const entry of entries) {
    if (!wants(entry.name)) continue
    // Counted before unpacking, so that many broken entries cost no more than one good archive.
    total += entry.unpacked
    const result = total > MAX_FILE_BYTES ? 'too-large' : unpack(bytes, entry)
    if (typeof result === 'string') issues.push({ code: result, file: entry.name })
    else files.push({ name: entry.name, bytes: result })
  }
  return { files, issues }
}

function listEntries(bytes: Uint8Array): readonly Entry[] | null {
  const end = findEnd(bytes)
  if (end < 0) return null
  const decode = createLenientDecoder('utf-8')
  const entries: Entry[] = []
  const count = uint16(bytes, end + 10)
  let at = uint32(bytes, end + 16)
  while (entries.length < (count === COUNT_ELSEWHERE ? MAX_ARCHIVE_ENTRIES : count)) {
    if (at + ENTRY_LENGTH > bytes.length || uint32(bytes, at) !== ENTRY_SIGNATURE) {
      if (count === COUNT_ELSEWHERE && entries.length > 0) break
      return null
    }
    const nameEnd = at + ENTRY_LENGTH + uint16(bytes, at + 28)
    entries.push({
      name: cleanName(decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd))),
      encrypted: (uint16(bytes, at + 8) & 1) === 1,
      method: uint16(bytes, at + 10),
      packed: uint32(bytes, at + 20),
      unpacked: uint32(bytes, at + 24),
      offset: uint32(bytes, at + 42),
    })
    at = nameEnd + uint16(bytes, at + 30) + uint16(bytes, at + 32)
  }
  return entries
}

function findEnd(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (uint32(bytes, at) === END_SIGNATURE) return at
  }
  return -1
}

/** The bytes of an entry, or the issue that stands in for them. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | ReadingIssueCode {
  if (entry.encrypted) return 'encrypted-archive'
  const bomb =
    entry.unpacked > RATIO_FREE_BYTES && entry.unpacked > entry.packed * MAX_ARCHIVE_RATIO
  if (bomb) return 'too-large'
  if (uint32(bytes, entry.offset) !== LOCAL_SIGNATURE) return 'broken-archive'
  const start =
    entry.offset +
    LOCAL_LENGTH +
    uint16(bytes, entry.offset + 26) +
    uint16(bytes, entry.offset + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return 'broken-archive'
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) return 'broken-archive'
  try {
    // A fixed output buffer: an entry that declares less than it holds cannot make it grow.
    const unpacked = inflateSync(packed, { out: new Uint8Array(entry.unpacked) })
    return unpacked.length === entry.unpacked ? unpacked : 'broken-archive'
  } catch {
    return 'broken-archive'
  }
}

/** Matches `C:\` and a control character, not a plain letter, dot or space. */
const UNWANTED_IN_NAMES = /^[A-Za-z]:[\\/]|\p{Cc}/gu

/** A name with forward slashes and without drive, root, `.` and `..`, fit to be shown. */
function cleanName(name: string): string {
  return name
    .replaceAll(UNWANTED_IN_NAMES, '')
    .split(/[\\/]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

function uint32(bytes: Uint8Array, at: number): number {
  return (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0
}
