/** Takes apart what signal-export writes behind a name: quote, words, reactions, sticker, attachments. */
import {
  isCallText,
  quotedWords,
  withoutMarkdownEnd,
  type SignalMessage,
} from '../../signal/signal-chat.ts'

type Body = Omit<SignalMessage, 'sender' | 'time' | 'place'>

const DELETED = '(This message was deleted)'

/** Matches a sticker that was exported too: `[😀](../exported_stickers/a/1.webp)`; not `[a](./media/a.jpg)`. */
const STICKER_LINK = /\[(?<label>[^[\]\n]*)\]\(\.\.\/exported_stickers\/[^()\s]*\) {0,2}$/u

/** Matches a sticker alone on the last line: `(( 😀 ))`; not `((a))`. */
const STICKER = /(?:^|\n)\(\( (?<label>[^\n]*) \)\)$/u

/** Matches the reactions on the last line: `(- Mia: 👍, Me: ❤️ -)`; not `(- so -) what`. */
const REACTIONS = /(?:^|\n)\(- (?<list>[^\n]+) -\)$/u

/** Matches the placeholder of a file that was not exported: `(media not exported)`; not `(not exported)`. */
const NOT_EXPORTED = /\((?:media|image|video|audio|attachment) not exported\)$/u

/** Characters at the end in which a link may stand; Signal's file names are shorter. */
const MAX_LINK = 1_000

/** Links of one message that are looked at. */
const MAX_LINKS = 100

export function readBody(raw: string): Body {
  const { quote, rest } = splitQuote(trimLines(raw))
  const quoted = quote === '' ? {} : { quote: quotedWords(quote) }
  if (rest.trim() === DELETED) return { ...quoted, text: DELETED, isDeleted: true }
  const words = withoutMarkdownEnd(rest)
  // Whatever the tool adds at the end ends so.
  if (!words.endsWith(')') && words.trim() !== '') {
    return { ...quoted, text: words, isSticker: false, isCall: isCallText(words.trim()) }
  }
  const { attachments, left } = splitAttachments(rest)
  const sticker = takeEnd(left, STICKER_LINK) ?? takeEnd(left, STICKER)
  const worded = sticker === null ? left : sticker.left
  const reacted = takeEnd(worded, REACTIONS)
  const text = withoutMarkdownEnd(reacted === null ? worded : reacted.left)
  const label = sticker?.groups['label'] ?? ''
  return {
    ...quoted,
    text: text.trim() === '' ? label : text,
    ...(reacted === null ? {} : { reactions: readReactions(reacted.groups['list'] ?? '') }),
    ...(attachments.length === 0 ? {} : { attachments }),
    isSticker: sticker !== null,
    isCall: isCallText(text.trim()),
  }
}

/** Without the line ends behind a message; the spaces before them are kept. */
function trimLines(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '\n') end -= 1
  return text.slice(0, end)
}

/** A quote stands before the words, between empty lines. */
function splitQuote(text: string): { readonly quote: string; readonly rest: string } {
  if (!text.startsWith('\n\n> ') && !text.startsWith('\n> ')) return { quote: '', rest: text }
  const lines = text.split('\n')
  let at = lines.findIndex((line) => line.startsWith('>'))
  const first = at
  while (lines[at]?.startsWith('>') === true) at += 1
  const quote = lines.slice(first, at).join('\n')
  return { quote, rest: lines.slice(lines[at] === '' ? at + 1 : at).join('\n') }
}

/** Attachments stand at the end, each followed by two spaces: `![a.jpg](./media/a.jpg)  `. */
function splitAttachments(text: string): {
  readonly attachments: NonNullable<SignalMessage['attachments']>
  readonly left: string
} {
  const attachments: NonNullable<SignalMessage['attachments']>[number][] = []
  let left = text
  for (let count = 0; count < MAX_LINKS; count += 1) {
    const end = withoutMarkdownEnd(left)
    const missing = takeEnd(end, NOT_EXPORTED)
    const link = missing === null ? lastLink(end) : null
    if (missing === null && link === null) break
    attachments.unshift(link === null ? { kind: 'file' } : link.path)
    left = missing?.left ?? link?.left ?? ''
  }
  return { attachments, left }
}

/** The attachment at the end of a text, and what stands before it; null where there is none. */
function lastLink(text: string): { readonly path: string; readonly left: string } | null {
  if (!text.endsWith(')')) return null
  const middle = text.lastIndexOf('](')
  const bracket = middle < 0 ? -1 : text.lastIndexOf('[', middle)
  if (bracket < 0 || text.length - bracket > MAX_LINK) return null
  const address = text.slice(middle + 2, -1)
  const path = address.startsWith('./') ? address.slice(2) : address
  if (!path.startsWith('media/') || path.includes('\n')) return null
  return { path, left: text.slice(0, text[bracket - 1] === '!' ? bracket - 1 : bracket) }
}

interface Taken {
  readonly left: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** Takes what a pattern finds at the end of a text; null where it finds nothing. */
function takeEnd(text: string, pattern: RegExp): Taken | null {
  const from = Math.max(0, text.length - MAX_LINK)
  const found = pattern.exec(text.slice(from))
  if (found === null) return null
  return { left: text.slice(0, from + found.index), groups: found.groups ?? {} }
}

/** `Mia: 👍, Me: ❤️`; a name may hold a comma. */
function readReactions(list: string): readonly (readonly [name: string, emoji: string])[] {
  const reactions: (readonly [string, string])[] = []
  let name = ''
  for (const piece of list.split(', ')) {
    const colon = piece.lastIndexOf(': ')
    if (colon < 0) {
      name += `${piece}, `
      continue
    }
    reactions.push([name + piece.slice(0, colon), piece.slice(colon + 2)])
    name = ''
  }
  return reactions
}
