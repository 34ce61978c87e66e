/**
 * HEIC in the worker: by libheif and never by the browser's own decoder, so that the bits are those of Node on every
 * device (decision 0022). It comes from our own origin, when the first such picture does.
 */
import type { HeicReading } from '@holdfast/pictures/heic'
import { loadReadingAsset } from '#lib/pictures/assets.ts'
import { MOST_PIXELS, type StoredPixels } from './decode.ts'
import type { FingerprintIssue } from './protocol.ts'

/** Decodes a whole file. */
export type HeicDecoder = (bytes: Uint8Array) => HeicReading

/** The longest side in pixels, as in Node: what hashing holds grows with the width. */
const LONGEST_SIDE = 65_535

let opened: Promise<HeicDecoder> | null = null

/** Loads it once in the worker's life. Rejects where it can't be loaded, or may not run. */
export function openHeic(): Promise<HeicDecoder> {
  opened ??= load()
  return opened
}

async function load(): Promise<HeicDecoder> {
  const [{ compileLibheif, decodeHeic }, bytes] = await Promise.all([
    import('@holdfast/pictures/heic'),
    loadReadingAsset('libheif/libheif.wasm'),
  ])
  const compiled = compileLibheif(bytes)
  const limits = { mostPixels: MOST_PIXELS, longestSide: LONGEST_SIDE }
  return (file) => decodeHeic(file, compiled, limits)
}

/** Nothing is rounded on the way, since no canvas is on it: what is see-through keeps its colours. */
export async function decodeHeicFile(
  bytes: Uint8Array,
  open: () => Promise<HeicDecoder>,
): Promise<StoredPixels | FingerprintIssue> {
  const format = 'heic'
  const decode = await open().catch(() => null)
  if (decode === null) return { code: 'not-loaded', format }
  const reading = decode(bytes)
  switch (reading.kind) {
    case 'picture':
      return { pixels: reading.pixels, seeThrough: false }
    case 'unsupported':
      return { code: 'no-decoder', format }
    case 'broken':
    case 'too-large':
      return { code: reading.kind, format }
  }
}
