/** What kind of video a file is, from its first bytes. Playlists and texts are none: they may name other files. */

export type VideoFormat = 'avi' | 'matroska' | 'mp4'

const MATROSKA = [0x1a, 0x45, 0xdf, 0xa3]

/** Brands of pictures in the container of MP4 (ISO/IEC 23008-12). */
const PICTURE_BRANDS: ReadonlySet<string> = new Set(['mif1', 'msf1', 'avif', 'avis'])

/** Matches `heic` and its kin. */
const HEIF = /^he[iv]/u

/** `mp4` also of QuickTime and 3GP, `matroska` also of WebM. Null where the bytes are of none of these. */
export function recogniseVideo(bytes: Uint8Array): VideoFormat | null {
  if (MATROSKA.every((byte, place) => bytes[place] === byte)) return 'matroska'
  if (textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'AVI ') return 'avi'
  if (textAt(bytes, 4) !== 'ftyp') return null
  const brand = textAt(bytes, 8)
  return PICTURE_BRANDS.has(brand) || HEIF.test(brand) ? null : 'mp4'
}

function textAt(bytes: Uint8Array, start: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + 4))
}
