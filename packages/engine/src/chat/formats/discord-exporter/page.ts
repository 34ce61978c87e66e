/**
 * DiscordChatExporter's pages to look at: groups of messages of one person each. The times on them are written as the
 * computer was set; the ids of the messages hold the same times in UTC.
 */
import type { FormatContext, TextFile } from '../../format.ts'
import {
  findElement,
  findElements,
  hasClass,
  walkMarkup,
  type MarkupElement,
} from '../../markup.ts'
import { UNKNOWN_NAME, type People } from '../../people.ts'
import type { ChatEvent, Message, MessageKind, Reaction } from '../../types.ts'
import { timeOfSnowflake } from '../../discord/snowflake.ts'
import type { ChannelMessages } from './read-channel.ts'
import { kindOfMedia, wordsOf } from './page-parts.ts'

type Draft = { -readonly [Key in keyof Message]: Message[Key] }

/** Characters at the start in which the page's own style must appear. */
const SAMPLE = 64_000

/** Matches the call that scrolls to what was answered: `scrollToMessage(event, '123456789012345678')`. */
const SCROLL = /scrollToMessage\(\s{0,4}event,\s{0,4}'(?<id>\d{5,20})'/u

/** What a notice is by its icon. The pencil stands for a new name and for a new picture. */
const NOTICE_OF_ICON: ReadonlyMap<
  string,
  { readonly kind: MessageKind; readonly event?: ChatEvent }
> = new Map([
  ['#call-icon', { kind: 'call' }],
  ['#join-icon', { kind: 'system', event: 'person-added' }],
  ['#leave-icon', { kind: 'system', event: 'person-left' }],
])

/** What the page says of a new name. */
const NEW_NAME = 'changed the channel name'

export function isPage(text: string): boolean {
  const sample = text.slice(0, SAMPLE).trimStart()
  return (
    sample.startsWith('<') && sample.includes('chatlog__message') && sample.includes('preamble')
  )
}

export function readPage(file: TextFile, people: People, context: FormatContext): ChannelMessages {
  const messages: Draft[] = []
  const ids: unknown[] = []
  const replies: (readonly [message: Draft, answered: unknown])[] = []
  const state = { unknownSender: false }

  function readMessage(element: MarkupElement, author: MarkupElement | undefined): void {
    const place = { file: file.name, line: element.line }
    const person = findElement(element, isAuthor) ?? author
    if (person === undefined) state.unknownSender = true
    const name = person === undefined ? '' : wordsOf(person).trim()
    const from =
      person === undefined
        ? people.idOf(UNKNOWN_NAME, UNKNOWN_NAME)
        : people.idOf(
            person.attributes['data-user-id'] ?? `name:${name}`,
            name === '' ? undefined : name,
          )
    const id = element.attributes['data-message-id'] ?? ''
    const at = timeOfSnowflake(id)
    if (at === null) context.report({ code: 'invalid-time', place })
    const message: Draft = at === null ? { from, text: '', place } : { from, at, text: '', place }
    const notice = withClass(element, 'chatlog__system-notification-content')
    if (notice === undefined) fill(message, element)
    else fillNotice(message, element, notice)
    const reply = withClass(element, 'chatlog__reply')
    const answered = reply === undefined ? undefined : readAnswered(reply)
    if (answered !== undefined) replies.push([message, answered])
    messages.push(message)
    ids.push(id)
  }

  const isWhole = walkMarkup(file.text, {
    flat: true,
    isRecord: (element) => hasClass(element, 'chatlog__message-group'),
    visit: (group) => {
      const author = findElement(group, isAuthor)
      for (const element of findElements(group, isMessage)) readMessage(element, author)
    },
    goOn: (share) => context.goOn(file, share),
  })
  const place = { file: file.name }
  if (!isWhole) context.report({ code: 'broken-markup', place })
  if (state.unknownSender) context.report({ code: 'unknown-sender', place })
  return { messages, ids, replies }
}

function isAuthor(element: MarkupElement): boolean {
  return (
    hasClass(element, 'chatlog__author') ||
    hasClass(element, 'chatlog__author-name') ||
    hasClass(element, 'chatlog__system-notification-author')
  )
}

function isMessage({ attributes }: MarkupElement): boolean {
  return attributes['data-message-id'] !== undefined
}

function withClass(element: MarkupElement, name: string): MarkupElement | undefined {
  return findElement(element, (inner) => hasClass(inner, name))
}

function fill(message: Draft, element: MarkupElement): void {
  const content = findElement(
    element,
    (inner) => hasClass(inner, 'chatlog__content') && !hasClass(inner, 'chatlog__embed'),
  )
  message.text = content === undefined ? '' : wordsOf(content).trim()
  if (content !== undefined && withClass(content, 'chatlog__edited-timestamp') !== undefined) {
    message.edited = true
  }
  const kind = kindOfMedia(element)
  if (kind !== null) message.kind = kind
  else if (message.text === '') message.kind = 'file'
  if (withClass(element, 'chatlog__forwarded') !== undefined) message.forwarded = true
  const reactions = findElements(element, (inner) => hasClass(inner, 'chatlog__reaction')).flatMap(
    (reaction): readonly Reaction[] => {
      const picture = findElement(reaction, ({ name }) => name === 'img')
      const emoji = picture?.attributes['alt'] ?? ''
      return emoji === '' ? [] : [{ emoji }]
    },
  )
  if (reactions.length > 0) message.reactions = reactions
}

function fillNotice(message: Draft, element: MarkupElement, notice: MarkupElement): void {
  const text = wordsOf(notice).replaceAll(WHITE, ' ').trim()
  const icon = findElement(element, ({ name }) => name === 'use')?.attributes['href'] ?? ''
  const known = NOTICE_OF_ICON.get(icon)
  message.text = text
  message.kind = known?.kind ?? 'system'
  const event = known?.event ?? (text.startsWith(NEW_NAME) ? 'name-changed' : undefined)
  if (event !== undefined) message.event = event
}

/** Matches the white space between the pieces of a notice. */
const WHITE = /\s+/gu

/** The id of what a message answers; empty where it is gone; undefined where a command stands in its place. */
function readAnswered(reply: MarkupElement): string | undefined {
  const link = withClass(reply, 'chatlog__reply-link')
  if (link !== undefined) return SCROLL.exec(link.attributes['onclick'] ?? '')?.groups?.['id'] ?? ''
  return withClass(reply, 'chatlog__reply-unknown') === undefined ? undefined : ''
}
