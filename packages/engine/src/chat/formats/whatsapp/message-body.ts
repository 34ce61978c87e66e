/**
 * Reads one message's text: is it a person's words, or what the app writes in place of a picture, a call, a deleted
 * message, a notice of its own? Text stays as written apart from the app's own marks.
 */
import { kindOfFileName } from '../../media-kind.ts'
import type { ChatEvent, MessageKind } from '../../types.ts'
import { CODE, isMark, withoutMarks } from './characters.ts'
import { readNoticeMeaning } from './notices.ts'
import {
  ATTACHED_AFTER,
  ATTACHED_BEFORE,
  DELETED,
  EDITED,
  isFullStop,
  OMITTED,
  phraseOf,
  POLLS,
  readCall,
} from './phrases.ts'

export interface MessageBody {
  readonly text: string
  /** `unclear`: marked as the app marks its notices, in words that the tables do not know. */
  readonly kind: MessageKind | 'unclear'
  readonly deleted?: true
  readonly edited?: true
  readonly viewOnce?: true
  readonly event?: ChatEvent
}

/** The app's own lines are shorter. */
const MAX_NOTICE = 400
const MAX_EDIT_MARK = 80

/** A sieve for phrases that stand alone, by length, first and last character: to pass over most messages at a look. */
const SIEVE_SIZE = 0x4000
const SIEVE = new Uint8Array(SIEVE_SIZE)
for (const phrase of [...OMITTED.keys(), ...DELETED]) {
  const last = phrase.length - 1
  for (const first of [phrase.charCodeAt(0), phrase.toUpperCase().charCodeAt(0)]) {
    for (const end of [phrase.charCodeAt(last), phrase.toUpperCase().charCodeAt(last)]) {
      SIEVE[signOf(phrase.length, first, end)] = 1
    }
  }
}

function signOf(length: number, first: number, last: number): number {
  return (length * 5 + first * 131 + last * 31) & (SIEVE_SIZE - 1)
}

/**
 * Whether the message in `text[from, end)`, with its first line up to `lineEnd`, can only be a person's words, because
 * nothing of it is like the app's. Most messages are; a false answer says nothing.
 */
export function isPlain(text: string, from: number, lineEnd: number, end: number): boolean {
  if (from >= end) return false
  const first = text.charCodeAt(from)
  const last = text.charCodeAt(lineEnd - 1)
  return (
    !isMark(first) &&
    !closesPhrase(last) &&
    !closesPhrase(text.charCodeAt(end - 1)) &&
    SIEVE[signOf(lineEnd - from, first, last)] === 0
  )
}

/** Whether a character can end a phrase that the app wrote: `>`, `)`, a full stop. */
function closesPhrase(code: number): boolean {
  return code === 0x3e || code === 0x29 || isFullStop(code)
}

/**
 * Classifies the text of a message that has an author.
 *
 * @param marksPhrases - whether the app would have marked its bare phrases here: an unmarked one is a person's words
 */
export function readBody(raw: string, marksPhrases = false): MessageBody {
  // Media that can be viewed once leaves nothing but the header; so do others that the app cannot write.
  if (raw === '') return { text: raw, kind: 'file' }
  const unedited = withoutEditMark(raw)
  const text = unedited ?? raw
  const mark = text.charCodeAt(0)
  // Languages from right to left have the app's phrases behind their own mark, but keyboards write that one too.
  const marked = mark === CODE.leftToRightMark || mark === CODE.rightToLeftMark
  const body = readPlaceholder(text, marked, marksPhrases) ?? {
    text,
    kind: mark === CODE.leftToRightMark ? 'unclear' : 'text',
  }
  return unedited === null ? body : { ...body, edited: true }
}

/** Classifies a line without an author: the app's, or somebody's who made it look so. */
export function readNotice(raw: string): MessageBody {
  const text = withoutMarks(raw)
  if (text.length > MAX_NOTICE) return { text, kind: 'unclear' }
  return readAppWords(text) ?? { text, kind: 'unclear' }
}

/** What only the app writes: calls and notices. */
function readAppWords(text: string): MessageBody | null {
  const call = readCall(phraseOf(text))
  if (call === 'missed') return { text, kind: 'call', event: 'call-missed' }
  if (call === 'call') return { text, kind: 'call' }
  const meaning = readNoticeMeaning(text)
  if (meaning === null) return null
  if (meaning === 'view-once') return { text, kind: 'file', viewOnce: true }
  return meaning === 'other' ? { text, kind: 'system' } : { text, kind: 'system', event: meaning }
}

function readPlaceholder(raw: string, marked: boolean, marksPhrases: boolean): MessageBody | null {
  const newline = raw.indexOf('\n')
  const lineEnd = newline < 0 ? raw.length : newline
  if (lineEnd > MAX_NOTICE) return null
  const rawLine = raw.slice(0, lineEnd)
  const line = withoutMarks(rawLine)
  const text = marked ? withoutMarks(raw) : raw
  const phrase = phraseOf(line)
  if (DELETED.has(phrase)) return { text, kind: 'text', deleted: true }
  const omitted = OMITTED.get(phrase)
  // iOS marks its bare phrases; Android's stand in angle brackets, which nobody types by chance.
  const isBare = !phrase.startsWith('<')
  if (omitted !== undefined && (marked || !marksPhrases || !isBare)) return { text, ...omitted }
  const kind = kindOfAttachment(rawLine, marksPhrases) ?? kindOfOmittedFile(rawLine)
  if (kind !== null) return { text, kind }
  if (!marked) return null
  if (isShared(phrase)) return { text, kind: 'text' }
  return readAppWords(newline < 0 ? line : text)
}

/** Whether a person sent it, though the app marks it: a poll, a place. */
function isShared(phrase: string): boolean {
  return POLLS.has(phrase.replaceAll('\u00A0', ' ').trimEnd()) || MAP_ADDRESS.test(phrase)
}

/** Matches `location: https://maps.google.com/?q=51.5,-0.1`; not `see https://maps.google.com`. */
const MAP_ADDRESS = /: ?https:\/\/(?:maps\.google\.com\/\?q=|foursquare\.com\/)/u

/** Matches `attached: 00000042-PHOTO-2026.jpg`, `附件：00000043-x.pdf`; not `attached: photo.jpg`. */
const NUMBERED_FILE = /^[^:：]{1,40}[:：]\s?\d{5,10}-/u

/** Matches `IMG-20260528-WA0001.jpg`; not `IMG-1.jpg`. */
const ANDROID_FILE = /^[a-z]{3}-\d{8}-wa\d{4}\.[a-z0-9]{2,5}$/u

/** The kind of `<attached: photo.jpg>` and `photo.jpg (file attached)`; null for anything else. */
function kindOfAttachment(rawLine: string, marksPhrases: boolean): MessageKind | null {
  const end = rawLine.charCodeAt(rawLine.length - 1)
  if (end === 0x3e) {
    const open = rawLine.lastIndexOf('<')
    const content = withoutMarks(rawLine.slice(open + 1, -1)).toLowerCase()
    const isMarked = open > 0 && isMark(rawLine.charCodeAt(open - 1))
    if (content === 'attached') return kindOfName(rawLine.slice(0, open).trimEnd())
    const known = ATTACHED_BEFORE.has(content.slice(0, Math.max(0, content.search(COLON))))
    if (known && (isMarked || !marksPhrases)) return kindOfName(content)
    return isMarked && NUMBERED_FILE.test(content) ? kindOfName(content) : null
  }
  if (end !== 0x29) return null
  const open = rawLine.lastIndexOf(' (')
  if (open <= 0) return null
  const name = withoutMarks(rawLine.slice(0, open)).toLowerCase()
  const note = rawLine.slice(open + 2, -1).toLowerCase()
  const isMarked = isMark(rawLine.charCodeAt(0))
  return ATTACHED_AFTER.has(note) || (isMarked && ANDROID_FILE.test(name)) ? kindOfName(name) : null
}

/** Matches the colon behind the app's word, also the wide one; not a letter. */
const COLON = /[:：]/u

/** The kind of `plan.pdf • 2 pages document omitted`, where a mark stands before the phrase; null for anything else. */
function kindOfOmittedFile(rawLine: string): MessageKind | null {
  const mark = rawLine.lastIndexOf('\u200E')
  return mark <= 0 ? null : (OMITTED.get(phraseOf(rawLine.slice(mark)))?.kind ?? null)
}

/** WhatsApp's stickers are the only pictures it names `.webp`. */
function kindOfName(name: string): MessageKind {
  return name.toLowerCase().endsWith('.webp') ? 'sticker' : kindOfFileName(name)
}

/** The text before a mark such as `<This message was edited>`, or null where there is none. */
function withoutEditMark(raw: string): string | null {
  const open = raw.lastIndexOf('<')
  if (open < 0 || raw.length - open > MAX_EDIT_MARK) return null
  const tail = phraseOf(raw.slice(open + 1))
  if (!tail.endsWith('>') || !EDITED.has(phraseOf(tail.slice(0, -1)))) return null
  let end = open
  while (end > 0 && (raw.charCodeAt(end - 1) === CODE.space || isMark(raw.charCodeAt(end - 1))))
    end -= 1
  return raw.slice(0, end)
}
