/** Reads one text of signalbackup-tools: lines to headers, headers to messages. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { kindOfFileName, kindOfMimeType } from '../../media-kind.ts'
import { createPeople, UNKNOWN_NAME, type People } from '../../people.ts'
import { findUnsorted } from '../../sorted-times.ts'
import type { Conversation, Message, MessageKind, Reaction } from '../../types.ts'
import { noteOf, SENT } from './events.ts'
import { headerAt, type BackupHeader } from './header.ts'
import { splitReactions } from './reactions.ts'

/** Lines between two calls of `goOn`. */
const PROGRESS_STEP = 8_192

/** The conversation in a file; null where no line of it is a message. */
export function readExport(
  file: TextFile,
  id: string,
  context: FormatContext,
): Conversation | null {
  const { name, text } = file
  const headers = findHeaders(file, context)
  const before = text.slice(0, headers[0]?.start ?? text.length)
  if (before.trim() !== '')
    context.report({ code: 'invalid-message', place: { file: name, line: 1 } })
  if (headers.length === 0) return null
  const names = new Set(headers.flatMap(({ sender }) => (sender === null ? [] : [sender])))
  const people = createPeople()
  const offset = isoOffset(context.offsetMinutes)
  const messages = headers.map((header, index): Message => {
    const end = headers[index + 1]?.start ?? text.length
    return readMessage(header, text.slice(header.body, end).trimEnd(), {
      names,
      people,
      offset,
      name,
      context,
    })
  })
  if (offset === '') context.report({ code: 'zone-unknown', place: { file: name } })
  if (people.isOverfull()) {
    context.report({
      code: 'too-large',
      place: { file: name },
      values: { participants: MAX_PARTICIPANTS },
    })
  }
  return { id, platform: 'signal', participants: people.list(), messages }
}

/** All headers; what breaks their order or their shape was written by somebody. */
function findHeaders(file: TextFile, context: FormatContext): readonly BackupHeader[] {
  const { name, text } = file
  const found: BackupHeader[] = []
  let start = 0
  for (let line = 1; start < text.length; line += 1) {
    if (line % PROGRESS_STEP === 0 && !context.goOn(file, start / text.length)) break
    const header = headerAt(text, start, line)
    if (header !== null) found.push(header)
    const newline = text.indexOf('\n', start)
    start = newline < 0 ? text.length : newline + 1
  }
  const unsorted = findUnsorted(found.map(({ time }) => time))
  return found.filter((header, index) => {
    const fits = header.shape === found[0]?.shape && !unsorted.has(index)
    if (!fits) context.report({ code: 'forged-header', place: { file: name, line: header.line } })
    return fits
  })
}

interface Surroundings {
  readonly names: ReadonlySet<string>
  readonly people: People
  readonly offset: string
  readonly name: string
  readonly context: FormatContext
}

function readMessage(header: BackupHeader, body: string, around: Surroundings): Message {
  const { names, people, offset, name, context } = around
  const { line, time, sender, isNote } = header
  const place = { file: name, line }
  if (time === null) context.report({ code: 'invalid-time', place })
  const at = time === null ? {} : { at: time + offset }
  if (sender === null) {
    const note = noteOf(body)
    const [first] = names
    // The shape asks for a sender: the person that the note names, or else the first.
    const about = nameAtStart(body, names) ?? first ?? UNKNOWN_NAME
    return { from: people.idOf(about), ...at, text: body, ...note, place }
  }
  const from = people.idOf(sender)
  const { text, reactions } = splitReactions(body, names)
  const kind = isNote ? kindOfNote(text) : 'text'
  return {
    from,
    ...at,
    text: isNote && kind !== 'system' ? '' : text,
    ...(kind === 'text' ? {} : { kind }),
    ...(reactions.length === 0
      ? {}
      : {
          reactions: reactions.map(({ by, emoji }): Reaction => ({ emoji, from: people.idOf(by) })),
        }),
    place,
  }
}

/** Words of the longest name that a note is searched for. */
const MAX_NAME_WORDS = 6

/** The name that a note begins with: `Mia Park called you`; null where it begins with none. */
function nameAtStart(body: string, names: ReadonlySet<string>): string | null {
  let end = body.indexOf(' ')
  for (let words = 1; words <= MAX_NAME_WORDS && end > 0; words += 1) {
    const name = body.slice(0, end)
    if (names.has(name)) return name
    end = body.indexOf(' ', end + 1)
  }
  return null
}

function kindOfNote(text: string): MessageKind {
  const sent = SENT.exec(text)
  if (sent === null) return 'system'
  const { name, type } = sent.groups ?? {}
  if (name !== undefined) return kindOfFileName(name)
  return type === undefined ? 'file' : kindOfMimeType(type)
}
