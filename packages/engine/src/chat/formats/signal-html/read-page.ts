/** Reads signal-export's `index.html`, in the shape since 2025 and in the one before: one chat a file, the owner as `Me`. */
import type { FormatContext, TextFile } from '../../format.ts'
import { hasClass, textOf, walkMarkup, type MarkupElement } from '../../markup.ts'
import { createSignalChat, OWNER, type SignalMessage } from '../../signal/signal-chat.ts'
import type { Conversation } from '../../types.ts'
import { readEvent, readMessage, type Reading } from './message.ts'

/** Characters at the beginning that are looked at. */
const SAMPLE = 64_000

/** Matches the class of a message, quoted or not: `<div class="msg me">`, `<div class=msg>`; not `class="msgs"`. */
const MESSAGE_CLASS = /<div class=["']?(?:msg|event)[ "'>]/u

/** Matches what both shapes call a sender: `<span class="sender">`, `<span class=sender>`; not `id="sender"`. */
const SENDER_CLASS = /<span class=["']?sender[ "'>]/u

/** Whether a text is one, by its style sheet and the classes of its first message. */
export function recognisePage({ text }: TextFile): number {
  const sample = text.slice(0, SAMPLE)
  if (!sample.trimStart().startsWith('<')) return 0
  // Both shapes name the style sheet that lies beside all chats.
  const isExport = sample.includes('../style.css') && MESSAGE_CLASS.test(sample)
  return isExport && (SENDER_CLASS.test(sample) || sample.includes('chat.js')) ? 0.95 : 0
}

/** The conversation of a page; null where it holds no message. */
export function readPage(file: TextFile, id: string, context: FormatContext): Conversation | null {
  const read: Reading[] = []
  let title = ''
  let last: Reading | undefined
  const isWhole = walkMarkup(file.text, {
    flat: true,
    isRecord: (element) => element.name === 'h1' || element.name === 'title' || isMessage(element),
    visit: (element) => {
      if (!isMessage(element)) {
        title ||= textOf(element)
        return
      }
      const message = hasClass(element, 'event')
        ? readEvent(element)
        : readMessage(element, hasClass(element, 'cont') ? last?.sender : undefined)
      if (message === null) {
        context.report({ code: 'invalid-message', place: { file: file.name, line: element.line } })
        return
      }
      if (!hasClass(element, 'event')) last = message
      read.push(message)
    },
    goOn: (share) => context.goOn(file, share),
  })
  if (!isWhole) context.report({ code: 'broken-markup', place: { file: file.name } })
  return addAll(read, otherName(read, title), file, id, context)
}

function isMessage(element: Pick<MarkupElement, 'attributes' | 'name'>): boolean {
  return element.name === 'div' && (hasClass(element, 'msg') || hasClass(element, 'event'))
}

/** Who called: the page does not say, but in a chat of two it can be nobody else. */
function otherName(read: readonly Reading[], title: string): string {
  const others = new Set(read.flatMap(({ sender }) => (sender === undefined ? [] : [sender])))
  others.delete(OWNER)
  return others.size > 1 ? '' : ([...others][0] ?? title)
}

function addAll(
  read: readonly Reading[],
  other: string,
  file: TextFile,
  id: string,
  context: FormatContext,
): Conversation | null {
  const chat = createSignalChat(file, id, context)
  for (const { line, sender, ...message } of read) {
    const place = { file: file.name, line }
    const added: SignalMessage = { ...message, sender: sender ?? other, place }
    chat.add(added)
  }
  const untimed = read.find(({ time }) => time === undefined)
  if (untimed !== undefined) {
    context.report({ code: 'time-incomplete', place: { file: file.name, line: untimed.line } })
  }
  return chat.finish()
}
