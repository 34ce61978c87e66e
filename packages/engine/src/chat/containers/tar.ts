/**
 * A tar archive as a container, as Skype hands out its exports. Source: POSIX.1-2017, pax, "ustar Interchange Format" and
 * "pax Header Block"; GNU tar manual, "The Standard Format", for long names and large sizes.
 */
import { readAhead, type ByteSource } from '../byte-source.ts'
import { MAX_ARCHIVE_ENTRIES } from '../limits.ts'
import { cleanName, decodeName } from './entry-name.ts'
import type { Container, Entry } from './entry.ts'

const BLOCK = 512
const READ_AHEAD = 65_536
/** Bytes of a long name or of a pax header that are looked at. */
const MAX_NAME_BYTES = 65_536

const FILE_TYPES: ReadonlySet<string> = new Set(['0', '\0', '7'])
const PAX = 'x'
const GNU_LONG_NAME = 'L'

/** Matches `0000644`, ` 644 `; not `8`. */
const OCTAL = /^ *([0-7]+)/u

/** Matches `52 path=chats/Sam.txt` and its end of line. */
const PAX_RECORD = /^\d{1,8} (?<key>[^=]{1,100})=(?<value>.*)$/u

/** Whether a file begins as a tar archive does. */
export function isTar(head: Uint8Array): boolean {
  return latin1(head, 257, 5) === 'ustar' && hasChecksum(head)
}

/** The entries whose name `wants` accepts. */
export async function openTar(
  original: ByteSource,
  wants: (name: string) => boolean,
): Promise<Container> {
  const source = readAhead(original, READ_AHEAD)
  const entries: Entry[] = []
  let named: Named = {}
  let at = 0
  for (let index = 0; index < MAX_ARCHIVE_ENTRIES; index += 1) {
    const header = await source.read(at, at + BLOCK)
    if (header.length < BLOCK) return { source: original, entries, issue: 'broken-archive' }
    if (header.every((byte) => byte === 0)) break
    if (!hasChecksum(header)) return { source: original, entries, issue: 'broken-archive' }
    const type = latin1(header, 156, 1)
    const start = at + BLOCK
    const size = named.size ?? sizeOf(header)
    if (type === PAX || type === GNU_LONG_NAME) {
      const bytes = await source.read(start, start + Math.min(size, MAX_NAME_BYTES))
      named = type === PAX ? readPax(bytes) : { ...named, name: decodeName(untilNull(bytes)) }
    } else {
      const name = cleanName(named.name ?? nameOf(header))
      if (FILE_TYPES.has(type) && wants(name)) entries.push(toEntry(index, name, start, size))
      named = {}
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return { source: original, entries }
}

/** What a header block of its own says of the entry behind it. */
interface Named {
  readonly name?: string
  readonly size?: number
}

function toEntry(index: number, name: string, start: number, size: number): Entry {
  return {
    index,
    name,
    packing: 'stored',
    start,
    hasHeader: false,
    packed: size,
    unpacked: size,
    checksum: undefined,
  }
}

function nameOf(header: Uint8Array): string {
  const name = decodeName(untilNull(header.subarray(0, 100)))
  const prefix = decodeName(untilNull(header.subarray(345, 500)))
  return prefix === '' || latin1(header, 257, 6) !== 'ustar\0' ? name : `${prefix}/${name}`
}

/** Octal digits, or where the highest bit is set a binary number, its most significant byte first. */
function sizeOf(header: Uint8Array): number {
  if (((header[124] ?? 0) & 0x80) === 0) return octal(latin1(header, 124, 12))
  const size = header.subarray(125, 136).reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(size) ? size : 0
}

function readPax(bytes: Uint8Array): Named {
  let named: { name?: string; size?: number } = {}
  for (const record of decodeName(bytes).split('\n')) {
    const { key, value = '' } = PAX_RECORD.exec(record)?.groups ?? {}
    if (key === 'path') named = { ...named, name: value }
    const size = Number(value)
    if (key === 'size' && Number.isSafeInteger(size) && size >= 0) named = { ...named, size }
  }
  return named
}

/** The sum of a header's bytes, its own eight taken for spaces. */
function hasChecksum(header: Uint8Array): boolean {
  let sum = 8 * 0x20
  for (let at = 0; at < BLOCK; at += 1) if (at < 148 || at >= 156) sum += header[at] ?? 0
  return sum === octal(latin1(header, 148, 8))
}

function octal(text: string): number {
  return Number.parseInt(OCTAL.exec(text)?.[1] ?? '0', 8)
}

function latin1(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

function untilNull(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}
