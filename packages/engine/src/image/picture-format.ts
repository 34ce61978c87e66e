/** What a file is, from its first bytes; its name does not decide. */

export type PictureFormat = 'avif' | 'gif' | 'heic' | 'jpeg' | 'png' | 'webp'

/** Bytes that `recognisePicture` wants to see, fewer only where the file has no more. */
export const BYTES_TO_RECOGNISE = 64

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

/** Brands of ISO/IEC 23008-12 (HEIF) files whose pictures are coded by HEVC. */
const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'])

/** Null where the bytes are of none of the formats in which phones and apps keep pictures. */
export function recognisePicture(bytes: Uint8Array): PictureFormat | null {
  if (PNG.every((byte, place) => bytes[place] === byte)) return 'png'
  if (JPEG.every((byte, place) => bytes[place] === byte)) return 'jpeg'
  const signature = textAt(bytes, 0, 6)
  if (signature === 'GIF87a' || signature === 'GIF89a') return 'gif'
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp'
  return textAt(bytes, 4, 4) === 'ftyp' ? recogniseBrand(bytes) : null
}

/** The main brand comes first; `mif1` and `msf1` leave it to those that follow. */
function recogniseBrand(bytes: Uint8Array): PictureFormat | null {
  for (let place = 8; place + 4 <= bytes.length; place += place === 8 ? 8 : 4) {
    const brand = textAt(bytes, place, 4)
    if (brand === 'avif' || brand === 'avis') return 'avif'
    if (HEIC_BRANDS.has(brand)) return 'heic'
  }
  return null
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}
