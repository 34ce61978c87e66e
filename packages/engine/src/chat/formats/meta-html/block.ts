/**
 * One message of a page of Meta's export, found by its structure, since the names of the classes change: a block whose
 * first part is the sender, whose last is a date in words, and which has the body between.
 */
import { readDateInWords } from '../../dates-in-words.ts'
import { findElement, findElements, textOf, type MarkupElement } from '../../markup.ts'
import { kindOfFileName } from '../../media-kind.ts'
import { isMarkedEdited, phraseOf } from '../../meta/phrase.ts'
import type { ChatEvent, MessageKind } from '../../types.ts'

/** A message before its people have ids. */
export interface Block {
  readonly sender: string
  readonly at?: string
  /** Whether its time tells the zone. */
  readonly zoned: boolean
  readonly text: string
  readonly kind?: MessageKind
  readonly event?: ChatEvent
  readonly deleted?: true
  readonly edited?: true
  readonly reactions: readonly { readonly emoji: string; readonly name: string }[]
  readonly line: number
}

/** Longer texts are no times; the longest names a weekday, a month and a zone. */
const MAX_TIME_LENGTH = 60

const MEDIA: ReadonlySet<string> = new Set(['img', 'video', 'audio'])

/** Elements whose text nobody wrote. */
const NO_WORDS: ReadonlySet<string> = new Set(['ul', 'video', 'audio'])

/** Matches where the name begins in `❤Kay Bird`; nothing in `❤`. */
const NAME_START = /[\p{L}\p{N}]/u

/** The innermost elements that are built like a message. */
export function findBlocks(element: MarkupElement): readonly MarkupElement[] {
  const inside = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : findBlocks(child),
  )
  if (inside.length > 0) return inside
  if (element.children.filter((child) => typeof child !== 'string').length < 2) return []
  const parts = partsOf(element)
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined || parts.length < 2) return []
  return isTime(last) && !isTime(first) && textOf(first) !== '' ? [element] : []
}

/** The message in a block; null where it has no sender, as the header of a page. */
export function readBlock(block: MarkupElement, offsetMinutes: number | undefined): Block | null {
  const parts = partsOf(block)
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined || parts.length < 2) return null
  const sender = textOf(first)
  if (sender === '') return null
  const time = readDateInWords(textOf(last), offsetMinutes)
  const body = parts.slice(1, -1)
  return {
    sender,
    ...(time === null ? {} : { at: time.at }),
    zoned: time?.zoned ?? true,
    ...readBody(body, sender),
    line: block.line,
  }
}

/** What the elements between sender and time say. */
export function readBody(
  body: readonly MarkupElement[],
  sender: string,
): Omit<Block, 'sender' | 'at' | 'zoned' | 'line'> {
  const text = body
    .map((part) => textOf(wordsIn(part)))
    .filter((words) => words !== '')
    .join('\n')
  const media = body.map((part) => mediaKindOf(part)).find((kind) => kind !== undefined)
  const [firstLine = ''] = text.split('\n', 1)
  const phrase = media === undefined ? phraseOf(firstLine, sender) : null
  // Only a phrase alone, or with the length of a call below it, is the app's.
  const isPhrase = phrase !== null && (phrase.kind === 'call' || firstLine === text)
  const kind = media ?? (isPhrase ? phrase.kind : text === '' ? 'file' : 'text')
  return {
    text,
    ...(kind === 'text' ? {} : { kind }),
    ...(isPhrase && phrase.event !== undefined ? { event: phrase.event } : {}),
    ...(isPhrase && phrase.deleted === true ? { deleted: true } : {}),
    ...(isMarkedEdited(text) ? { edited: true } : {}),
    reactions: body.flatMap((part) => reactionsIn(part)),
  }
}

/** The element children that show something. */
function partsOf(element: MarkupElement): readonly MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement =>
      typeof child !== 'string' &&
      (MEDIA.has(child.name) || textOf(child) !== '' || mediaKindOf(child) !== undefined),
  )
}

function isTime(element: MarkupElement): boolean {
  const text = textOf(element)
  return text.length <= MAX_TIME_LENGTH && readDateInWords(text) !== null
}

function mediaKindOf(element: MarkupElement): MessageKind | undefined {
  const isMedia = ({ name, attributes }: MarkupElement): boolean =>
    MEDIA.has(name) || (name === 'a' && isOwnFile(attributes['href'] ?? ''))
  const found = isMedia(element) ? element : findElement(element, isMedia)
  if (found === undefined) return undefined
  const source = found.attributes['src'] ?? found.attributes['href'] ?? ''
  if (source.includes('stickers_used/') || source.includes('/gifs/')) return 'sticker'
  if (source.includes('/audio/') || found.name === 'audio') return 'voice'
  if (found.name === 'video') return 'video'
  return found.name === 'img' ? 'image' : kindOfFileName(source)
}

/** Links to the web are words; those into the export are what was sent. */
function isOwnFile(address: string): boolean {
  return address.includes('messages/') && !address.startsWith('http')
}

/** `❤Kay Bird`, with the time in brackets behind it in newer pages. */
function reactionsIn(part: MarkupElement): Block['reactions'] {
  return findElements(part, ({ name }) => name === 'li').flatMap((item) => {
    const text = textOf(item)
    const bracket = text.endsWith(')') ? text.lastIndexOf('(') : -1
    const isTimed = bracket >= 0 && readDateInWords(text.slice(bracket + 1, -1)) !== null
    const plain = (isTimed ? text.slice(0, bracket) : text).trim()
    const found = plain.search(NAME_START)
    const at = found < 0 ? plain.length : found
    return at === 0 ? [] : [{ emoji: plain.slice(0, at).trim(), name: plain.slice(at) }]
  })
}

/** Without reactions, and without what a page says where it cannot play. */
function wordsIn(element: MarkupElement): MarkupElement {
  const children: (MarkupElement | string)[] = []
  for (const child of element.children) {
    if (typeof child === 'string') children.push(child)
    else if (!NO_WORDS.has(child.name)) children.push(wordsIn(child))
  }
  return { ...element, children }
}
