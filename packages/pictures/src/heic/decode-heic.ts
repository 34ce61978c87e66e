/**
 * A HEIC file (ISO/IEC 23008-12, coded by HEVC) → the pixels of its main picture, the same in Node and in every browser.
 * Turned and cropped as the file's own properties say, which every decoder follows; whatever EXIF and colour profiles
 * say, as for every other format. Neither thumbnails nor further pictures are looked at.
 */
import type { Pixels } from '@holdfast/engine/image'
import { openLibheif, type Address, type Instantiate, type Libheif } from './libheif.ts'

export { compileLibheif, type Instantiate } from './libheif.ts'

export type HeicReading =
  | { readonly kind: 'picture'; readonly pixels: Pixels }
  /** Width and height are null where the file does not say what it holds. */
  | {
      readonly kind: 'too-large'
      readonly width: number | null
      readonly height: number | null
    }
  /** It can't be decoded to its end. */
  | { readonly kind: 'broken' }
  /** Coded in a way that libheif was not built for. */
  | { readonly kind: 'unsupported' }

export interface HeicLimits {
  readonly mostPixels: number
  /** In pixels. */
  readonly longestSide: number
}

/** `heif_colorspace_RGB`, `heif_chroma_interleaved_RGB` and `heif_channel_interleaved` of libheif's headers. */
const RGB = 1
const RED_GREEN_BLUE = 10
const ALL_CHANNELS = 10

/** Where `max_image_size_pixels`, of 64 bits, stands in `heif_security_limits`. */
const MOST_PIXELS_AT = 8

/** Of `heif_error_code`: of the file type, of a feature, and no memory, which is also what a limit says. */
const UNSUPPORTED: ReadonlySet<number> = new Set([3, 4])
const NO_MEMORY = 6

/** Of `heif_suberror_code`: the file says one thing of its colours and what is coded in it another. Pixels are whole. */
const COLOURS_DISAGREE = 152

/**
 * Takes the whole file. Every picture gets an instance of its own, whose memory is overwritten afterwards: nothing of one
 * is left when the next is opened, and what one breaks can't reach the next.
 * @throws what `instantiate` throws
 */
export function decodeHeic(
  bytes: Uint8Array,
  instantiate: Instantiate,
  limits: HeicLimits,
): HeicReading {
  const heif = openLibheif(instantiate)
  try {
    return read(heif, bytes, limits)
  } catch (error) {
    // No room for the pixels is a `RangeError`. Anything else is WebAssembly that gave up on the file.
    return error instanceof RangeError
      ? { kind: 'too-large', width: null, height: null }
      : { kind: 'broken' }
  } finally {
    heif.HEAPU8.fill(0)
  }
}

function read(heif: Libheif, bytes: Uint8Array, limits: HeicLimits): HeicReading {
  const file = allocate(heif, bytes.length)
  heif.HEAPU8.set(bytes, file)
  const error = allocate(heif, 12)
  const found = allocate(heif, 4)
  const context = heif._heif_context_alloc()
  limitPixels(heif, context, limits.mostPixels)

  heif._heif_context_read_from_memory_without_copy(error, context, file, bytes.length, 0)
  if (wordAt(heif, error) !== 0) return explain(heif, error)
  heif._heif_context_get_primary_image_handle(error, context, found)
  if (wordAt(heif, error) !== 0) return explain(heif, error)
  const handle = wordAt(heif, found)
  const width = heif._heif_image_handle_get_width(handle)
  const height = heif._heif_image_handle_get_height(handle)
  if (width * height > limits.mostPixels || Math.max(width, height) > limits.longestSide)
    return { kind: 'too-large', width, height }
  heif._heif_decode_image(error, handle, found, RGB, RED_GREEN_BLUE, 0)
  if (wordAt(heif, error) !== 0) return explain(heif, error)
  const image = wordAt(heif, found)
  if (isPartial(heif, image, error)) return { kind: 'broken' }
  return { kind: 'picture', pixels: copyPixels(heif, image, found) }
}

function allocate(heif: Libheif, length: number): Address {
  const place = heif._malloc(length)
  if (place === 0) throw new RangeError(`no ${length} bytes in the memory of the WebAssembly`)
  return place
}

/** What the file says of its size is checked before; this holds for what is coded in it, too. */
function limitPixels(heif: Libheif, context: Address, mostPixels: number): void {
  const place = heif._heif_context_get_security_limits(context) + MOST_PIXELS_AT
  viewOf(heif).setBigUint64(place, BigInt(mostPixels), true)
}

function explain(heif: Libheif, error: Address): HeicReading {
  const code = wordAt(heif, error)
  if (UNSUPPORTED.has(code)) return { kind: 'unsupported' }
  return code === NO_MEMORY ? { kind: 'too-large', width: null, height: null } : { kind: 'broken' }
}

/** Parts that could not be decoded are left out by libheif, which only warns of them. `error` is a place for one. */
function isPartial(heif: Libheif, image: Address, error: Address): boolean {
  for (let number = 0; ; number += 1) {
    if (heif._heif_image_get_decoding_warnings(image, number, error, 1) === 0) return false
    if (wordAt(heif, error + 4) !== COLOURS_DISAGREE) return true
  }
}

/** Without the bytes that libheif leaves between rows. `word` is a place for a number. */
function copyPixels(heif: Libheif, image: Address, word: Address): Pixels {
  const width = heif._heif_image_get_width(image, ALL_CHANNELS)
  const height = heif._heif_image_get_height(image, ALL_CHANNELS)
  const plane = heif._heif_image_get_plane_readonly(image, ALL_CHANNELS, word)
  const stride = wordAt(heif, word)
  const row = width * 3
  const data = new Uint8Array(row * height)
  for (let y = 0; y < height; y += 1) {
    const from = plane + y * stride
    data.set(heif.HEAPU8.subarray(from, from + row), y * row)
  }
  return { width, height, channels: 3, data }
}

function wordAt(heif: Libheif, place: Address): number {
  return viewOf(heif).getUint32(place, true)
}

/** Made anew each time: the memory is another one when it has grown. */
function viewOf({ HEAPU8: { buffer } }: Libheif): DataView {
  return new DataView(buffer)
}
