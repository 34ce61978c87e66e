/** Reads one row of iMazing's table. Which conversation and which person it belongs to is decided later. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext } from '../../format.ts'
import { isIsoTime } from '../../iso-time.ts'
import { kindOfFileName, kindOfMimeType } from '../../media-kind.ts'
import type { TableRow } from '../../table.ts'
import type { ChatEvent, MessageKind, Place } from '../../types.ts'
import { noteOf } from './notifications.ts'

export interface ImazingRow {
  readonly session: string
  readonly platform: 'imessage' | 'sms' | 'whatsapp'
  /** The other's number or address and name; `owner`; null where the row names nobody. */
  readonly sender: { readonly id: string; readonly name: string } | 'owner' | null
  readonly at: string | null
  /** Whether the time says its zone. */
  readonly hasZone: boolean
  /** Written by the app. */
  readonly isNotice: boolean
  readonly text: string
  readonly kind: MessageKind
  readonly event?: ChatEvent
  readonly isDeleted: boolean
  readonly isEdited: boolean
  readonly isForwarded: boolean
  /** As in the file; empty where there is none. */
  readonly reply: string
  readonly reactions: string
  readonly place: Place
}

/** What the column of attachments' types can begin with. */
const KINDS: readonly (readonly [word: string, kind: MessageKind])[] = [
  ['image', 'image'],
  ['photo', 'image'],
  ['picture', 'image'],
  ['gif', 'image'],
  ['video', 'video'],
  ['movie', 'video'],
  ['audio', 'voice'],
  ['voice', 'voice'],
  ['sticker', 'sticker'],
]

/** Values that say no. */
const NO: ReadonlySet<string> = new Set(['', 'no', 'false', '0'])

/** Services that are no iMessage. */
const PHONE_SERVICES: ReadonlySet<string> = new Set(['sms', 'mms', 'rcs'])

/** Matches the zone behind a time: `Z`, `+02:00`; not `2026-01-13`. */
const ZONE = /(?:Z|[+-]\d{2}:\d{2})$/u

const DATE_LENGTH = 10

/** A row; null where it holds neither words nor a file, nor a time. */
export function readRow(
  { cells, line }: TableRow,
  file: string,
  isWhatsapp: boolean,
  context: FormatContext,
): ImazingRow | null {
  const place = { file, line }
  const cell = (name: string): string => cells[name] ?? ''
  const type = cell('type').trim().toLowerCase()
  const id = cell('sender id').trim()
  const name = cell('sender name').trim()
  const isNotice = type === 'notification'
  const subject = cell('subject')
  const words = cell('text')
  const text = subject === '' ? words : words === '' ? subject : `${subject}\n${words}`
  const written = timeOf(cell('message date').trim())
  const hasZone = written !== null && ZONE.test(written)
  const at = written === null || hasZone ? written : written + isoOffset(context.offsetMinutes)
  const kind = kindOf(cell('attachment').trim(), cell('attachment type').trim())
  if (at === null && text === '' && kind === 'text') {
    context.report({ code: 'invalid-message', place })
    return null
  }
  if (at === null) context.report({ code: 'invalid-time', place })
  const named = id === '' && name === '' ? null : { id: id || name, name: name || id }
  const sender = type === 'outgoing' ? 'owner' : named
  if (sender === null && !isNotice) context.report({ code: 'unknown-sender', place })
  const note = isNotice ? noteOf(words) : null
  const isPhone = PHONE_SERVICES.has(cell('service').trim().toLowerCase())
  return {
    session: cell('chat session'),
    platform: isWhatsapp ? 'whatsapp' : isPhone ? 'sms' : 'imessage',
    sender,
    at,
    hasZone,
    isNotice,
    text,
    kind: note?.kind ?? kind,
    ...(note?.event === undefined ? {} : { event: note.event }),
    isDeleted: cell('deleted date').trim() !== '',
    isEdited: cell('edited date').trim() !== '',
    isForwarded: !NO.has(cell('forwarded').trim().toLowerCase()),
    reply: cell('replying to').trim(),
    reactions: cell('reactions').trim(),
    place,
  }
}

/** `2026-01-13 09:05:00` and ISO 8601 as ISO 8601; null for any other. */
function timeOf(written: string): string | null {
  const time = `${written.slice(0, DATE_LENGTH)}T${written.slice(DATE_LENGTH + 1)}`
  return isIsoTime(time) ? time : null
}

function kindOf(attachment: string, type: string): MessageKind {
  if (attachment === '' && type === '') return 'text'
  const lower = type.toLowerCase()
  if (lower.includes('/')) return kindOfMimeType(lower)
  const known = KINDS.find(([word]) => lower.startsWith(word))
  return known === undefined ? kindOfFileName(attachment) : known[1]
}
