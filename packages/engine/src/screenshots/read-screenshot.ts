/**
 * Tells messages, sides, names and times from the words on a screen and the colours around them. Every word that was recognised ends
 * up in a message, a name, a time, the title or the rest.
 */
import { groupBubbles, tellSides, type SidedBubble } from './bubbles.ts'
import { toBubbleMessage, toRows, usualCapitalOf } from './bubble-message.ts'
import { findFrame, textOf, type Framed } from './furniture.ts'
import { hasNameLine, readNamedMessages } from './named-messages.ts'
import { readNotice } from './notices.ts'
import { findPageGround } from './page-ground.ts'
import { around, findPieces, type Piece } from './pieces.ts'
import { withoutImpossibleTimes } from './time-order.ts'
import { isDayLine } from './times.ts'
import type {
  GreyPicture,
  OcrLine,
  OcrWord,
  Picture,
  ScreenMessage,
  ScreenReading,
  ScreenRest,
} from './types.ts'
import { isDoubtful, readableText } from './words.ts'

/** Shares of the width: how far from the middle a line may lie to be in the centre, and how wide it may be. */
const CENTRED = 0.035
const WIDEST_NOTICE = 0.86

export function readScreenshot(
  picture: Picture,
  grey: GreyPicture,
  lines: readonly OcrLine[],
): ScreenReading {
  const page = findPageGround(picture)
  const { pieces, rest } = findPieces(picture, lines, { scale: grey.scale, page })
  const frame = findFrame(picture, pieces)
  const usualCapital = usualCapitalOf(frame.chat)
  const filled = tellSides(
    picture,
    groupBubbles(
      picture,
      frame.chat.filter(({ bubble }) => bubble !== undefined),
      page,
    ),
  )
  const bare = frame.chat.filter(({ bubble }) => bubble === undefined)
  const notices = bare.filter(
    (piece) => isCentred(picture, piece) && !isInColumn(picture, piece, bare),
  )
  const others = bare.filter((piece) => !notices.includes(piece))
  const sided = filled.filter(({ side }) => side !== 'centre')
  const isNamed = sided.length === 0 || hasNameLine(others, usualCapital)
  const mostlyBare = others.length > sided.flatMap((bubble) => bubble.pieces).length * 1.2
  const layout = mostlyBare && others.length > 1 && isNamed ? 'names' : 'bubbles'
  const centre = [
    ...groupNotices(notices),
    ...filled.filter(({ side }) => side === 'centre').map((bubble) => bubble.pieces),
  ].map(toNotice)
  const spoken =
    layout === 'names'
      ? withNamedNotices(picture, [...others, ...sided.flatMap((bubble) => bubble.pieces)], {
          centre,
          usualCapital,
        })
      : readBubbles(picture, { sided, others, usualCapital })
  const messages = [...centre, ...spoken.messages].sort((a, b) => a.box.top - b.box.top)
  return {
    width: picture.width,
    height: picture.height,
    ...(frame.title === undefined ? {} : { title: frame.title }),
    layout,
    messages: withoutImpossibleTimes(withNamesCarried(messages)).map((message) =>
      markCut(message, frame, picture),
    ),
    rest: [
      ...rest,
      ...frame.furniture.map(toRest),
      ...spoken.rest.map(({ text, box }) => ({ text, box })),
    ],
  }
}

/** Matches what words beside bubbles must have to count as a message: `Wow`; not `rr`. */
const LOOSE = /\p{L}{3}/u

interface Spoken {
  readonly messages: readonly ScreenMessage[]
  readonly rest: readonly OcrWord[]
}

function isCentred({ width }: Picture, { box }: Piece): boolean {
  const middle = (box.left + box.right) / 2
  return (
    Math.abs(middle - width / 2) < width * CENTRED && box.right - box.left < width * WIDEST_NOTICE
  )
}

/** Whether a line begins where others do that are not in the centre themselves. */
function isInColumn(picture: Picture, piece: Piece, all: readonly Piece[]): boolean {
  return all.some(
    (other) =>
      Math.abs(other.box.left - piece.box.left) < picture.width * 0.012 &&
      !isCentred(picture, other),
  )
}

/** Lines of one notice stand close together. */
function groupNotices(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    const close = above !== undefined && piece.box.top - above.box.bottom < above.capital * 1.1
    if (group && close && !isDayLine(textOf(above)) && !isDayLine(textOf(piece))) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

function toNotice(pieces: readonly Piece[]): ScreenMessage {
  const lines = toRows(pieces).map((row) => row.flatMap(({ words }) => words))
  const text = readableText(lines)
  const day = isDayLine(text)
  const notice = readNotice(text)
  return {
    side: 'centre',
    text,
    kind: notice.kind ?? 'system',
    ...(notice.event === undefined ? {} : { event: notice.event }),
    ...(notice.deleted ? { deleted: true } : {}),
    ...(day ? { day: true } : {}),
    ...(isDoubtful(lines.flat()) ? { unsure: true } : {}),
    picture: 0,
    box: around(pieces.map(({ box }) => box)),
  }
}

/** Notices part the messages above them from those below. */
function withNamedNotices(
  picture: Picture,
  pieces: readonly Piece[],
  {
    centre,
    usualCapital,
  }: { readonly centre: readonly ScreenMessage[]; readonly usualCapital: number },
): Spoken {
  const cuts = [...centre.map(({ box }) => box.top).sort((a, b) => a - b), Infinity]
  let from = -Infinity
  const parts = cuts.map((to) => {
    const part = pieces.filter(({ baseline }) => baseline >= from && baseline < to)
    from = to
    return readNamedMessages(picture, part, usualCapital)
  })
  return {
    messages: parts.flatMap(({ messages }) => messages),
    rest: parts.flatMap(({ heads }) => heads),
  }
}

/** Bubbles with the names above them; other words beside bubbles become messages of doubtful side, small print the rest. */
function readBubbles(
  picture: Picture,
  {
    sided,
    others,
    usualCapital,
  }: {
    readonly sided: readonly SidedBubble[]
    readonly others: readonly Piece[]
    readonly usualCapital: number
  },
): Spoken {
  const names = new Map<SidedBubble, Piece>()
  for (const piece of others) {
    const bubble = sided.find((candidate) => isNameOf(piece, candidate, { picture, usualCapital }))
    if (bubble && !names.has(bubble)) names.set(bubble, piece)
  }
  const taken = new Set(names.values())
  const read = sided.map((bubble) => toBubbleMessage(bubble, usualCapital))
  const messages = sided.flatMap((bubble, index) => {
    const message = read[index]?.message
    if (!message) return []
    const name = names.get(bubble)
    return name && message.name === undefined
      ? { ...message, name: readableText([name.words]) }
      : message
  })
  const free = others.filter((piece) => !taken.has(piece))
  const isPrint = (piece: Piece): boolean =>
    piece.capital < usualCapital * 0.84 || isDoubtful(piece.words) || !LOOSE.test(textOf(piece))
  const loose = groupLoose(
    picture,
    free.filter((piece) => !isPrint(piece)),
  ).map((group): ScreenMessage => {
    const box = around(group.map((piece) => piece.box))
    return {
      side: box.left < picture.width - box.right ? 'left' : 'right',
      text: readableText(group.map(({ words }) => words)),
      unsure: true,
      picture: 0,
      box,
    }
  })
  return {
    messages: [...messages, ...loose],
    rest: [
      ...read.flatMap(({ rest }) => rest),
      ...free.filter(isPrint).flatMap(({ words }) => words),
    ],
  }
}

/** Lines that stand close under one another and begin alike: a bubble whose colour hardly differs from the page. */
function groupLoose({ width }: Picture, pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const above = groups.at(-1)?.at(-1)
    const close = above !== undefined && piece.box.top - above.box.bottom < above.capital * 1.2
    if (close && Math.abs(piece.box.left - above.box.left) < width * 0.02)
      groups.at(-1)?.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** A small line right above a bubble on the left, where its words begin. */
function isNameOf(
  piece: Piece,
  bubble: SidedBubble,
  { picture, usualCapital }: { readonly picture: Picture; readonly usualCapital: number },
): boolean {
  const space = bubble.box.top - piece.box.bottom
  return (
    bubble.side === 'left' &&
    piece.capital < usualCapital * 0.95 &&
    space > -piece.capital &&
    space < piece.capital * 1.6 &&
    Math.abs(piece.box.left - bubble.box.left) < picture.width * 0.06
  )
}

/** Apps put a name only above the first of several messages. */
function withNamesCarried(messages: readonly ScreenMessage[]): readonly ScreenMessage[] {
  let name: string | undefined
  return messages.map((message) => {
    if (message.side !== 'left') {
      name = undefined
      return message
    }
    name = message.name ?? name
    return name === undefined ? message : { ...message, name }
  })
}

function markCut(
  message: ScreenMessage,
  { top, bottom }: Framed,
  { height }: Picture,
): ScreenMessage {
  const end = Math.min(bottom, height)
  const slack = (message.box.bottom - message.box.top) * 0.1
  return message.box.top <= top + slack || message.box.bottom >= end - slack
    ? { ...message, cut: true }
    : message
}

function toRest(piece: Piece): ScreenRest {
  return { text: textOf(piece), box: piece.box }
}
