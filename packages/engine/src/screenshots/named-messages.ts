/**
 * Screens on which all messages stand on the left under the name of who wrote them, with a time beside it (Discord) or in capitals
 * (Snapchat).
 */
import { saturation } from './colours.ts'
import { textOf } from './furniture.ts'
import { toRows } from './bubble-message.ts'
import { around, type Piece } from './pieces.ts'
import { isNumericDate, isRelativeDay, readClock } from './times.ts'
import type { OcrWord, Picture, ScreenMessage } from './types.ts'
import { isDoubtful, readableText } from './words.ts'

/** How Snapchat calls the owner. */
const ME: ReadonlySet<string> = new Set([
  'me',
  'ich',
  'moi',
  'yo',
  'io',
  'you',
  'du',
  'vous',
  'tú',
  'tu',
])

/** Height of a name in small capitals beside that of the words. */
const SMALL = 0.86
const NAME_SATURATION = 40
const LONGEST_NAME = 40

/** Space between lines of one message and of two, as a share of the smallest on the screen. */
const NEW_MESSAGE = 1.035

/** Share of the width that a line of text may reach to. */
const WIDEST = 0.9

/** Matches the `l` of `lO`, `lCH`; not those of `Lola`. */
const SMALL_L = /\b[l|1](?=\p{Lu})/gu

/** Matches `10`, `lo`, as the Italian `IO` is read; not `io`. */
const MISREAD_IO = /^[l1|I][0oO]$/u

interface Head {
  readonly name: string
  readonly time?: string
}

type Row = readonly Piece[]

export interface NamedMessages {
  readonly messages: readonly ScreenMessage[]
  /** The words of the lines with names and times. */
  readonly heads: readonly OcrWord[]
}

/** Messages from top to bottom. A message without a name above it goes on from a screen before. */
export function readNamedMessages(
  { width }: Picture,
  pieces: readonly Piece[],
  usualCapital: number,
): NamedMessages {
  const rows = toRows(pieces)
  const heads = rows.map((row) => readHead(row, usualCapital))
  const pitch = smallestPitch(rows, heads)
  const limit = Math.max(width * WIDEST, ...pieces.map(({ box }) => box.right))
  const messages: ScreenMessage[] = []
  let head: Head | undefined
  let open: Row[] = []
  const close = (): void => {
    if (open.length > 0) messages.push(toMessage(open, head))
    open = []
  }
  for (const [index, row] of rows.entries()) {
    const found = heads[index]
    if (found) {
      close()
      head = found
      continue
    }
    if (startsMessage(open.at(-1), row, { pitch, limit })) {
      const time = open.length > 0 ? undefined : head?.time
      close()
      if (head && messages.length > 0 && time === undefined) head = { name: head.name }
    }
    open.push(row)
  }
  close()
  const named = rows.filter((_, index) => heads[index])
  return { messages, heads: named.flatMap((row) => row.flatMap(({ words }) => words)) }
}

/** Whether a line that names who wrote stands among the pieces. */
export function hasNameLine(pieces: readonly Piece[], usualCapital: number): boolean {
  return toRows(pieces).some((row) => readHead(row, usualCapital) !== null)
}

function toMessage(rows: readonly Row[], head: Head | undefined): ScreenMessage {
  const lines = rows.map((row) => row.flatMap(({ words }) => words))
  const mine = head !== undefined && ME.has(head.name.toLowerCase())
  return {
    side: mine ? 'right' : 'left',
    ...(head === undefined ? {} : { name: head.name }),
    text: readableText(lines),
    ...(head?.time === undefined ? {} : { time: head.time }),
    ...(isDoubtful(lines.flat()) || head === undefined ? { unsure: true } : {}),
    picture: 0,
    box: around(rows.flatMap((row) => row.map(({ box }) => box))),
  }
}

function readHead(row: Row, usualCapital: number): Head | null {
  const words = row.flatMap((piece) => piece.words)
  const when = words.findIndex(
    ({ text }, index) =>
      index > 0 &&
      (isRelativeDay(text) || isNumericDate(text)) &&
      lastClock(words.slice(index).map((word) => word.text)) !== null,
  )
  if (when > 0) {
    const time = lastClock(words.slice(when).map(({ text }) => text))
    return {
      name: readableText([words.slice(0, when)]),
      ...(time === null ? {} : { time }),
    }
  }
  const [piece] = row
  if (!piece || row.length > 1) return null
  // Recognition takes a capital I for a small l.
  const text = textOf(piece).replace(SMALL_L, 'I').replace(MISREAD_IO, 'IO')
  const capitals =
    text === text.toUpperCase() && text !== text.toLowerCase() && text.length <= LONGEST_NAME
  const coloured = saturation(piece.ink) > NAME_SATURATION
  return capitals && piece.capital < usualCapital * SMALL && coloured ? { name: text } : null
}

/** The time at the end of words such as `Today at 2:03 PM`, `Heute um 14:03 Uhr`. */
function lastClock(words: readonly string[]): string | null {
  for (let from = 0; from < words.length; from += 1) {
    const clock = readClock(words.slice(from).join(' '))
    if (clock !== null) return clock
  }
  return null
}

function smallestPitch(rows: readonly Row[], heads: readonly (Head | null)[]): number {
  const pitches = rows.slice(1).flatMap((row, index) => {
    const above = rows[index]
    if (!above || heads[index + 1] || heads[index]) return []
    const pitch = baselineOf(row) - baselineOf(above)
    return pitch > (row[0]?.capital ?? 1) * 1.2 ? [pitch] : []
  })
  return pitches.length > 0 ? Math.min(...pitches) : Infinity
}

function baselineOf(row: Row): number {
  return row[0]?.baseline ?? 0
}

/** A line goes on where the next word did not fit, and stands as close as lines do. */
function startsMessage(
  above: Row | undefined,
  row: Row,
  { pitch, limit }: { readonly pitch: number; readonly limit: number },
): boolean {
  if (!above) return true
  const space = baselineOf(row) - baselineOf(above)
  const capital = row[0]?.capital ?? 1
  if (space > pitch * NEW_MESSAGE + capital * 0.04) return true
  const word = row[0]?.words[0]
  const end = around(above.map(({ box }) => box)).right
  return (
    word !== undefined &&
    end + capital * 0.6 + (word.box.right - word.box.left) < limit - capital * 0.5
  )
}
