/** From recognised words to the text of a message. */
import type { OcrWord } from './types.ts'

/** Mean confidence below which a message is doubtful, and that of its worst long word. */
const DOUBTFUL = 78
const DOUBTFUL_WORD = 45

/** Confidence below which signs around a word may be specks. */
const SPECKLED = 75

/** Matches the signs of `~The`, `“*Perfect.`, `car*`; not those of `(car)`. */
const SPECKS = /^[~_*«»“”"=-]+(?=\p{L})|(?<=\p{L})[~_*«»“”=-]+$/gu

/** Matches `|`, `|'ll`, `|t`; not `a|b`. */
const BAR_FOR_I = /^\|(?=$|['’]\p{L}|\p{Ll}{1,2}\b)/u

/** Matches `He said:`, `week?"`; not `"`. */
const LETTER = /[\p{L}\p{N}]/u

/** Lines put together with spaces, each word as it was most likely written. */
export function readableText(lines: readonly (readonly OcrWord[])[]): string {
  return lines
    .flatMap((line) => line.map(mended))
    .filter((text) => text !== '')
    .join(' ')
}

/** Recognition takes a plain capital I for a bar. */
function mended({ text, confidence }: OcrWord): string {
  const clean = confidence < SPECKLED ? text.trim().replace(SPECKS, '') : text.trim()
  return clean.replace(BAR_FOR_I, 'I')
}

/** Whether the words were read with so little confidence that a person should look. */
export function isDoubtful(words: readonly OcrWord[]): boolean {
  const counted = words.filter(({ text }) => LETTER.test(text))
  if (counted.length === 0) return true
  const mean = counted.reduce((sum, { confidence }) => sum + confidence, 0) / counted.length
  return (
    mean < DOUBTFUL ||
    counted.some(({ text, confidence }) => text.length > 3 && confidence < DOUBTFUL_WORD)
  )
}
