/** A stream of PPM pictures (Netpbm, `P6` of one byte a colour), put together from pieces of any length. */
import type { Pixels } from '@holdfast/engine/image'

/** Matches the whole head as ffmpeg writes it, `P6\n640 360\n255\n`; not a head that goes on. */
const HEAD = /^P6\n(?<width>\d{1,5}) (?<height>\d{1,5})\n255\n/u

/** A head is shorter than this. */
const LONGEST_HEAD = 20

export interface PpmReader {
  /** Takes the next bytes; false where they are none of a picture of at most `mostPixels`. No more may be given then. */
  readonly add: (bytes: Uint8Array) => boolean
  /** Whether the last picture is whole. */
  readonly isWhole: () => boolean
}

/** Hands over each picture as soon as it is whole. Its pixels are its own. */
export function createPpmReader(mostPixels: number, take: (pixels: Pixels) => void): PpmReader {
  let head = ''
  let open: { width: number; height: number; data: Uint8Array; filled: number } | null = null

  /** How many of the bytes it took, or null where they are no head. */
  function begin(bytes: Uint8Array): number | null {
    const text = head + String.fromCharCode(...bytes.subarray(0, LONGEST_HEAD))
    const found = HEAD.exec(text)
    if (found === null) {
      head = text
      return text.length < LONGEST_HEAD ? bytes.length : null
    }
    const [width, height] = [Number(found.groups?.['width']), Number(found.groups?.['height'])]
    if (width < 1 || height < 1 || width * height > mostPixels) return null
    const taken = found[0].length - head.length
    head = ''
    open = { width, height, data: new Uint8Array(3 * width * height), filled: 0 }
    return taken
  }

  function add(bytes: Uint8Array): boolean {
    for (let at = 0; at < bytes.length;) {
      if (open === null) {
        const taken = begin(bytes.subarray(at))
        if (taken === null) return false
        at += taken
        continue
      }
      const { width, height, data, filled } = open
      const piece = bytes.subarray(at, at + data.length - filled)
      data.set(piece, filled)
      open.filled += piece.length
      at += piece.length
      if (open.filled < data.length) continue
      open = null
      take({ width, height, channels: 3, data })
    }
    return true
  }

  return { add, isWhole: () => open === null && head === '' }
}
