/**
 * A picture's file → pixels by sharp, HEIC by libheif, so that hashing them gives the reference's bits: as stored, whatever the EXIF
 * orientation says, and without colour management. A file that is not what it should be is a value.
 */
import { open } from 'node:fs/promises'
import {
  BYTES_TO_RECOGNISE,
  recognisePicture,
  type PictureFormat,
  type Pixels,
} from '@holdfast/engine/image'
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp'
import { decodeHeicFile } from './decode-heic-file.ts'
import { LONGEST_SIDE, MOST_PIXELS, type Decoded, type PictureIssue } from './picture-types.ts'

/**
 * Decodes a picture given as a path or as its bytes; of a moving one, the frame of that number, from 0.
 * @throws the file system's own error where a path cannot be read
 */
export async function decodePicture(source: string | Uint8Array, frame = 0): Promise<Decoded> {
  const head = await readHead(source)
  if (head.length === 0) return issue({ code: 'empty' })
  const format = recognisePicture(head)
  if (format === null) return issue({ code: 'not-a-picture' })
  if (format === 'heic') return decodeHeicFile(source, frame)
  // What libvips remembers of one picture would stay in memory after it.
  sharp.cache(false)
  const metadata = await attempt(() => openPicture(source, { limitInputPixels: false }).metadata())
  const frames = metadata?.pages ?? 1
  const problem = findProblem(format, metadata, frame)
  if (problem !== null) return issue(problem)
  const pixels = await attempt(() =>
    readPixels(openPicture(source, { page: frame, limitInputPixels: MOST_PIXELS })),
  )
  if (pixels === null) return issue({ code: 'broken', format })
  return { kind: 'picture', format, pixels, frames }
}

function issue(value: PictureIssue): Decoded {
  return { kind: 'issue', issue: value }
}

async function readHead(source: string | Uint8Array): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, BYTES_TO_RECOGNISE)
  const file = await open(source)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BYTES_TO_RECOGNISE), { position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Before a pixel is decoded: what the picture says about itself. */
function findProblem(
  format: PictureFormat,
  metadata: Metadata | null,
  frame: number,
): PictureIssue | null {
  if (metadata === null) return { code: 'broken', format }
  const { width, height, pages = 1 } = metadata
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return { code: 'too-large', format, width, height }
  return frame < pages ? null : { code: 'no-such-frame', format, frames: pages }
}

function openPicture(source: string | Uint8Array, options: SharpOptions): Sharp {
  return sharp(source, {
    pages: 1,
    ignoreIcc: true,
    failOn: 'error',
    sequentialRead: true,
    ...options,
  })
}

/** Three channels even of grey: so has the reference's command, and the sum of three rounds otherwise than one. */
async function readPixels(picture: Sharp): Promise<Pixels> {
  const plain = picture.removeAlpha().toColourspace('srgb').raw()
  const { data, info } = await plain.toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new RangeError(`expected 3 channels, got ${info.channels}`)
  return { width: info.width, height: info.height, channels: info.channels, data }
}

/** sharp rejects what it cannot read; its message may hold a path, and is dropped. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch {
    return null
  }
}
