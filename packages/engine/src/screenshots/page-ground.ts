/** The colour of the page behind the bubbles, row by row. Bubbles keep away from the screen's edges, so the page shows there. */
import { distance, medianOf, rowColour, type Colour } from './colours.ts'
import type { Picture } from './types.ts'

/** Share of the width that is page at either edge. */
const STRIP = 0.011

/** Rows that share one colour, so that a pattern on the page does not matter. */
const BLOCK = 6

/** Distance up to which the two edges are one page. */
const SAME = 26

/** The page's colour at a row. */
export type PageGround = (y: number) => Colour

export function findPageGround(picture: Picture): PageGround {
  const { width, height } = picture
  const strip = Math.max(2, Math.round(width * STRIP))
  const left: Colour[] = []
  const right: Colour[] = []
  for (let top = 0; top < height; top += BLOCK) {
    const rows = [...Array(Math.min(BLOCK, height - top)).keys()].map((row) => top + row)
    left.push(medianOf(rows.map((y) => rowColour(picture, y, 0, strip))))
    right.push(medianOf(rows.map((y) => rowColour(picture, y, width - strip, width))))
  }
  const usual = medianOf([...left, ...right])
  const blocks = left.map((a, index): Colour => {
    const b = right[index] ?? a
    // Of a cut picture, one edge may lie in a bubble.
    if (distance(a, b) > SAME) return distance(a, usual) <= distance(b, usual) ? a : b
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2]
  })
  return (y) => blocks[Math.max(0, Math.min(blocks.length - 1, Math.floor(y / BLOCK)))] ?? usual
}
