/** Reads one message of imessage-exporter's page. Answers that are printed below it are copies, and only noted. */
import { DELETED, isUnsentLine, OWNER, readTapback, type Tapback } from '../../imessage/notes.ts'
import { findElement, findElements, hasClass, textOf, type MarkupElement } from '../../markup.ts'
import { kindOfFileName } from '../../media-kind.ts'
import type { MessageKind } from '../../types.ts'

export interface PageMessage {
  readonly sender: string
  /** The time as written, with when it was read. */
  readonly written: string
  /** The same wherever the message is printed again. */
  readonly key: string
  readonly text: string
  readonly kind: MessageKind
  readonly tapbacks: readonly Tapback[]
  /** Keys of the answers that were printed below. */
  readonly answers: readonly string[]
  readonly isEdited: boolean
  readonly isDeleted: boolean
}

/** What is not words of the sender. */
const NOT_WORDS: ReadonlySet<string> = new Set([
  ...['timestamp', 'sender', 'replies', 'reactions', 'tapbacks', 'reply_context', 'reply_anchor'],
  ...['deleted', 'sticker', 'attachment_error'],
])

/** Elements that show a file, with its kind where its name does not tell. */
const MEDIA: ReadonlyMap<string, MessageKind> = new Map([
  ['img', 'image'],
  ['video', 'video'],
  ['audio', 'voice'],
])

export function byClass(element: MarkupElement, name: string): MarkupElement | undefined {
  return findElement(element, (inner) => hasClass(inner, name))
}

/** A message; null where it has neither sender nor words. */
export function readMessage(element: MarkupElement): PageMessage | null {
  const answers = answersIn(element)
  // Copies cost time, and few messages are answered.
  const own =
    byClass(element, 'replies') === undefined
      ? element
      : without(element, (inner) => hasClass(inner, 'replies'))
  const box = findElement(own, (inner) => hasClass(inner, 'sent') || hasClass(inner, 'received'))
  if (box === undefined) return null
  const senderElement = byClass(own, 'sender')
  const isSent = hasClass(box, 'sent')
  const stamp = byClass(own, 'timestamp')
  const sender = isSent ? OWNER : senderElement === undefined ? '' : textOf(senderElement)
  const words = without(own, (inner) => isNotWords(inner) || isFile(inner))
  const edited = byClass(own, 'edited')
  const text = withAddresses(words, edited === undefined ? textOf(words) : withHistory(words))
  const written = stamp === undefined ? '' : textOf(stamp)
  const isUnsent = byClass(own, 'unsent') !== undefined || text.split('\n').some(isUnsentLine)
  return {
    sender,
    written,
    key: keyOf(written, sender),
    text,
    kind: kindOf(own),
    tapbacks: tapbacksIn(own),
    answers,
    isEdited: edited !== undefined,
    isDeleted: isUnsent || textOf(own).includes(DELETED),
  }
}

/** The words, and below them the addresses of links whose words do not show them. */
function withAddresses(words: MarkupElement, text: string): string {
  const addresses = findElements(words, ({ name }) => name === 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((address) => address.startsWith('http') && !text.includes(address))
  return [text, ...addresses].filter((line) => line !== '').join('\n')
}

function isNotWords({ attributes }: MarkupElement): boolean {
  return attributes['class']?.split(' ').some((name) => NOT_WORDS.has(name)) === true
}

/** Rows of an edited message, each with when it was written. */
function withHistory(words: MarkupElement): string {
  const rows = findElements(words, ({ name }) => name === 'tr')
  if (rows.length === 0) return textOf(words)
  return rows
    .map((row) => findElements(row, ({ name }) => name === 'td').map(textOf))
    .map((cells) => cells.filter((cell) => cell !== '').join(': '))
    .join('\n')
}

function keyOf(written: string, sender: string): string {
  const end = written.indexOf(' (')
  return `${end < 0 ? written : written.slice(0, end)}\n${sender}`
}

function answersIn(element: MarkupElement): readonly string[] {
  return findElements(element, (inner) => hasClass(inner, 'reply')).flatMap((reply) => {
    const stamp = byClass(reply, 'timestamp')
    const sender = byClass(reply, 'sender')
    if (stamp === undefined || sender === undefined) return []
    const isSent = byClass(reply, 'sent') !== undefined
    return [keyOf(textOf(stamp), isSent ? OWNER : textOf(sender))]
  })
}

function tapbackLists(own: MarkupElement): readonly MarkupElement[] {
  return findElements(own, (inner) => hasClass(inner, 'tapbacks') || hasClass(inner, 'reactions'))
}

/** Each tapback is a box with the class, or a paragraph around a span with it. */
function tapbacksIn(own: MarkupElement): readonly Tapback[] {
  const lists = tapbackLists(own)
  return lists.flatMap((list) =>
    findElements(
      list,
      (inner) => hasClass(inner, 'tapback') || hasClass(inner, 'reaction'),
    ).flatMap((chip): readonly Tapback[] => {
      const words = textOf(chip)
      const from = words.startsWith('from ') ? words.slice(5) : undefined
      const tapback = from === undefined ? readTapback(words) : { emoji: 'Sticker', sender: from }
      return tapback === null ? [] : [tapback]
    }),
  )
}

function kindOf(own: MarkupElement): MessageKind {
  if (byClass(own, 'sticker') !== undefined) return 'sticker'
  const parts =
    tapbackLists(own).length === 0
      ? own
      : without(own, (inner) => hasClass(inner, 'reactions') || hasClass(inner, 'tapbacks'))
  const file = findElement(parts, (inner) => isFile(inner) || hasClass(inner, 'attachment_error'))
  if (file === undefined) return 'text'
  const known = MEDIA.get(file.name)
  if (known !== undefined) return known
  return kindOfFileName(file.attributes['href'] ?? textOf(file))
}

function isFile(element: MarkupElement): boolean {
  if (MEDIA.has(element.name)) return true
  return element.name === 'a' && textOf(element).startsWith('Click to download')
}

/** A copy without the elements for which `test` holds. */
export function without(
  element: MarkupElement,
  test: (element: MarkupElement) => boolean,
): MarkupElement {
  const children = element.children.flatMap((child): readonly (MarkupElement | string)[] =>
    typeof child === 'string' ? [child] : test(child) ? [] : [without(child, test)],
  )
  return { ...element, children }
}
