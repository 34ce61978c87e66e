/** Reads one page of imessage-exporter into a conversation. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { OWNER, readAnnouncement } from '../../imessage/notes.ts'
import { timeAt } from '../../imessage/time.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { hasClass, textOf, walkMarkup, type MarkupElement } from '../../markup.ts'
import { createPeople, UNKNOWN_NAME } from '../../people.ts'
import type { Conversation, Message, Reply } from '../../types.ts'
import { byClass, readMessage, without } from './message.ts'

/** The conversation of a page; null where it holds no message. */
export function readPage(file: TextFile, id: string, context: FormatContext): Conversation | null {
  const { name } = file
  const people = createPeople()
  people.setOwner(OWNER)
  const offset = isoOffset(context.offsetMinutes)
  const messages: Message[] = []
  /** What the answers that were printed below a message answer, by their time and sender. */
  const replies = new Map<string, Reply>()

  function headOf(
    element: MarkupElement,
    sender: string,
    written: string,
  ): Pick<Message, 'from' | 'at' | 'place'> {
    const place = { file: name, line: element.line }
    const time = timeAt(written)?.time ?? null
    if (time === null) context.report({ code: 'invalid-time', place })
    if (sender === '') context.report({ code: 'unknown-sender', place })
    const from = people.idOf(sender === '' ? UNKNOWN_NAME : sender)
    return { from, ...(time === null ? {} : { at: time + offset }), place }
  }

  function addAnnouncement(element: MarkupElement): void {
    const stamp = byClass(element, 'timestamp')
    const text = textOf(without(element, (inner) => hasClass(inner, 'timestamp')))
    const announcement = readAnnouncement(text)
    const { place, ...head } = headOf(
      element,
      announcement?.sender ?? '',
      stamp === undefined ? '' : textOf(stamp),
    )
    messages.push({
      ...head,
      text,
      kind: 'system',
      ...(announcement?.event === undefined ? {} : { event: announcement.event }),
      ...(announcement?.isDeleted === undefined ? {} : { deleted: true }),
      ...(place === undefined ? {} : { place }),
    })
  }

  function addMessage(element: MarkupElement): void {
    const message = readMessage(element)
    if (message === null) {
      context.report({ code: 'invalid-message', place: { file: name, line: element.line } })
      return
    }
    const { sender, written, text, kind, tapbacks, answers, isEdited, isDeleted } = message
    // Looked up first: a damaged page may hold a message below itself.
    const reply = replies.get(message.key)
    for (const answer of answers) replies.set(answer, { message: messages.length, text })
    const { place, ...head } = headOf(element, sender, written)
    messages.push({
      ...head,
      text,
      ...(kind === 'text' ? {} : { kind }),
      ...(isDeleted ? { deleted: true } : {}),
      ...(isEdited ? { edited: true } : {}),
      ...(tapbacks.length === 0
        ? {}
        : {
            reactions: tapbacks.map((one) => ({ emoji: one.emoji, from: people.idOf(one.sender) })),
          }),
      ...(reply === undefined ? {} : { reply }),
      ...(place === undefined ? {} : { place }),
    })
  }

  /** Whether the element before is the box around the copy of an answer. */
  let isAnswer = false
  const isWhole = walkMarkup(file.text, {
    flat: true,
    isRecord: (element) => {
      const isCopy = isAnswer
      isAnswer = hasClass(element, 'reply')
      return (hasClass(element, 'message') && !isCopy) || hasClass(element, 'announcement')
    },
    visit: (element) => {
      if (hasClass(element, 'announcement')) addAnnouncement(element)
      else addMessage(element)
    },
    goOn: (share) => context.goOn(file, share),
  })
  if (!isWhole) context.report({ code: 'broken-markup', place: { file: name } })
  if (messages.length === 0) return null
  if (offset === '') context.report({ code: 'zone-unknown', place: { file: name } })
  if (people.isOverfull()) {
    const values = { participants: MAX_PARTICIPANTS }
    context.report({ code: 'too-large', place: { file: name }, values })
  }
  return { id, platform: 'imessage', participants: people.list(), messages }
}
