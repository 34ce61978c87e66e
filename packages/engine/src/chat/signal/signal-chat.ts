/**
 * Gathers the messages of one chat that signal-export wrote, from whichever of its three files: the sender `Me` is the
 * owner, times are those of the computer that ran it, and a message without a time was given the year 1970.
 */
import { isoOffset } from '../civil-time.ts'
import type { FormatContext, TextFile } from '../format.ts'
import { isIsoTime } from '../iso-time.ts'
import { MAX_PARTICIPANTS } from '../limits.ts'
import { kindOfFileName } from '../media-kind.ts'
import { createPeople, UNKNOWN_NAME } from '../people.ts'
import type { Conversation, Message, MessageKind, Place } from '../types.ts'

export interface SignalMessage {
  /** As in the file. */
  readonly sender: string
  /** `2026-01-13T09:05` or longer, local time; undefined where the file has none. */
  readonly time: string | undefined
  readonly text: string
  readonly quote?: string
  readonly reactions?: readonly (readonly [name: string, emoji: string])[]
  /** File names or kinds of what was attached. */
  readonly attachments?: readonly (string | { readonly kind: MessageKind })[]
  readonly isSticker?: boolean
  readonly isDeleted?: boolean
  readonly isCall?: boolean
  readonly place: Place
}

export interface SignalChat {
  readonly add: (message: SignalMessage) => void
  /** The conversation; null where nothing was added. */
  readonly finish: () => Conversation | null
}

/** What signal-export calls the owner, and people whom it could not find. */
export const OWNER = 'Me'
const NO_SENDER = 'No-Sender'

const NO_YEAR = '1970-'
const LAST_YEAR_BEFORE = '1969-'

/** Ends of a time that is one already: `Z`, `+02:00`. */
const HAS_ZONE = /(?:Z|[+-]\d{2}:\d{2})$/u

const SECONDS_LENGTH = 19

export function createSignalChat(file: TextFile, id: string, context: FormatContext): SignalChat {
  const { report } = context
  const people = createPeople()
  const offset = isoOffset(context.offsetMinutes)
  const messages: Message[] = []
  let isZoneMissing = false
  people.setOwner(OWNER)

  function timeOf(time: string | undefined, place: Place): string | undefined {
    if (time === undefined) return undefined
    const isKnown = !time.startsWith(NO_YEAR) && !time.startsWith(LAST_YEAR_BEFORE)
    if (!isKnown || !isIsoTime(time)) {
      report({ code: 'invalid-time', place })
      return undefined
    }
    if (time.length > SECONDS_LENGTH && HAS_ZONE.test(time)) return time
    isZoneMissing ||= offset === ''
    return (time.length === 16 ? `${time}:00` : time.slice(0, SECONDS_LENGTH)) + offset
  }

  return {
    add: (message) => {
      const { sender, text, quote, reactions, isDeleted, place } = message
      const isUnknown = sender === '' || sender === NO_SENDER
      if (isUnknown) report({ code: 'unknown-sender', place })
      const from = people.idOf(isUnknown ? UNKNOWN_NAME : sender)
      const at = timeOf(message.time, place)
      const kind = kindOf(message)
      const isPlain = kind === 'text' && isDeleted !== true && reactions === undefined
      if (isPlain && at !== undefined && quote === undefined) {
        messages.push({ from, at, text, place })
        return
      }
      messages.push({
        from,
        ...(at === undefined ? {} : { at }),
        text,
        ...(kind === 'text' ? {} : { kind }),
        ...(kind === 'call' && text.startsWith('Missed ') ? { event: 'call-missed' } : {}),
        ...(isDeleted === true ? { deleted: true } : {}),
        ...(reactions === undefined || reactions.length === 0
          ? {}
          : {
              reactions: reactions.map(([name, emoji]) =>
                name === '' ? { emoji } : { emoji, from: people.idOf(name) },
              ),
            }),
        ...(quote === undefined || quote === '' ? {} : { reply: { text: quote } }),
        place,
      })
    },
    finish: () => {
      if (messages.length === 0) return null
      if (isZoneMissing) report({ code: 'zone-unknown', place: { file: file.name } })
      if (people.isOverfull()) {
        const values = { participants: MAX_PARTICIPANTS }
        report({ code: 'too-large', place: { file: file.name }, values })
      }
      return { id, platform: 'signal', participants: people.list(), messages }
    },
  }
}

function kindOf({ attachments, isCall, isSticker }: SignalMessage): MessageKind {
  if (isCall === true) return 'call'
  const first = attachments?.[0]
  if (first !== undefined) return typeof first === 'string' ? kindOfFileName(first) : first.kind
  return isSticker === true ? 'sticker' : 'text'
}

/** Matches `Missed voice call`, `Outgoing video call (accepted, 3m 2s)`, `Incoming call`; not `Missed call from Mia`. */
const CALL = /^(?:Incoming|Outgoing|Missed) (?:[a-z]+ )?call(?: \([^()\n]{1,40}\))?$/u

/** Whether a text is how signal-export writes a call. */
export function isCallText(text: string): boolean {
  return text.length <= 80 && text.includes(' call') && CALL.test(text)
}

/** The words of a quote without the `> ` before each line; signal-export puts empty lines around it. */
export function quotedWords(quote: string): string {
  return quote
    .split('\n')
    .map((line) => (line.startsWith('> ') ? line.slice(2) : line === '>' ? '' : line))
    .join('\n')
    .trim()
}

/** A body without the two spaces that make a line end in Markdown. */
export function withoutMarkdownEnd(body: string): string {
  return body.endsWith('  ') ? body.slice(0, -2) : body
}
