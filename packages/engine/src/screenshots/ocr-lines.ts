/** From the nested blocks of tesseract.js to lines of words. */
import type { Box, OcrLine } from './types.ts'

interface TesseractBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The parts of tesseract.js's `Page.blocks` that are used. */
export interface TesseractBlock {
  readonly paragraphs: readonly {
    readonly lines: readonly {
      readonly bbox: TesseractBox
      readonly words: readonly {
        readonly text: string
        readonly bbox: TesseractBox
        readonly confidence: number
      }[]
    }[]
  }[]
}

/** The lines of all blocks in the order of the recognition. */
export function toOcrLines(blocks: readonly TesseractBlock[] | null): readonly OcrLine[] {
  return (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.map(({ bbox, words }) => ({
        box: toBox(bbox),
        words: words.map(({ text, bbox: box, confidence }) => ({
          text,
          box: toBox(box),
          confidence,
        })),
      })),
    ),
  )
}

function toBox({ x0, y0, x1, y1 }: TesseractBox): Box {
  return { left: x0, top: y0, right: x1, bottom: y1 }
}
