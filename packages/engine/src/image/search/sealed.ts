/**
 * The outside of a file that a search is kept in: a mark, a version, a kind, a length, and the SHA-256 of everything else. What
 * was damaged, cut off or written by somebody else is told apart; against forgery it proves nothing.
 *
 * Little-endian: 8 bytes of mark, version and kind (32 bits each), bytes of the content (64), sum (32 bytes), content.
 */
import { sha256 } from '@noble/hashes/sha2.js'

/** Why a file is not opened. */
export type SnapshotIssue =
  /** It does not begin like one. */
  | 'not-a-snapshot'
  /** Of a version that is not known here. */
  | 'other-version'
  /** It holds something else than what was asked for. */
  | 'other-kind'
  /** Shorter or longer than it says. */
  | 'cut-off'
  /** Its bytes are not those that were written, or what they say can not be. */
  | 'damaged'

export type SnapshotKind = 'index' | 'bank'

const KINDS: readonly SnapshotKind[] = ['index', 'bank']

/** As in PNG: a byte that is no text, a name, and line ends that a transfer as text would change. */
const MARK = [0x89, 0x48, 0x46, 0x53, 0x0d, 0x0a, 0x1a, 0x0a]

const VERSION = 2

const PLACE = { version: 8, kind: 12, length: 16, sum: 24, content: 56 } as const

/** Puts so many bytes into an envelope; `write` fills them. */
export function seal(
  kind: SnapshotKind,
  length: number,
  write: (content: DataView) => void,
): Uint8Array {
  const bytes = new Uint8Array(PLACE.content + length)
  const view = new DataView(bytes.buffer)
  bytes.set(MARK)
  view.setUint32(PLACE.version, VERSION, true)
  view.setUint32(PLACE.kind, KINDS.indexOf(kind), true)
  view.setBigUint64(PLACE.length, BigInt(length), true)
  write(new DataView(bytes.buffer, PLACE.content))
  bytes.set(sumOf(bytes), PLACE.sum)
  return bytes
}

/** Whether a file is one of these, by its beginning: it may still be damaged. */
export function isSnapshot(bytes: Uint8Array): boolean {
  return MARK.every((byte, place) => bytes[place] === byte)
}

/** The content, or why there is none. */
export function unseal(bytes: Uint8Array, kind: SnapshotKind): DataView | SnapshotIssue {
  if (!isSnapshot(bytes)) return 'not-a-snapshot'
  if (bytes.length < PLACE.content) return 'cut-off'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(PLACE.version, true) !== VERSION) return 'other-version'
  if (view.getUint32(PLACE.kind, true) !== KINDS.indexOf(kind)) return 'other-kind'
  const length = bytes.length - PLACE.content
  if (view.getBigUint64(PLACE.length, true) !== BigInt(length)) return 'cut-off'
  const sum = sumOf(bytes)
  if (sum.some((byte, place) => bytes[PLACE.sum + place] !== byte)) return 'damaged'
  return new DataView(bytes.buffer, bytes.byteOffset + PLACE.content, length)
}

/** Of all but the sum itself. */
function sumOf(bytes: Uint8Array): Uint8Array {
  const sum = sha256.create()
  sum.update(bytes.subarray(0, PLACE.sum))
  sum.update(bytes.subarray(PLACE.content))
  return sum.digest()
}
