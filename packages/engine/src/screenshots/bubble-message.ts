/** From a bubble to a message: name, quote, words and time that stand in it. */
import { distance, saturation } from './colours.ts'
import type { SidedBubble } from './bubbles.ts'
import { median, type Piece } from './pieces.ts'
import { readBubbleNotice } from './notices.ts'
import { readClock } from './times.ts'
import type { OcrWord, ScreenMessage, ScreenReply } from './types.ts'
import { isDoubtful, readableText } from './words.ts'

/** Height of a time beside that of the words. */
const SMALL = 0.84

/** Share of a bubble's width within which its time ends at the right. */
const TIME_END = 0.12

/** Distance of a quote's ground from the bubble's. */
const QUOTE_GROUND = 6

/** Distance of a name's ink from that of the words, and its colour. */
const NAME_INK = 60
const NAME_SATURATION = 50

/** Confidence below which a time is not taken; a full stop for the colon is a doubt already. */
const LEAST_SURE = 40
const LEAST_SURE_DOT = 72

/** Matches `Edited`, `bearbeitet`; not `edit`. */
const EDITED = /^\(?(?:edited|bearbeitet|modifié|modifiée|editado|editada|modificato)\)?$/iu

/** Lines of a bubble: pieces that stand beside one another. */
type Row = readonly Piece[]

export interface BubbleMessage {
  readonly message: ScreenMessage
  /** The words of the time, and what stands beside it. */
  readonly rest: readonly OcrWord[]
}

export function toBubbleMessage(bubble: SidedBubble, usualCapital: number): BubbleMessage {
  const rows = toRows(bubble.pieces)
  const { time, edited, body, tail } = takeTime(rows, { bubble, usualCapital })
  const { name, rest } = bubble.side === 'left' ? takeName(body) : { name: undefined, rest: body }
  const { reply, words } = takeQuote(rest)
  const all = words.flatMap((row) => row.flatMap((piece) => piece.words))
  const text = readableText(words.map((row) => row.flatMap((piece) => piece.words)))
  const notice = bubble.side === 'centre' ? null : readBubbleNotice(text)
  const message: ScreenMessage = {
    side: bubble.side,
    ...(name === undefined ? {} : { name }),
    text,
    ...(time === undefined ? {} : { time }),
    ...(notice?.kind === undefined ? {} : { kind: notice.kind }),
    ...(notice?.event === undefined ? {} : { event: notice.event }),
    ...(notice?.deleted ? { deleted: true } : {}),
    ...(edited ? { edited: true } : {}),
    ...(reply === undefined ? {} : { reply }),
    ...(bubble.unsure || isDoubtful(all) ? { unsure: true } : {}),
    picture: 0,
    box: bubble.box,
  }
  return { message, rest: tail }
}

/** Pieces on one line, from left to right; lines from top to bottom. */
export function toRows(pieces: readonly Piece[]): readonly Row[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row &&
      first &&
      Math.abs(first.baseline - piece.baseline) < Math.max(first.capital, piece.capital) * 0.7
    ) {
      row.push(piece)
    } else rows.push([piece])
  }
  return rows.map((row) => row.sort((a, b) => a.box.left - b.box.left))
}

interface Taken {
  readonly time?: string
  readonly edited: boolean
  readonly tail: readonly OcrWord[]
  readonly body: readonly Row[]
}

/** The small words at the end of the last line are the time and its ticks. */
function takeTime(
  rows: readonly Row[],
  { bubble, usualCapital }: { readonly bubble: SidedBubble; readonly usualCapital: number },
): Taken {
  const last = rows.at(-1)
  if (!last || bubble.side === 'centre') return { edited: false, tail: [], body: rows }
  const words = last.flatMap((piece) => piece.words)
  const capital = usualCapital
  let from = words.length
  let ticks = true
  while (from > 0 && (isSmall(words[from - 1], capital) || (ticks && isTick(words[from - 1])))) {
    from -= 1
    ticks &&= !HAS_DIGIT.test(words[from]?.text ?? '')
  }
  // A time that stands apart from the words is one, whatever its height.
  const apart = last.length > 1 || rows.length > 1 ? last.at(-1) : undefined
  if (apart && STARTS_CLOCK.test(apart.words[0]?.text ?? '') && clockIn(apart.words) !== null) {
    from = Math.min(from, words.length - apart.words.length)
  }
  // Ticks may be read as letters as high as the words.
  const tail = words.slice(from)
  const end = words.at(-1)?.box.right ?? 0
  const width = bubble.box.right - bubble.box.left
  const atEnd = bubble.box.right - end < Math.max(width * TIME_END, capital * 3.2)
  const clock = clockIn(tail)
  const isTime =
    tail.length > 0 &&
    atEnd &&
    (clock !== null || HAS_DIGIT.test(tail.map(({ text }) => text).join('')))
  if (!isTime || (from === 0 && rows.length === 1)) return { edited: false, tail: [], body: rows }
  const kept = new Set(words.slice(0, from))
  const row = last
    .map((piece) => ({ ...piece, words: piece.words.filter((word) => kept.has(word)) }))
    .filter((piece) => piece.words.length > 0)
  return {
    ...(clock === null ? {} : { time: clock }),
    tail,
    edited: tail.some(({ text }) => EDITED.test(text)),
    body: row.length > 0 ? [...rows.slice(0, -1), row] : rows.slice(0, -1),
  }
}

const HAS_DIGIT = /\d/u
/** Matches `2:38`, `14.03`; not `ok`. */
const STARTS_CLOCK = /^\d{1,2}[:.]\d{2}/u

function isSmall(word: OcrWord | undefined, capital: number): boolean {
  if (!word) return false
  const height = word.box.bottom - word.box.top
  // A word without ascenders is small by itself; digits and capitals are not.
  return height < capital * SMALL && (!LOW.test(word.text) || EDITED.test(word.text))
}

/** Ticks after a time are read as a letter or two, with doubt. */
function isTick(word: OcrWord | undefined): boolean {
  return (
    word !== undefined &&
    word.text.length <= 2 &&
    word.confidence < 65 &&
    !HAS_DIGIT.test(word.text)
  )
}

/** Matches `ace`, `on`, `…`; not `Able`, `2:03`. */
const LOW = /^[acemnorsu-xzàáâäãåæèéêëìíîïòóôöõøœùúûüñç.,…'’"-]+$/u

function clockIn(words: readonly OcrWord[]): string | null {
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const part = words.slice(from, to)
      const clock = readClock(part.map(({ text }) => text).join(' '))
      // A time that was read badly is worse than none.
      const least = part.some(({ text }) => text.includes(':')) ? LEAST_SURE : LEAST_SURE_DOT
      if (clock !== null && part.every(({ confidence }) => confidence >= least)) return clock
    }
  }
  return null
}

function takeName(rows: readonly Row[]): { readonly name?: string; readonly rest: readonly Row[] } {
  const [first, ...rest] = rows
  const [piece] = first ?? []
  const body = rest.at(-1)?.[0]
  if (!piece || !body) return { rest: rows }
  const stands =
    distance(piece.ink, body.ink) > NAME_INK &&
    saturation(piece.ink) > saturation(body.ink) + NAME_SATURATION &&
    distance(piece.ground, body.ground) < QUOTE_GROUND
  return stands
    ? { name: readableText([first?.flatMap(({ words }) => words) ?? []]), rest }
    : { rest: rows }
}

function takeQuote(rows: readonly Row[]): {
  readonly reply?: ScreenReply
  readonly words: readonly Row[]
} {
  const isQuoted = (row: Row): boolean =>
    row.some(({ ground, rim }) => rim !== undefined && distance(ground, rim) > QUOTE_GROUND)
  const own = rows.findIndex((row) => !isQuoted(row))
  const quoted = own < 0 ? 0 : own
  if (quoted < 1) return { words: rows }
  const quote = rows.slice(0, quoted)
  const lines = quote.map((row) => row.flatMap(({ words }) => words))
  const words = rows.slice(quoted)
  const [first = [], ...others] = lines
  return others.length > 0
    ? { reply: { name: readableText([first]), text: readableText(others) }, words }
    : { reply: { text: readableText(lines) }, words }
}

/** Height of a capital in most bubbles. */
export function usualCapitalOf(pieces: readonly Piece[]): number {
  // By words, so that long lines count for more than times.
  return median(pieces.flatMap(({ capital, words }) => words.map(() => capital)))
}
