/** Reads one message or call of signal-export's page. */
import { findElement, findElements, hasClass, textOf, type MarkupElement } from '../../markup.ts'
import { isCallText, OWNER, type SignalMessage } from '../../signal/signal-chat.ts'
import type { MessageKind } from '../../types.ts'

/** A message before it is known who a caller is. */
export interface Reading extends Omit<SignalMessage, 'sender' | 'place'> {
  readonly line: number
  readonly sender: string | undefined
}

/** Elements that show what was sent along. */
const MEDIA: ReadonlySet<string> = new Set(['figure', 'audio', 'video', 'img'])

/** Words of the page in place of a file that was not exported, with what it was. */
const MISSING: readonly (readonly [words: string, kind: MessageKind])[] = [
  ['Image not exported', 'image'],
  ['Audio not exported', 'voice'],
  ['Video not exported', 'video'],
  ['Attachment not exported', 'file'],
]

/** A message; null where it has neither sender nor words. `sender` is the one before, where the page leaves it out. */
export function readMessage(element: MarkupElement, before: string | undefined): Reading | null {
  const senderElement = byClass(element, 'sender')
  const sender =
    senderElement === undefined
      ? (before ?? (hasClass(element, 'me') ? OWNER : undefined))
      : textOf(senderElement)
  const body = bodyOf(element)
  const attachments = attachmentsIn(body)
  const words = textOf(withoutMedia(body))
  if (sender === undefined && words === '') return null
  const sticker = splitSticker(words)
  const text = sticker ?? words
  const quote = byClass(element, 'quote')
  const reactions = reactionsIn(element)
  const time = timeOf(element)
  return {
    line: element.line,
    sender: sender ?? '',
    time,
    text,
    ...(quote === undefined ? {} : { quote: textOf(quote) }),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(attachments.length === 0 ? {} : { attachments }),
    isSticker: sticker !== null,
    isDeleted: hasClass(element, 'deleted'),
    isCall: isCallText(text),
  }
}

/** What stands around the words. */
const AROUND: readonly string[] = [
  'meta',
  'date',
  'time',
  'sender',
  'quote',
  'reactions',
  'reaction',
]

/** The older shape puts paragraphs into a paragraph, which ends it: the words then stand beside it. */
function bodyOf(element: MarkupElement): MarkupElement {
  const body = byClass(element, 'body')
  if (body?.children.some((child) => typeof child !== 'string' || child.trim() !== '') === true) {
    return body
  }
  return without(element, (inner) => AROUND.some((name) => hasClass(inner, name)))
}

/** A sticker stands in double brackets where its picture was not exported: its label then, else null. */
function splitSticker(words: string): string | null {
  const start = words.endsWith(' ))') ? words.lastIndexOf('(( ') : -1
  if (start < 0) return null
  const before = words.slice(0, start).trim()
  const label = words.slice(start + 3, -3)
  return before === '' ? label : `${before}\n${label}`
}

/** How the words of a call begin, behind its picture sign. */
const CALL_BEGINNINGS: readonly string[] = ['Incoming ', 'Outgoing ', 'Missed ']

/** A line in the middle of the page: a call. Only an outgoing one says whose it is. */
export function readEvent(element: MarkupElement): Reading {
  const all = textOf(withoutTimes(element))
  const starts = CALL_BEGINNINGS.map((beginning) => all.indexOf(beginning)).filter((at) => at >= 0)
  const text = starts.length === 0 ? all : all.slice(Math.min(...starts))
  return {
    line: element.line,
    sender: text.startsWith('Outgoing') ? OWNER : undefined,
    time: timeOf(element),
    text,
    isCall: true,
  }
}

function byClass(element: MarkupElement, name: string): MarkupElement | undefined {
  return findElement(element, (inner) => hasClass(inner, name))
}

/** The machine's time, or the date and the time of day as they stand in the older shape. */
function timeOf(element: MarkupElement): string | undefined {
  const time = findElement(element, ({ attributes }) => attributes['datetime'] !== undefined)
  if (time !== undefined) return time.attributes['datetime']
  const date = byClass(element, 'date')
  const clock = byClass(element, 'time')
  return date === undefined || clock === undefined ? undefined : `${textOf(date)}T${textOf(clock)}`
}

function attachmentsIn(body: MarkupElement): NonNullable<SignalMessage['attachments']> {
  return findElements(body, isMedia).map((media) => {
    const missing = MISSING.find(([words]) => textOf(media).includes(words))
    if (missing !== undefined) return { kind: missing[1] }
    if (media.name === 'audio') return { kind: 'voice' }
    if (media.name === 'video') return { kind: 'video' }
    const address = media.attributes['href'] ?? media.attributes['src']
    const inner = findElement(media, ({ name }) => name === 'img')
    return address ?? inner?.attributes['src'] ?? { kind: 'image' }
  })
}

function isMedia(element: MarkupElement): boolean {
  if (MEDIA.has(element.name)) return true
  if (element.name === 'a') return isOwnFile(element.attributes['href'] ?? '')
  return (element.attributes['class'] ?? '').includes('missing')
}

/** Whether an address points into the export: `./media/a.pdf`; not `https://a.b`. */
function isOwnFile(address: string): boolean {
  return address.startsWith('./media/') || address.startsWith('media/')
}

function withoutMedia(element: MarkupElement): MarkupElement {
  return without(element, isMedia)
}

function withoutTimes(element: MarkupElement): MarkupElement {
  return without(element, ({ name }) => name === 'time')
}

function without(element: MarkupElement, test: (element: MarkupElement) => boolean): MarkupElement {
  const children = element.children.flatMap((child): readonly (MarkupElement | string)[] =>
    typeof child === 'string' ? [child] : test(child) ? [] : [without(child, test)],
  )
  return { ...element, children }
}

/** Matches `Mia: 👍`; not `👍`. */
const NAMED = /^(?<name>[^\n]*): (?<emoji>[^\s:]+)$/u

function reactionsIn(element: MarkupElement): readonly (readonly [name: string, emoji: string])[] {
  const chips = findElements(element, (inner) => hasClass(inner, 'reaction'))
  return chips.flatMap((chip) => {
    const words = textOf(chip)
    const title = chip.attributes['title']
    if (title !== undefined && title !== '') return [[title, words] as const]
    // The older shape has all reactions in one line.
    return words.split(', ').flatMap((piece) => {
      const { name, emoji } = NAMED.exec(piece)?.groups ?? {}
      if (name !== undefined && emoji !== undefined) return [[name, emoji] as const]
      return piece === '' ? [] : [['', piece] as const]
    })
  })
}
