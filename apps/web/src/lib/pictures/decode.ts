/** From a file to pixels, inside the worker: nothing of a picture is ever drawn on the page. */
import { MAX_PICTURE_BYTES, isTooLarge, piecesOf } from './pieces.ts'

/** The whole picture, and small copies of its parts for the guard. */
export interface DecodedPicture {
  readonly whole: ImageData
  readonly pieces: readonly ImageData[]
}

/** What the guard's model looks at. */
const PIECE = 224

/** Rejects where the file is no picture that this browser knows; null where it is larger than an old phone can hold. */
export async function decodePicture(file: Blob): Promise<DecodedPicture | null> {
  if (file.size > MAX_PICTURE_BYTES) return null
  const bitmap = await createImageBitmap(file)
  try {
    const { width, height } = bitmap
    if (isTooLarge(width, height)) return null
    const pieces = piecesOf(width, height).map(({ left, top, side }) =>
      draw(PIECE, PIECE, (context) => {
        const across = Math.min(side, width - left)
        const down = Math.min(side, height - top)
        context.drawImage(bitmap, left, top, across, down, 0, 0, PIECE, PIECE)
      }),
    )
    const whole = draw(width, height, (context) => {
      context.drawImage(bitmap, 0, 0)
      // A large picture three times in memory is too much for a phone.
      bitmap.close()
    })
    return { whole, pieces }
  } finally {
    bitmap.close()
  }
}

/** Overwrites what was decoded, so that nothing of it waits for the garbage collector. */
export function wipe({ whole, pieces }: DecodedPicture): void {
  for (const { data } of [whole, ...pieces]) data.fill(0)
}

/** A picture without anything on it. */
export function blankPiece(): ImageData {
  return new ImageData(PIECE, PIECE)
}

function draw(
  width: number,
  height: number,
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
): ImageData {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  // What is clear in a picture is white on the page that it came from.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  paint(context)
  const pixels = context.getImageData(0, 0, width, height)
  // Frees the canvas's own copy at once.
  canvas.width = 0
  canvas.height = 0
  return pixels
}
