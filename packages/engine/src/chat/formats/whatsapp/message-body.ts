/**
 * Reads one message's text: is it a person's words, or what the app writes in place of a picture, a call, a deleted
 * message, a notice of its own? Text stays as written apart from the app's own marks.
 */
import type { MessageKind } from '../../types.ts'
import { isMark } from './header.ts'
import {
  ATTACHED_AFTER,
  ATTACHED_BEFORE,
  CALL_BEGINNINGS,
  DELETED,
  EDITED,
  KIND_OF_EXTENSION,
  NOTICE_PARTS,
  OMITTED,
} from './placeholders.ts'

export interface MessageBody {
  readonly text: string
  /** `unclear`: marked as the app marks its notices, in words that the tables do not know. */
  readonly kind: MessageKind | 'unclear'
  readonly deleted?: true
  readonly edited?: true
}

/** No placeholder without a file name is longer; longer texts are words unless the app's mark precedes them. */
const MAX_PLACEHOLDER = 60
const MAX_NOTICE = 400
const LEFT_TO_RIGHT_MARK = 0x200e

/** Classifies the text of a message that has an author. */
export function readBody(raw: string): MessageBody {
  // Media that can be viewed once leaves nothing but the header.
  if (raw === '') return { text: raw, kind: 'file' }
  const marked = raw.charCodeAt(0) === LEFT_TO_RIGHT_MARK
  const last = raw.charCodeAt(raw.length - 1)
  const closes = last === 0x3e || last === 0x29 || last === 0x2e
  if (!marked && !closes && raw.length > MAX_PLACEHOLDER) return { text: raw, kind: 'text' }
  const unedited = closes ? withoutEditMark(raw) : null
  if (unedited !== null) return { ...readBody(unedited), edited: true }
  return readPlaceholder(raw, marked) ?? { text: raw, kind: marked ? 'unclear' : 'text' }
}

/** Classifies a line without an author, which the app wrote. */
export function readNotice(raw: string): MessageBody {
  const text = withoutMarks(raw)
  return { text, kind: isCall(text.toLowerCase()) ? 'call' : 'system' }
}

function readPlaceholder(raw: string, marked: boolean): MessageBody | null {
  const newline = raw.indexOf('\n')
  const line = withoutMarks(newline < 0 ? raw : raw.slice(0, newline))
  if (line.length > MAX_NOTICE) return null
  const text = marked ? withoutMarks(raw) : raw
  const phrase = withoutFullStop(line.toLowerCase())
  if (DELETED.has(phrase)) return { text, kind: 'text', deleted: true }
  const omitted = Object.hasOwn(OMITTED, phrase) ? OMITTED[phrase] : undefined
  const kind = omitted ?? kindOfAttachment(line.toLowerCase())
  if (kind !== null) return { text, kind }
  if (!marked) return null
  if (isCall(phrase)) return { text, kind: 'call' }
  if (NOTICE_PARTS.some((part) => phrase.includes(part))) return { text, kind: 'system' }
  return null
}

/** The kind of `<attached: photo.jpg>` and `photo.jpg (file attached)`, in lower case; null for anything else. */
function kindOfAttachment(line: string): MessageKind | null {
  if (line.endsWith('>') && !line.endsWith('<attached>')) {
    const content = line.slice(line.lastIndexOf('<') + 1, -1)
    const colon = content.indexOf(':')
    const known = ATTACHED_BEFORE.includes(content.slice(0, Math.max(0, colon)))
    return known ? kindOfName(content) : null
  }
  const note = ATTACHED_AFTER.find((ending) => line.endsWith(ending))
  return note === undefined ? null : kindOfName(line.slice(0, -note.length).trimEnd())
}

function kindOfName(name: string): MessageKind {
  return KIND_OF_EXTENSION.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'file'
}

function isCall(phrase: string): boolean {
  return CALL_BEGINNINGS.some((beginning) => phrase.startsWith(beginning))
}

/** The text before a mark such as `<This message was edited>`, or null where there is none. */
function withoutEditMark(raw: string): string | null {
  const open = raw.lastIndexOf('<')
  if (open < 0 || raw.length - open > MAX_PLACEHOLDER) return null
  if (!EDITED.has(withoutFullStop(raw.slice(open).toLowerCase()))) return null
  let end = open
  while (end > 0 && (raw.charCodeAt(end - 1) === 0x20 || isMark(raw.charCodeAt(end - 1)))) end -= 1
  return raw.slice(0, end)
}

function withoutFullStop(phrase: string): string {
  return phrase.endsWith('.') ? phrase.slice(0, -1) : phrase
}

/** Matches U+200E before `image omitted`; not letters, not U+200D inside emoji. */
const MARKS = /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu

function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '')
}
