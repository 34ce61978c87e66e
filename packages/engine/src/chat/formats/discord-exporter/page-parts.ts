/** Words and media of a message on DiscordChatExporter's pages. */
import { findElement, hasClass, type MarkupElement } from '../../markup.ts'
import { kindOfFileName } from '../../media-kind.ts'
import type { MessageKind } from '../../types.ts'

/** The words as the page shows them: line ends are kept, emoji are pictures with a word for each. */
export function wordsOf(element: MarkupElement): string {
  const pieces: string[] = []
  collect(element, pieces)
  return pieces.join('')
}

function collect(element: MarkupElement, pieces: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') pieces.push(child)
    else if (child.name === 'br') pieces.push('\n')
    else if (child.name === 'img') pieces.push(child.attributes['alt'] ?? '')
    // As deep as the walk lets elements lie in one another.
    else if (!hasClass(child, 'chatlog__edited-timestamp')) collect(child, pieces)
  }
}

const KIND_OF_TAG: ReadonlyMap<string, MessageKind> = new Map([
  ['audio', 'voice'],
  ['img', 'image'],
  ['video', 'video'],
])

/** The kind of the first attachment or sticker; null where there is none. */
export function kindOfMedia(element: MarkupElement): MessageKind | null {
  const attachment = findElement(element, (inner) => hasClass(inner, 'chatlog__attachment'))
  if (attachment === undefined) {
    const sticker = findElement(element, (inner) => hasClass(inner, 'chatlog__sticker'))
    return sticker === undefined ? null : 'sticker'
  }
  const media = findElement(attachment, ({ name }) => KIND_OF_TAG.has(name))
  if (media !== undefined) return KIND_OF_TAG.get(media.name) ?? 'file'
  const link = findElement(attachment, ({ name }) => name === 'a')
  return kindOfFileName(link?.attributes['href'] ?? '')
}
