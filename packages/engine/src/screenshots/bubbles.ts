/** Puts pieces that lie in one bubble together, and tells on which side of the screen a bubble lies. */
import { distance, medianOf, rowColour, type Colour } from './colours.ts'
import type { PageGround } from './page-ground.ts'
import { around, type Piece } from './pieces.ts'
import type { Box, Picture, ScreenSide } from './types.ts'

export interface Bubble {
  readonly box: Box
  readonly ground: Colour
  /** From top to bottom. */
  readonly pieces: readonly Piece[]
}

export interface SidedBubble extends Bubble {
  readonly side: ScreenSide
  readonly unsure: boolean
}

/** Shares of the width: ends of lines in one bubble differ less; a page shows at either end of a row more. */
const SAME_END = 0.03
/** Distance of grounds within one bubble; a quote and a gradient are apart by some. */
const SAME_GROUND = 60
/** Earlier pieces to which a piece may belong: a line has few beside it. */
const LOOK_BACK = 8
/** Space between lines of one bubble, in heights of a capital. */
const MOST_SPACE = 5

export function groupBubbles(
  picture: Picture,
  pieces: readonly Piece[],
  page: PageGround,
): readonly Bubble[] {
  const groups: Piece[][] = []
  const groupOf = new Map<Piece, Piece[]>()
  for (const [index, piece] of pieces.entries()) {
    const friend = pieces
      .slice(Math.max(0, index - LOOK_BACK), index)
      .reverse()
      .find((other) => inOneBubble(picture, { above: other, below: piece }, page))
    const group = friend === undefined ? undefined : groupOf.get(friend)
    if (group) {
      group.push(piece)
      groupOf.set(piece, group)
    } else {
      const own = [piece]
      groups.push(own)
      groupOf.set(piece, own)
    }
  }
  return groups.map((group) => toBubble(picture, group, page))
}

function inOneBubble(
  picture: Picture,
  { above, below }: { readonly above: Piece; readonly below: Piece },
  page: PageGround,
): boolean {
  if (!above.bubble || !below.bubble) return false
  const { width } = picture
  const ends =
    Math.abs(above.bubble.left - below.bubble.left) < width * SAME_END &&
    Math.abs(above.bubble.right - below.bubble.right) < width * SAME_END
  if (!ends || distance(above.ground, below.ground) > SAME_GROUND) return false
  if (below.box.top - above.box.bottom > MOST_SPACE * Math.max(above.capital, below.capital))
    return false
  const left = Math.max(above.bubble.left, below.bubble.left)
  const right = Math.min(above.bubble.right, below.bubble.right)
  const inset = (right - left) * 0.06
  for (let y = Math.ceil(above.box.bottom); y < below.box.top; y += 1) {
    const row = rowColour(picture, y, left + inset, right - inset)
    if (
      isPage(row, { ground: below.ground, behind: page(y) }) &&
      isPage(row, { ground: above.ground, behind: page(y) })
    ) {
      return false
    }
  }
  return true
}

function isPage(colour: Colour, { ground, behind }: { ground: Colour; behind: Colour }): boolean {
  return distance(colour, behind) < distance(colour, ground)
}

function toBubble(picture: Picture, pieces: readonly Piece[], page: PageGround): Bubble {
  const words = around(pieces.map(({ box }) => box))
  const ground = medianOf(pieces.map((piece) => piece.ground))
  const left = Math.min(...pieces.map(({ bubble, box }) => bubble?.left ?? box.left))
  const right = Math.max(...pieces.map(({ bubble, box }) => bubble?.right ?? box.right))
  const inset = (right - left) * 0.15
  const edge = (start: number, step: 1 | -1): number => {
    let y = start
    for (let count = 0; count < picture.width * 0.06; count += 1) {
      const next = y + step
      if (next < 0 || next >= picture.height) break
      const row = rowColour(picture, next, left + inset, right - inset)
      if (isPage(row, { ground, behind: page(next) })) break
      y = next
    }
    return y
  }
  return {
    box: { left, right, top: edge(words.top, -1), bottom: edge(words.bottom, 1) + 1 },
    ground,
    pieces,
  }
}

/** Difference of the margins, as shares of the width: above it a side is sure, below it a bubble may be in the centre. */
const SURE = 0.12
const CENTRED = 0.05
/** Below it, no bubble of a side is so nearly in the middle. */
const MIDDLE = 0.015

/** Tells sides by margins; what these leave open, by ends and colours of the bubbles whose side is sure. */
export function tellSides({ width }: Picture, bubbles: readonly Bubble[]): readonly SidedBubble[] {
  const lean = ({ box }: Bubble): number => (width - box.right - box.left) / width
  const sure = bubbles.filter((bubble) => Math.abs(lean(bubble)) > SURE)
  return bubbles.map((bubble): SidedBubble => {
    const leaning = lean(bubble)
    const side = leaning > 0 ? ('left' as const) : ('right' as const)
    if (Math.abs(leaning) > SURE) {
      return { ...bubble, side, unsure: false }
    }
    if (Math.abs(leaning) < MIDDLE) return { ...bubble, side: 'centre', unsure: false }
    const near = (other: Bubble): number => {
      const leaningOther = lean(other)
      const end =
        leaningOther > 0
          ? Math.abs(other.box.left - bubble.box.left)
          : Math.abs(other.box.right - bubble.box.right)
      return end / width < 0.015 && distance(other.ground, bubble.ground) < SAME_GROUND
        ? Math.sign(leaningOther)
        : 0
    }
    const votes = sure.reduce((sum, other) => sum + near(other), 0)
    if (votes !== 0) return { ...bubble, side: votes > 0 ? 'left' : 'right', unsure: false }
    const aligned = alignment({ width }, bubble, bubbles)
    if (aligned !== 0) return { ...bubble, side: aligned > 0 ? 'left' : 'right', unsure: false }
    if (Math.abs(leaning) < CENTRED) return { ...bubble, side: 'centre', unsure: false }
    return { ...bubble, side, unsure: true }
  })
}

/** Above 0 where bubbles of other widths begin at the same left end, below 0 where they end at the same right end. */
function alignment(
  { width }: { readonly width: number },
  bubble: Bubble,
  all: readonly Bubble[],
): number {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < width * 0.01
  return all.reduce((sum, { box }) => {
    const left = near(box.left, bubble.box.left)
    const right = near(box.right, bubble.box.right)
    return left === right ? sum : sum + (left ? 1 : -1)
  }, 0)
}
