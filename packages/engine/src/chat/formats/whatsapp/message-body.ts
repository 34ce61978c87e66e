/**
 * Reads one message's text: is it a person's words, or what the app writes in place of a picture, a call, a deleted
 * message, a notice of its own? Text stays as written apart from the app's own marks.
 */
import type { MessageKind } from '../../types.ts'
import { CODE, isMark, withoutMarks } from './characters.ts'
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

/** The app's own lines are shorter. */
const MAX_NOTICE = 400
const MAX_EDIT_MARK = 60

/** First letter and length of a phrase, to pass over most messages without looking at more of them. */
function signOf(length: number, code: number): number {
  return length * 0x10000 + code
}

/** The signs of all phrases that stand alone, with a small and a capital letter. */
const BARE_PHRASE_SIGNS: ReadonlySet<number> = new Set(
  [...Object.keys(OMITTED), ...DELETED].flatMap((phrase) => [
    signOf(phrase.length, phrase.charCodeAt(0)),
    signOf(phrase.length, phrase.toUpperCase().charCodeAt(0)),
  ]),
)

/**
 * Whether the message in `text[from, end)`, with its first line up to `lineEnd`, can only be a person's words, because
 * nothing of it is like the app's. Most messages are; a false answer says nothing.
 */
export function isPlain(text: string, from: number, lineEnd: number, end: number): boolean {
  if (from >= end) return false
  const first = text.charCodeAt(from)
  return (
    !isMark(first) &&
    !closesPhrase(text.charCodeAt(lineEnd - 1)) &&
    !closesPhrase(text.charCodeAt(end - 1)) &&
    !BARE_PHRASE_SIGNS.has(signOf(lineEnd - from, first))
  )
}

/** Whether a character can end a phrase that the app wrote: `>`, `)`, a full stop. */
function closesPhrase(code: number): boolean {
  return code === 0x3e || code === 0x29 || code === 0x2e
}

/** Classifies the text of a message that has an author. */
export function readBody(raw: string): MessageBody {
  // Media that can be viewed once leaves nothing but the header.
  if (raw === '') return { text: raw, kind: 'file' }
  const unedited = withoutEditMark(raw)
  const text = unedited ?? raw
  const marked = text.charCodeAt(0) === CODE.leftToRightMark
  const body = readPlaceholder(text, marked) ?? { text, kind: marked ? 'unclear' : 'text' }
  return unedited === null ? body : { ...body, edited: true }
}

/** Classifies a line without an author: the app's, or somebody's who made it look so. */
export function readNotice(raw: string): MessageBody {
  const text = withoutMarks(raw)
  const phrase = text.toLowerCase()
  if (isCall(phrase)) return { text, kind: 'call' }
  return { text, kind: isNotice(phrase) ? 'system' : 'unclear' }
}

function isNotice(phrase: string): boolean {
  return NOTICE_PARTS.some((part) => phrase.includes(part))
}

function readPlaceholder(raw: string, marked: boolean): MessageBody | null {
  const newline = raw.indexOf('\n')
  const lineEnd = newline < 0 ? raw.length : newline
  if (lineEnd > MAX_NOTICE) return null
  const line = withoutMarks(raw.slice(0, lineEnd))
  const text = marked ? withoutMarks(raw) : raw
  const phrase = withoutFullStop(line.toLowerCase())
  if (DELETED.has(phrase)) return { text, kind: 'text', deleted: true }
  const omitted = Object.hasOwn(OMITTED, phrase) ? OMITTED[phrase] : undefined
  const kind = omitted ?? kindOfAttachment(line.toLowerCase())
  if (kind !== null) return { text, kind }
  if (!marked) return null
  if (isCall(phrase)) return { text, kind: 'call' }
  if (isNotice(phrase)) return { text, kind: 'system' }
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
  if (open < 0 || raw.length - open > MAX_EDIT_MARK) return null
  if (!EDITED.has(withoutFullStop(raw.slice(open).toLowerCase()))) return null
  let end = open
  while (end > 0 && (raw.charCodeAt(end - 1) === CODE.space || isMark(raw.charCodeAt(end - 1))))
    end -= 1
  return raw.slice(0, end)
}

function withoutFullStop(phrase: string): string {
  return phrase.endsWith('.') ? phrase.slice(0, -1) : phrase
}
