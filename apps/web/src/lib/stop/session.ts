/**
 * Fingerprints of pictures and videos, one after the other: sums of the file, PDQ of its pixels. What was read and decoded here is
 * overwritten before the next one is opened; the last bytes in the sums and the hasher go with the worker. The decoders
 * come in as arguments.
 */
import {
  BYTES_TO_RECOGNISE,
  formatHash,
  measurePicture,
  recognisePicture,
  recogniseVideo,
  TURNS,
  type FileDigest,
  type PictureFormat,
} from '@holdfast/engine/image'
import { MOST_PIXELS, type StoredPixels } from './decode.ts'
import { decodeHeicFile, type HeicDecoder } from './heic.ts'
import type {
  FingerprintIssue,
  FingerprintReply,
  Fingerprints,
  VideoFingerprints,
} from './protocol.ts'
import { readPiece, sumPieces } from './read-pieces.ts'
import { watchVideo, type ChosenVideo, type VideoTools } from './watch-video.ts'

export interface FingerprintTools extends VideoTools {
  /** The browser's own. Rejects what it can't decode; null for what turned out too large. */
  readonly decode: (
    bytes: Uint8Array<ArrayBuffer>,
    format: PictureFormat,
  ) => Promise<StoredPixels | null>
  /** Asked for each HEIC. Rejects where what decodes it can't be loaded. */
  readonly openHeic: () => Promise<HeicDecoder>
}

/** A picture's file larger than this is not opened. */
export const MOST_BYTES = 60_000_000

/** Where reading the file, and decoding it, end on the way that the progress shows. */
const READ = 0.4
const DECODED = 0.8

type Tell = (share: number) => void

type Made = Fingerprints | FingerprintIssue

/** Says for each picture how it went through `reply`. Never rejects for what is in a file. */
export async function makeFingerprints(
  files: readonly Blob[],
  tools: FingerprintTools,
  reply: (reply: FingerprintReply) => void,
): Promise<void> {
  for (const [picture, file] of files.entries()) {
    const tell: Tell = (share) => {
      reply({ kind: 'progress', picture, share })
    }
    tell(0)
    const made = await makeOne({ file, place: picture }, tools, tell)
    if ('moments' in made) reply({ kind: 'watched', picture, video: made })
    else if ('code' in made) reply({ kind: 'issue', picture, issue: made })
    else reply({ kind: 'made', picture, fingerprints: made })
  }
  reply({ kind: 'done' })
}

async function makeOne(
  chosen: ChosenVideo,
  tools: FingerprintTools,
  tell: Tell,
): Promise<Made | VideoFingerprints> {
  const { file } = chosen
  if (file.size === 0) return { code: 'empty' }
  const head = await readPiece(file, 0, BYTES_TO_RECOGNISE)
  if (head === null) return { code: 'unreadable' }
  const format = recognisePicture(head)
  const isVideo = format === null && recogniseVideo(head) !== null
  head.fill(0)
  if (isVideo) return watchVideo(chosen, tools, tell)
  if (format === null) return { code: 'not-a-picture' }
  if (file.size > MOST_BYTES) return { code: 'too-large', format }
  const read = await readAll(file, tell)
  if (read === null) return { code: 'unreadable', format }
  try {
    return await fingerprint(read, format, tools, tell)
  } finally {
    read.bytes.fill(0)
  }
}

async function fingerprint(
  { bytes, sums }: ReadFile,
  format: PictureFormat,
  tools: FingerprintTools,
  tell: Tell,
): Promise<Made> {
  const { hasher } = tools
  const size = measurePicture(bytes, format)
  if (size === null) return { code: 'broken', format }
  if (size.width * size.height > MOST_PIXELS) return { code: 'too-large', format }
  const decoded = await decodeAny(bytes, format, tools)
  if ('code' in decoded) return decoded
  tell(DECODED)
  const { pixels, seeThrough } = decoded
  try {
    const nearest = hasher.hash(pixels, 'nearest-512')
    const full = hasher.hash(pixels, 'full-size')
    const turned = hasher.hashTurned(pixels, 'nearest-512')
    if (nearest === null || full === null || turned === null) return { code: 'too-small', format }
    const hashes = TURNS.map((turn) => [turn, formatHash(turned.hashes[turn])] as const)
    return {
      ...sums,
      quality: nearest.quality,
      nearest512: formatHash(nearest.hash),
      fullSize: formatHash(full.hash),
      // The list of turns has them all.
      turned: Object.fromEntries(hashes) as Fingerprints['turned'],
      seeThrough,
    }
  } finally {
    pixels.data.fill(0)
  }
}

async function decodeAny(
  bytes: Uint8Array<ArrayBuffer>,
  format: PictureFormat,
  { decode, openHeic }: FingerprintTools,
): Promise<StoredPixels | FingerprintIssue> {
  if (format === 'heic') return decodeHeicFile(bytes, openHeic)
  const decoded = await decode(bytes, format).catch(() => 'failed' as const)
  if (decoded === null) return { code: 'too-large', format }
  // Not every browser has AVIF; what else it does not open is broken.
  if (decoded === 'failed') return { code: format === 'avif' ? 'no-decoder' : 'broken', format }
  return decoded
}

interface ReadFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sums: FileDigest
}

/** Null where the device does not hand the file over. */
async function readAll(file: Blob, tell: Tell): Promise<ReadFile | null> {
  const bytes = new Uint8Array(file.size)
  const sums = await sumPieces(file, {
    take: (piece, start) => {
      bytes.set(piece, start)
    },
    tell: (share) => {
      tell(READ * share)
    },
  })
  if (sums !== null) return { bytes, sums }
  bytes.fill(0)
  return null
}
