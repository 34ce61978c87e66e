/**
 * From recognised lines to pieces: words of one line that stand together, in pixels of the picture, with their colours and the bubble
 * around them.
 */
import { columnColour, coloursOf, distance, type AreaColours, type Colour } from './colours.ts'
import type { PageGround } from './page-ground.ts'
import type { Box, OcrLine, OcrWord, Picture, ScreenRest } from './types.ts'

export interface Piece extends AreaColours {
  /** Of the words. */
  readonly box: Box
  readonly words: readonly OcrWord[]
  /** Height of a capital letter, about. */
  readonly capital: number
  /** Where the letters stand. */
  readonly baseline: number
  /** Left and right end of the bubble around it; left out on the page itself. */
  readonly bubble?: { readonly left: number; readonly right: number }
  /** The bubble's colour beside the words, at its right end; a quote's ground differs from it. */
  readonly rim?: Colour
}

/** Space between two words, in heights of a capital, that parts them: `Hello        14:03`. */
const WIDE_GAP = 2.1

/** A word of signs alone that is read with less confidence is a speck. */
const SPECK = 80
/** A word with letters that is read with less confidence is a picture or a symbol. */
const LEAST = 12
/** A word that is higher than its neighbours by this factor was read out of a line or symbol. */
const TOO_HIGH = 1.7

/** Distance of a ground from the page that makes a bubble. */
const BUBBLE = 7

/** Share of the width in which columns must be page for a bubble to end. */
const BUBBLE_END = 0.013

/** Share of the width between a bubble's end and where its own colour is looked at. */
const RIM = 0.007

/** Distance from the page up to which a column is page, in parts of the ground's own: an emoji is neither. */
const PAGE_LIKE = 0.7
const LEAST_APART = 6

/** Matches `a`, `7`, `ß`; not `|`, `—`. */
const LETTER = /[\p{L}\p{N}]/u
/** Matches `?`, `!!`, `:)`; signs that people write by themselves. Not `~`, `(`. */
const WRITTEN_SIGNS = /^(?:[!?.…]{1,5}|[:;]-?[)(DP]|<3|[+&–-]|\p{Sc},?)$/u
/** Matches `?`, `!!`; not `-`. */
const CALLS = /^[!?]+$/u
/** Matches `Maya`, `“Maya`; not `PN`, `_r`. */
const WORD = /^\P{L}?\p{L}{3,}\P{L}?$/u
/** Matches `BRÜCKNER`; not `Brückner`. */
const ACCENTED_CAPITAL = /[ÀÁÂÃÄÅÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ]/u
/** Matches `agile`, `y,`; not `able`. */
const DESCENDS = /[gjpqyçQ,;()ß@|[\]{}]/u
/** Matches `Able`, `7`; not `ace`. */
const ASCENDS = /[\p{Lu}\p{N}bdfhklt]/u

export interface Pieces {
  readonly pieces: readonly Piece[]
  readonly rest: readonly ScreenRest[]
}

/** From top to bottom. */
export function findPieces(
  picture: Picture,
  lines: readonly OcrLine[],
  { scale, page }: { readonly scale: number; readonly page: PageGround },
): Pieces {
  const rest: ScreenRest[] = []
  const pieces = lines
    .flatMap((line) => {
      const words = line.words
        .filter(({ text }) => text.trim() !== '')
        .map((word) => ({ ...word, box: scaled(clipped(word.box, line.box), scale) }))
      const usual = median(words.filter(isSure).map(({ box }) => box.bottom - box.top))
      const amongSure = words.filter(isSure).length > 1
      const kept = words.filter((word) => isWord(word, { usual, amongSure }))
      for (const word of words) {
        if (!kept.includes(word)) rest.push({ text: word.text, box: word.box })
      }
      return parted(kept)
    })
    .map((words) => toPiece(picture, words, page))
    .sort((a, b) => a.baseline - b.baseline || a.box.left - b.box.left)
  return { pieces, rest }
}

function isSure({ text, confidence }: OcrWord): boolean {
  return confidence >= SPECK && LETTER.test(text)
}

function isWord(
  { text, confidence, box }: OcrWord,
  { usual, amongSure }: { readonly usual: number; readonly amongSure: boolean },
): boolean {
  const height = box.bottom - box.top
  const tooHigh = usual > 0 && height > usual * TOO_HIGH
  if (tooHigh && (confidence < SPECK || !LETTER.test(text))) return false
  // A word in the middle of sure ones is more likely badly read than no word.
  if (LETTER.test(text)) return confidence >= LEAST || amongSure || WORD.test(text)
  // A lone bar is how a capital I is read.
  if (text === '|') return height > usual * 0.6 && height < usual * 1.6
  return WRITTEN_SIGNS.test(text) && confidence >= LEAST && (amongSure || CALLS.test(text))
}

function parted(words: readonly OcrWord[]): readonly (readonly OcrWord[])[] {
  const parts: OcrWord[][] = []
  const capital = capitalOf(words)
  for (const word of words) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    if (part && before && word.box.left - before.box.right < capital * WIDE_GAP) part.push(word)
    else parts.push([word])
  }
  return parts
}

function toPiece(picture: Picture, words: readonly OcrWord[], page: PageGround): Piece {
  const box = around(words.map((word) => word.box))
  const capital = capitalOf(words)
  const pad = capital * 0.25
  const colours = coloursOf(picture, {
    left: box.left - pad,
    top: box.top - pad,
    right: box.right + pad,
    bottom: box.bottom + pad,
  })
  const piece = { ...colours, box, words, capital, baseline: baselineOf(words, box) }
  const bubble = bubbleAround(picture, piece, page)
  if (bubble === null) return piece
  const inside = {
    ...box,
    left: Math.max(box.left, bubble.left),
    right: Math.min(box.right, bubble.right),
  }
  const rimAt = bubble.right - Math.max(2, Math.round(picture.width * RIM))
  return { ...piece, box: inside, bubble, rim: columnColour(picture, rimAt, box.top, box.bottom) }
}

/** Walks from the words to both sides until the page shows. */
function bubbleAround(
  picture: Picture,
  piece: Piece,
  page: PageGround,
): NonNullable<Piece['bubble']> | null {
  const { box, ground } = piece
  const { width } = picture
  const behind = page((box.top + box.bottom) / 2)
  if (distance(ground, behind) < BUBBLE) return null
  const inset = (box.bottom - box.top) * 0.15
  const needed = Math.max(3, Math.round(width * BUBBLE_END))
  const apart = Math.max(LEAST_APART, distance(ground, behind) * PAGE_LIKE)
  // The surest word lies in the bubble; the ends of a line may be specks beside it.
  const start = surestOf(piece.words).box
  const edge = (step: 1 | -1): number => {
    let last = step === 1 ? start.right : start.left
    for (let x = last, run = 0; x >= 0 && x < width && run < needed; x += step) {
      const colour = columnColour(picture, x, box.top + inset, box.bottom - inset)
      const fromPage = distance(colour, behind)
      const fromGround = distance(colour, ground)
      if (fromGround <= fromPage) {
        last = x
        run = 0
      } else if (fromPage < apart) run += 1
    }
    return last
  }
  const bubble = { left: edge(-1), right: edge(1) + 1 }
  // What reaches from edge to edge is a bar or the page's own pattern.
  return bubble.right - bubble.left > width * 0.97 ? null : bubble
}

function surestOf(words: readonly OcrWord[]): OcrWord {
  return words.reduce((best, word) =>
    word.confidence * word.text.length > best.confidence * best.text.length ? word : best,
  )
}

/** Median height of what stands on the line and reaches up: capitals, digits, `b`, `d`. */
export function capitalOf(words: readonly OcrWord[]): number {
  const heights = words.map(({ text, box }) => {
    const height = (box.bottom - box.top) * (ACCENTED_CAPITAL.test(text) ? 0.77 : 1)
    if (DESCENDS.test(text)) return ASCENDS.test(text) ? height * 0.79 : height
    return ASCENDS.test(text) ? height : height * 1.35
  })
  return Math.max(1, median(heights))
}

function baselineOf(words: readonly OcrWord[], box: Box): number {
  const standing = words.filter(({ text }) => !DESCENDS.test(text) && LETTER.test(text))
  return standing.length > 0
    ? median(standing.map((word) => word.box.bottom))
    : box.bottom - (box.bottom - box.top) * 0.2
}

/** 0 for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** The smallest box around all; empty for none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  return {
    left: boxes.reduce((least, { left }) => Math.min(least, left), Infinity),
    top: boxes.reduce((least, { top }) => Math.min(least, top), Infinity),
    right: boxes.reduce((most, { right }) => Math.max(most, right), -Infinity),
    bottom: boxes.reduce((most, { bottom }) => Math.max(most, bottom), -Infinity),
  }
}

function scaled(box: Box, scale: number): Box {
  return {
    left: box.left / scale,
    top: box.top / scale,
    right: box.right / scale,
    bottom: box.bottom / scale,
  }
}

/** A word's box now and then reaches into the line above. */
function clipped(box: Box, { top, bottom }: Box): Box {
  const clip = (value: number): number => Math.max(top, Math.min(bottom, value))
  return { ...box, top: clip(box.top), bottom: clip(box.bottom) }
}
