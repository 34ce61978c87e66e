/** Turns the pages of one Telegram chat into a conversation. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { hasClass, walkMarkup, findElement, type MarkupElement } from '../../markup.ts'
import { createPeople, UNKNOWN_NAME } from '../../people.ts'
import type { Conversation, Message, Place, Reaction } from '../../types.ts'
import { readBubble, type Bubble } from './bubble.ts'
import type { Media } from './media.ts'
import { isDayLine, readNotice, UNSUPPORTED } from './notices.ts'
import { wordsOf } from './page-text.ts'
import { readPageTime } from './times.ts'

type Draft = { -readonly [Key in keyof Message]: Message[Key] }

/** The conversation in the pages of a chat, which come in order; null where they hold no message. */
export function readPages(
  files: readonly TextFile[],
  id: string,
  context: FormatContext,
): Conversation | null {
  const chat = createChat(context)
  for (const file of files) {
    if (!context.goOn(file, 0)) break
    chat.beginPage(file)
    const isWhole = walkMarkup(file.text, {
      flat: true,
      isRecord: (element) => element.name === 'div' && hasClass(element, 'message'),
      visit: chat.visit,
      goOn: (share) => context.goOn(file, share),
    })
    if (!isWhole) context.report({ code: 'broken-markup', place: { file: file.name } })
    chat.endPage()
  }
  return chat.finish(id, files[0]?.name ?? '')
}

interface Chat {
  readonly beginPage: (file: TextFile) => void
  readonly visit: (element: MarkupElement) => void
  readonly endPage: () => void
  readonly finish: (id: string, file: string) => Conversation | null
}

function createChat(context: FormatContext): Chat {
  const people = createPeople()
  const names = new Set<string>()
  const offset = isoOffset(context.offsetMinutes)
  const messages: Draft[] = []
  const indexOf = new Map<string, number>()
  const replies: (readonly [message: Draft, answered: string])[] = []
  const unsigned: Draft[] = []
  const owners = new Set<string>()
  let page = { file: '', localTimes: false, unknownSender: false }
  /** Who wrote the message before, where the next one may leave the name out. */
  let sender: string | null = null

  function personOf(name: string): string {
    names.add(name)
    return people.idOf(name, name)
  }

  function readMessage(element: MarkupElement, place: Place): Draft {
    const bubble = readBubble(element)
    if (bubble.name !== undefined)
      sender = personOf(bubble.name === '' ? UNKNOWN_NAME : bubble.name)
    if (sender === null) page.unknownSender = true
    const from = sender ?? people.idOf(UNKNOWN_NAME, UNKNOWN_NAME)
    const time = readPageTime(bubble.time ?? '')
    if (time === null) context.report({ code: 'invalid-time', place })
    else if (!time.zoned) page.localTimes = true
    const message: Draft = { from, text: bubble.text, place }
    if (time !== null) message.at = time.zoned ? time.at : `${time.at}${offset}`
    if (bubble.media !== undefined) addMedia(message, bubble.media, bubble)
    if (bubble.forwarded) message.forwarded = true
    if (bubble.reactions.length > 0) message.reactions = reactionsOf(bubble)
    if (bubble.answered !== undefined) replies.push([message, bubble.answered])
    return message
  }

  function addMedia(message: Draft, media: Media, { name }: Bubble): void {
    const { kind, text, viewOnce, event, call } = media
    if (kind !== 'text') message.kind = kind
    if (text !== '') message.text = message.text === '' ? text : `${text}\n${message.text}`
    if (viewOnce !== undefined) message.viewOnce = viewOnce
    if (event !== undefined) message.event = event
    // A call names the person who was called. Where somebody else called, that is the owner.
    if (call !== undefined && name !== undefined) owners.add(call.outgoing ? name : call.title)
  }

  function reactionsOf({ reactions }: Bubble): readonly Reaction[] {
    return reactions.flatMap(({ emoji, names: who, count }): readonly Reaction[] => {
      const word = emoji === '' ? 'custom_emoji' : emoji
      const named = who.map((name): Reaction => ({ emoji: word, from: personOf(name) }))
      return count > named.length || named.length === 0 ? [...named, { emoji: word }] : named
    })
  }

  function readService(element: MarkupElement, place: Place): Draft | null {
    // Nobody leaves out a name behind a notice or a new day.
    sender = null
    const body = findElement(element, (inner) => hasClass(inner, 'body'))
    const text = wordsOf(body ?? element)
    if (isDayLine(text)) return null
    if (text.startsWith(UNSUPPORTED)) context.report({ code: 'texts-missing', place })
    const { kind, event, name } = readNotice(text, (known) => names.has(known))
    const message: Draft = { from: name === undefined ? '' : personOf(name), text, kind, place }
    if (event !== undefined) message.event = event
    if (name === undefined) unsigned.push(message)
    return message
  }

  return {
    beginPage: (file) => {
      page = { file: file.name, localTimes: false, unknownSender: false }
      sender = null
    },
    visit: (element) => {
      const place = { file: page.file, line: element.line }
      const message = hasClass(element, 'service')
        ? readService(element, place)
        : readMessage(element, place)
      if (message === null) return
      const id = element.attributes['id']
      if (id !== undefined && !indexOf.has(id)) indexOf.set(id, messages.length)
      messages.push(message)
    },
    endPage: () => {
      const place = { file: page.file }
      if (page.unknownSender) context.report({ code: 'unknown-sender', place })
      if (page.localTimes && offset === '') context.report({ code: 'zone-unknown', place })
    },
    finish: (id, file) => {
      if (messages.length === 0) return null
      const [owner] = owners
      const isOwnerKnown = owners.size === 1 && owner !== undefined && names.has(owner)
      if (isOwnerKnown) people.setOwner(owner)
      const you = isOwnerKnown ? people.idOf(owner, owner) : undefined
      const first = messages.find(({ from }) => from !== '')?.from
      for (const message of unsigned) {
        const person = message.text.startsWith('You ') ? (you ?? first) : first
        message.from = person ?? people.idOf(UNKNOWN_NAME, UNKNOWN_NAME)
      }
      for (const [message, answered] of replies) {
        const index = indexOf.get(answered)
        const isFound = index !== undefined && messages[index] !== message
        message.reply = isFound ? { message: index } : {}
      }
      if (people.isOverfull()) {
        const values = { participants: MAX_PARTICIPANTS }
        context.report({ code: 'too-large', place: { file }, values })
      }
      return { id, platform: 'telegram', participants: people.list(), messages }
    },
  }
}
