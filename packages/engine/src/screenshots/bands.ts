/** Cutting a tall picture into overlapping bands that text recognition can hold, and putting what was read together again. */
import type { Band, Box, GreyPicture, OcrLine } from './types.ts'

/** A band is this many times as high as wide, which is about one phone's screen. */
const BAND_HEIGHT = 2.4

/** Overlap of neighbouring bands as a share of the width: more than the highest line of text. */
const OVERLAP = 0.25

/** The whole picture as one band, or several that overlap. The bands share the picture's memory. */
export function cutIntoBands(picture: GreyPicture): readonly Band[] {
  const { width, height, data, scale } = picture
  const step = Math.max(1, Math.round(width * BAND_HEIGHT))
  const overlap = Math.round(width * OVERLAP)
  if (height <= step + overlap) return [{ picture, top: 0 }]
  const bands: Band[] = []
  for (let top = 0; top + overlap < height; top += step) {
    const bottom = Math.min(height, top + step + overlap)
    const piece = data.subarray(top * width, bottom * width)
    bands.push({ picture: { width, height: bottom - top, data: piece, scale }, top })
  }
  return bands
}

/** The lines of all bands in pixels of the whole picture; of a line that two bands show, the one farther from a cut stays. */
export function joinBands(
  bands: readonly Band[],
  lines: readonly (readonly OcrLine[])[],
): readonly OcrLine[] {
  return bands.flatMap((band, index) => {
    const next = bands[index + 1]
    const bottom = band.top + band.picture.height
    const from = index === 0 ? -Infinity : band.top + overlapOf(bands[index - 1], band) / 2
    const to = next === undefined ? Infinity : next.top + (bottom - next.top) / 2
    return (lines[index] ?? [])
      .map((line) => moved(line, band.top))
      .filter(({ box }) => {
        const middle = (box.top + box.bottom) / 2
        return middle >= from && middle < to
      })
  })
}

function overlapOf(before: Band | undefined, band: Band): number {
  return before === undefined ? 0 : before.top + before.picture.height - band.top
}

function moved(line: OcrLine, by: number): OcrLine {
  return {
    box: movedBox(line.box, by),
    words: line.words.map((word) => ({ ...word, box: movedBox(word.box, by) })),
  }
}

function movedBox({ left, top, right, bottom }: Box, by: number): Box {
  return { left, top: top + by, right, bottom: bottom + by }
}
