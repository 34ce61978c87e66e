/** Tells the chat from what stands around it on the screen: status bar, header with the title, the field to write in, a keyboard. */
import type { Piece } from './pieces.ts'
import { around } from './pieces.ts'
import { isDayLine } from './times.ts'
import { fold } from './notices.ts'
import type { Picture } from './types.ts'
import { readableText } from './words.ts'

export interface Framed {
  readonly title?: string
  readonly chat: readonly Piece[]
  readonly furniture: readonly Piece[]
  /** First row below the header and first row of the foot. */
  readonly top: number
  readonly bottom: number
}

/** Shares of the width: how far down the status bar, the title and the lines below it can stand. */
const STATUS = 0.115
const TITLE = 0.265
const HEADER = 0.315

/** Share of the width that the foot takes at most, a keyboard aside. */
const FOOT = 0.3

/** Height to width from which a picture is a phone's whole screen. */
const UPRIGHT = 1.5

/** Folded beginnings of what stands in an empty field. */
const PLACEHOLDERS: readonly string[] = [
  'message',
  'imessage',
  'text message',
  'type a message',
  'write a message',
  'send a message',
  'send a chat',
  'send message',
  'aa',
  'nachricht',
  'schreib',
  'chat senden',
  'sms',
  'votre message',
  'ecrire un message',
  'envoyer un message',
  'envoyer un chat',
  'ecrivez',
  'mensaje',
  'escribe',
  'envia un mensaje',
  'enviar mensaje',
  'enviar un chat',
  'messaggio',
  'scrivi',
  'invia un messaggio',
  'invia un chat',
]
const LONGEST_PLACEHOLDER = 34

/** Letters in a row of a keyboard. */
const KEYS = 6

export function findFrame(picture: Picture, pieces: readonly Piece[]): Framed {
  const whole = picture.height > picture.width * UPRIGHT
  const header = whole ? findHeader(picture, pieces) : { pieces: [], bottom: 0 }
  const below = pieces.filter((piece) => !header.pieces.includes(piece))
  const bottom = findFoot(picture, below)
  const isFoot = ({ baseline, capital }: Piece): boolean => baseline - capital / 2 > bottom
  const title = header.title === undefined ? undefined : readableText([header.title.words])
  return {
    ...(title === undefined ? {} : { title }),
    chat: below.filter((piece) => !isFoot(piece)),
    furniture: [...header.pieces, ...below.filter(isFoot)],
    top: header.bottom,
    bottom,
  }
}

/** Matches `Mo`, `李`; not `<`, `04`. */
const TITLE_LETTERS = /\p{L}{2}|\p{Lo}/u

interface Header {
  readonly title?: Piece
  readonly pieces: readonly Piece[]
  readonly bottom: number
}

function findHeader({ width }: Picture, pieces: readonly Piece[]): Header {
  const status = pieces.filter(({ box }) => box.bottom < width * STATUS)
  const high = pieces.filter(
    (piece) =>
      piece.box.bottom >= width * STATUS &&
      piece.baseline < width * TITLE &&
      piece.bubble === undefined &&
      TITLE_LETTERS.test(textOf(piece)) &&
      !isDayLine(textOf(piece)),
  )
  const tallest = Math.max(0, ...high.map(({ capital }) => capital))
  const title = high.find(
    ({ capital, words }) =>
      capital > tallest * 0.85 && TITLE_LETTERS.test(words.map(({ text }) => text).join('')),
  )
  if (!title) return { pieces: status, bottom: around(status.map(({ box }) => box)).bottom }
  const subtitle = pieces.filter(
    (piece) =>
      piece !== title &&
      piece.baseline > title.baseline &&
      piece.baseline < Math.min(width * HEADER, title.baseline + title.capital * 2.4) &&
      piece.capital < title.capital * 0.85 &&
      Math.abs(piece.box.left - title.box.left) < width * 0.3 &&
      piece.bubble === undefined &&
      !isDayLine(textOf(piece)),
  )
  const above = pieces.filter(({ box }) => box.top < title.box.bottom - title.capital * 0.3)
  const all = [...new Set([...above, title, ...subtitle])]
  return { title, pieces: all, bottom: around(all.map(({ box }) => box)).bottom }
}

/** First row of the foot; the height where there is none. */
function findFoot({ width, height }: Picture, pieces: readonly Piece[]): number {
  const keyboard = pieces.find(
    ({ words, box }) =>
      box.top > height * 0.4 &&
      words.length >= KEYS &&
      words.every(({ text }) => text.length === 1),
  )
  const end = keyboard ? keyboard.box.top : height
  const field = pieces.find(
    (piece) =>
      piece.box.top > end - width * FOOT &&
      isPlaceholder(textOf(piece)) &&
      (piece.bubble === undefined || piece.bubble.right - piece.bubble.left > width * 0.45),
  )
  return field ? field.baseline - field.capital * 2.2 : keyboard ? end - width * 0.05 : height
}

function isPlaceholder(text: string): boolean {
  const folded = fold(text)
  return (
    text.length <= LONGEST_PLACEHOLDER &&
    PLACEHOLDERS.some(
      (start) => folded === start || (folded.startsWith(`${start} `) && start.length > 2),
    )
  )
}

/** The words as they stand. */
export function textOf({ words }: Pick<Piece, 'words'>): string {
  return words.map(({ text }) => text).join(' ')
}
