/** From a timeline to messages: who wrote each, when, and whether it is words or something the app put in their place. */
import type { FormatContext, TextFile } from '../../format.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import type { Conversation, Message, MessageKind } from '../../types.ts'
import { createAuthorFinder } from './author.ts'
import { CODE } from './characters.ts'
import { createClock } from './clock.ts'
import { findDoubtfulLines } from './doubtful-senders.ts'
import { isPlain, readBody, readNotice, type MessageBody } from './message-body.ts'
import { createPeople } from './people.ts'
import type { Timeline } from './timeline.ts'

/** Messages between two calls of `goOn`. */
const PROGRESS_STEP = 8_192

/** When and where; what a message has before anybody knows what it is. */
type Stamp = Pick<Message, 'at'> & Required<Pick<Message, 'place'>>

/** A line that the app wrote, or may have written: whose it is shows when the whole chat is known. */
interface Pending {
  readonly index: number
  readonly author: string | null
  readonly stamp: Stamp
  readonly body: MessageBody
}

/** The messages that begin at the entries of a timeline, and the people who wrote them. */
export function readMessages(
  file: TextFile,
  { entries, dayOf }: Timeline,
  context: FormatContext,
): Pick<Conversation, 'participants' | 'messages'> {
  const { text } = file
  const people = createPeople()
  const findAuthor = createAuthorFinder(text)
  const timeOf = createClock(context.offsetMinutes)
  const sliceOf = createSlicer(text)
  const lastEnd = endOfWords(text)
  // Bare phrases are iOS's, which marks them; an iOS file without marks has lost them on the way.
  const marksPhrases = entries[0]?.shape.brackets !== true || text.includes('\u200E')
  const messages: Message[] = []
  const pending: Pending[] = []
  for (let index = 0; index < entries.length; index += 1) {
    const header = entries[index]
    if (header === undefined) break
    const end = (entries[index + 1]?.start ?? lastEnd + 1) - 1
    const newline = text.indexOf('\n', header.body)
    const lineEnd = newline < 0 || newline > end ? end : newline
    const author = findAuthor(header.body, lineEnd)
    const day = dayOf(header.date)
    const at = day === null ? undefined : timeOf(day, header.time)
    const place = { file: file.name, line: header.line }
    if (author === null) {
      const body = readNotice(sliceOf(header.body, end))
      const stamp = at === undefined ? { place } : { at, place }
      messages.push(toMessage('', stamp, body, 'system'))
      pending.push({ index, author, stamp, body })
    } else {
      const colon = header.body + author.length
      const from = Math.min(end, colon + (text.charCodeAt(colon + 1) === CODE.space ? 2 : 1))
      const isMarked = text.charCodeAt(header.start) === CODE.leftToRightMark
      if (!isMarked && isPlain(text, from, lineEnd, end)) {
        const speaker = people.speak(author, header.line)
        const words = sliceOf(from, end)
        messages.push(
          at === undefined
            ? { from: speaker, text: words, place }
            : { from: speaker, at, text: words, place },
        )
      } else {
        const body = readBody(sliceOf(from, end), marksPhrases)
        const isOpen = body.kind === 'unclear' || body.kind === 'system'
        const speaker = isOpen ? '' : people.speak(author, header.line)
        const stamp = at === undefined ? { place } : { at, place }
        messages.push(toMessage(speaker, stamp, body, isOpen ? 'system' : body.kind))
        if (isOpen) pending.push({ index, author, stamp, body })
      }
    }
    const share = 0.5 + header.body / text.length / 2
    if (index % PROGRESS_STEP === PROGRESS_STEP - 1 && !context.goOn(file, share)) break
  }
  for (const { index, author, stamp, body } of pending) {
    // What only looks like a notice is a person's words if that person has said something else.
    const speaker = author === null ? null : people.idOf(author)
    const kind = body.kind !== 'unclear' ? body.kind : speaker === null ? 'system' : 'text'
    // Whoever wrote just before may have put a header into a message; surely so with words that no app writes.
    const before = author === null ? messages[index - 1]?.from : undefined
    const typed = body.kind === 'unclear' ? before : undefined
    const from = speaker ?? typed ?? people.attribute(author, body.text, before)
    messages[index] = toMessage(from, stamp, body, kind)
  }
  for (const line of findDoubtfulLines(file.path, people, messages)) {
    context.report({ code: 'doubtful-sender', place: { file: file.name, line } })
  }
  if (people.isOverfull()) {
    const values = { participants: MAX_PARTICIPANTS }
    context.report({ code: 'too-large', place: { file: file.name }, values })
  }
  return { participants: people.list(), messages }
}

function toMessage(
  from: string,
  { at, place }: Stamp,
  body: MessageBody,
  kind: MessageKind,
): Message {
  return {
    from,
    ...(at === undefined ? {} : { at }),
    text: body.text,
    ...(kind === 'text' ? {} : { kind }),
    ...(body.deleted === undefined ? {} : { deleted: body.deleted }),
    ...(body.edited === undefined ? {} : { edited: body.edited }),
    ...(body.viewOnce === undefined ? {} : { viewOnce: body.viewOnce }),
    ...(body.event === undefined ? {} : { event: body.event }),
    place,
  }
}

/** Slices without the byte order marks that some phones put in the middle of a file. */
function createSlicer(text: string): (start: number, end: number) => string {
  if (!text.includes('\uFEFF')) return (start, end) => text.slice(start, end)
  return (start, end) => text.slice(start, end).replaceAll('\uFEFF', '')
}

/** The end of the text without the line ends behind its last message. */
function endOfWords(text: string): number {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === CODE.lineFeed) end -= 1
  return end
}
