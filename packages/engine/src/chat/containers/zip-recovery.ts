/**
 * The entries of a zip archive that has lost its directory, as one does whose download broke off: found by the header
 * that stands before each entry. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 and 4.3.9.
 */
import type { ByteSource } from '../byte-source.ts'
import { MAX_ARCHIVE_ENTRIES } from '../limits.ts'
import { cleanName, decodeName } from './entry-name.ts'
import type { Entry } from './entry.ts'
import { uint16, uint32 } from './numbers.ts'

const LOCAL_SIGNATURE = 0x04034b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_LENGTH = 30
/** A header with the longest name that any system has, and its extra field. */
const HEADER_ROOM = 8_192
/** Bytes that are searched at a time for the next header. */
const WINDOW = 1_048_576

const ENCRYPTED = 1
/** The sizes stand behind the entry, since they were not known when it began. */
const SIZES_BEHIND = 8
const ELSEWHERE = 0xffffffff

/** The entries that can be found again and whose name `wants` accepts. */
export async function recoverEntries(
  source: ByteSource,
  wants: (name: string) => boolean,
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  let at = await findHeader(source, 0)
  for (let index = 0; at < source.size && index < MAX_ARCHIVE_ENTRIES; index += 1) {
    const header = await source.read(at, at + HEADER_ROOM)
    const nameEnd = LOCAL_LENGTH + uint16(header, 26)
    if (uint32(header, 0) !== LOCAL_SIGNATURE || nameEnd > header.length) break
    const start = at + nameEnd + uint16(header, 28)
    const name = cleanName(decodeName(header.subarray(LOCAL_LENGTH, nameEnd)))
    const flags = uint16(header, 6)
    const packed = uint32(header, 18)
    const known = (flags & SIZES_BEHIND) === 0 && packed !== ELSEWHERE
    // A size that leads to no further header was damaged too.
    const declaredEnd = known ? start + packed : start
    const end = (await isHeader(source, declaredEnd))
      ? declaredEnd
      : await findHeader(source, known ? Math.min(declaredEnd, source.size) : start)
    if (wants(name)) {
      entries.push({
        index,
        name,
        packing: packingOf(flags, uint16(header, 8)),
        start,
        hasHeader: false,
        packed: known ? packed : end - start,
        unpacked: known ? uint32(header, 22) : undefined,
        checksum: known ? uint32(header, 14) : undefined,
      })
    }
    at = end
  }
  return entries
}

function packingOf(flags: number, method: number): Entry['packing'] {
  if ((flags & ENCRYPTED) !== 0) return 'encrypted'
  if (method === 0) return 'stored'
  return method === 8 ? 'deflated' : 'unknown'
}

async function isHeader(source: ByteSource, at: number): Promise<boolean> {
  return isSignature(await source.read(at, at + 4), 0)
}

/** Where the next header stands, of an entry or of the directory; the end where there is none. */
async function findHeader(source: ByteSource, from: number): Promise<number> {
  for (let start = from; start < source.size; start += WINDOW) {
    // The windows overlap, so that no signature is cut in two.
    const bytes = await source.read(start, start + WINDOW + 3)
    for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
      if (isSignature(bytes, at)) return start + at
    }
  }
  return source.size
}

function isSignature(bytes: Uint8Array, at: number): boolean {
  const value = uint32(bytes, at)
  return value === LOCAL_SIGNATURE || value === ENTRY_SIGNATURE
}
