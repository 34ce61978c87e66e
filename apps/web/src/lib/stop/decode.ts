/**
 * From a picture's bytes to its pixels inside the worker, so that they equal the reference's: as stored, whatever the file
 * says about turning, and without colour management. HEIC goes another way (`heic.ts`). Nothing of a picture is ever drawn
 * on the page.
 */
import { asStored, type PictureFormat, type Pixels } from '@holdfast/engine/image'

export interface StoredPixels {
  readonly pixels: Pixels
  /**
   * NOTE: a canvas keeps colours multiplied by their opacity, and loses those of clear pixels. Where nothing is see-through it
   * gives back every byte.
   */
  readonly seeThrough: boolean
}

/** A picture of more pixels takes more memory than a phone has: three bytes a pixel, and four while the browser decodes it. */
export const MOST_PIXELS = 50_000_000

/** Rows copied at once: the canvas stays small however large the picture is. */
const ROWS = 256

/**
 * Rejects where the browser can't decode the bytes; null where the picture turned out larger than `MOST_PIXELS`, whatever its
 * file says. What the browser keeps of its own for decoding is freed with the worker, and can't be overwritten.
 */
export async function decodeStored(
  bytes: Uint8Array<ArrayBuffer>,
  format: PictureFormat,
): Promise<StoredPixels | null> {
  const stored = asStored(bytes, format) as Uint8Array<ArrayBuffer>
  const file = new Blob([stored], { type: `image/${format}` })
  if (stored !== bytes) stored.fill(0)
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' })
  try {
    return bitmap.width * bitmap.height > MOST_PIXELS ? null : copyPixels(bitmap)
  } finally {
    bitmap.close()
  }
}

/** Three channels, as the reference has them. Throws where there is no memory for them. */
export function copyPixels(bitmap: ImageBitmap): StoredPixels {
  const { width, height } = bitmap
  const data = new Uint8Array(width * height * 3)
  try {
    return { pixels: { width, height, channels: 3, data }, seeThrough: fillFrom(bitmap, data) }
  } catch (error) {
    data.fill(0)
    throw error
  }
}

/** Whether the picture is see-through anywhere. */
function fillFrom(bitmap: ImageBitmap, data: Uint8Array): boolean {
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, Math.min(ROWS, height))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  // What was drawn before must not shine through.
  context.globalCompositeOperation = 'copy'
  let place = 0
  let seeThrough = false
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top)
    context.drawImage(bitmap, 0, -top)
    const band = context.getImageData(0, 0, width, rows).data
    for (let from = 0; from < band.length; from += 4, place += 3) {
      data[place] = band[from] ?? 0
      data[place + 1] = band[from + 1] ?? 0
      data[place + 2] = band[from + 2] ?? 0
      if (band[from + 3] !== 255) seeThrough = true
    }
    band.fill(0)
  }
  // Frees the canvas's own copy at once.
  canvas.width = 0
  canvas.height = 0
  return seeThrough
}
