/**
 * Which parts of a picture the guard looks at: the whole, and squares along it. A picture that was sent inside a chat is
 * a small part of the screen, and the model sees only 224 pixels.
 */

/** Bytes of one picture's file. */
export const MAX_PICTURE_BYTES = 60_000_000

/** Pixels of one picture: a scrolled screenshot of a dozen screens. Reading it takes some twelve bytes for each. */
const MAX_PICTURE_PIXELS = 32_000_000

/** How many times as long as wide a picture may be: each square along it costs the guard a look, and memory. */
const LONGEST = 100

export interface Piece {
  readonly left: number
  readonly top: number
  /** Of the square; it may reach beyond the picture. */
  readonly side: number
}

/** Neighbouring squares share a third, so that nothing is cut in two by all of them. */
const STEP = 2 / 3

/** Whether a picture is more than an old phone can hold, or no screen however far it was scrolled. */
export function isTooLarge(width: number, height: number): boolean {
  const shape = Math.max(width, height) / Math.min(width, height)
  return width * height > MAX_PICTURE_PIXELS || shape > LONGEST
}

/** The whole first, and then squares along the longer side that cover all of it. */
export function piecesOf(width: number, height: number): readonly Piece[] {
  const whole = { left: 0, top: 0, side: Math.max(width, height) }
  const side = Math.min(width, height)
  const rest = whole.side - side
  const count = rest === 0 ? 0 : Math.ceil(rest / (side * STEP)) + 1
  const squares = Array.from({ length: count }, (_, index) => {
    const at = Math.round((rest * index) / (count - 1))
    return width > height ? { left: at, top: 0, side } : { left: 0, top: at, side }
  })
  return [whole, ...squares]
}
