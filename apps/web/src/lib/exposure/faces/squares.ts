/**
 * From a picture's file to the small squares in which faces are looked for, inside the worker: upright, as the file says, and
 * shrunk by the browser. Nothing of a picture is ever drawn on the page.
 */
import { FACE_PICTURE_SIDES, type FacePicture } from '@holdfast/engine/faces'

/** Rejects where the browser can't decode the file. What it keeps of its own for decoding is freed with the worker. */
export async function decodeSquares(file: Blob): Promise<readonly FacePicture[]> {
  const bitmap = await createImageBitmap(file)
  try {
    return FACE_PICTURE_SIDES.map((side) => ({ side, data: drawInto(side, bitmap) }))
  } finally {
    bitmap.close()
  }
}

/** The whole picture in the upper left corner, the rest black. */
function drawInto(side: number, bitmap: ImageBitmap): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  const scale = side / Math.max(bitmap.width, bitmap.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, bitmap.width * scale, bitmap.height * scale)
  const { data } = context.getImageData(0, 0, side, side)
  // Frees the canvas's own copy at once.
  canvas.width = 0
  canvas.height = 0
  return data
}
