/** Pages of chats in the exports of Instagram and Facebook as HTML, from 2017 until today. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { inTimeOrder, withoutRepeats } from '../../message-order.ts'
import { appOf } from '../../meta/app.ts'
import { folderOf, isPartMissing, isRequestPath, partNumber } from '../../meta/threads.ts'
import { createPeople, type People } from '../../people.ts'
import type { Conversation, Message } from '../../types.ts'
import type { Block } from './block.ts'
import { isOldPage, readOldPage } from './old-page.ts'
import { hasPeopleAndMessages, isNamedAfterSender, readPage, titleOfPage } from './page.ts'

/** Characters at the start in which the signs of a page must appear. */
const SAMPLE = 64_000

export const metaHtml: ChatFormat = {
  id: 'meta-html',
  platform: 'messenger',
  recognise: ({ text, path, chosen }) => {
    const sample = text.slice(0, SAMPLE)
    if (!sample.trimStart().startsWith('<') || sample.includes('data-message-id=')) return 0
    if (isOldPage(sample)) return 0.9
    if (META_CLASSES.test(sample)) {
      // Every page of an export has these classes: where the name does not tell the chats, who wrote in them does.
      if (CHAT_PATH.test(path)) return 0.9
      return chosen && (hasPeopleAndMessages(sample) || isNamedAfterSender(sample)) ? 0.8 : 0
    }
    return sample.includes(':') && hasPeopleAndMessages(sample) ? 0.8 : 0
  },
  title: ({ text }) => titleOfPage(text.slice(0, SAMPLE)),
  partOf: ({ path }) => folderOf(path),
  isRequest: ({ path }) => isRequestPath(path),
  read: (files, context) => {
    const threads = new Map<string, Thread>()
    for (const file of files) {
      for (const [key, part] of partsOf(file, context)) {
        const known = threads.get(key)
        if (known === undefined) threads.set(key, { names: part.names, parts: [part] })
        else known.parts.push(part)
      }
    }
    const conversations: Conversation[] = []
    for (const thread of threads.values()) {
      const conversation = toConversation(thread, conversations.length + 1, context)
      if (conversation.messages.length > 0) conversations.push(conversation)
    }
    return conversations
  },
}

/** Matches the classes of blocks, of 2018 and of today; not those of other apps' pages. */
const META_CLASSES = /class="[^"]*(?:uiBoxWhite|\b_a6-[ghp]|\b_3-9[4-6]\b|\b_a72d|\b_2pi[o0m]\b)/u
/** Matches the path of a chat's page: `messages/inbox/kay_1/message_1.html`, `x_message_2.html`; not `posts/posts_1.html`. */
const CHAT_PATH =
  /(?:^|\/)messages\/[^/]+\/|(?:^|[/_])messages?(?:_\d{1,6})?(?: ?\(\d{1,3}\))?\.html?$/iu
/** Matches what a page of a stranger's chat says about its folder. */
const PENDING = /Mailbox thread pending/iu

interface Part {
  readonly file: TextFile
  readonly names: readonly string[]
  readonly blocks: readonly Block[]
  readonly number?: number
  readonly platform: string
  readonly isRequest: boolean
}

interface Thread {
  readonly names: readonly string[]
  readonly parts: Part[]
}

/** The pieces of threads in a file, each with the key of its thread. */
function partsOf(
  file: TextFile,
  context: FormatContext,
): readonly (readonly [key: string, part: Part])[] {
  const place = { file: file.name }
  const sample = file.text.slice(0, SAMPLE)
  const told = {
    platform: appOf(file.path, sample) ?? appByName(sample),
    isRequest: isRequestPath(file.path) || PENDING.test(sample),
  }
  if (isOldPage(sample)) {
    const { threads, broken } = readOldPage(file, context)
    if (broken) context.report({ code: 'broken-markup', place })
    return threads.map((blocks, index) => {
      const key = `${file.name}\n${String(index)}`
      return [key, { file, names: [], blocks, ...told }]
    })
  }
  const { title, names, blocks, broken } = readPage(file, context)
  if (broken) context.report({ code: 'broken-markup', place })
  if (blocks.length === 0) context.report({ code: 'unknown-format', place })
  const number = partNumber(file.path)
  const folder = folderOf(file.path)
  const key = number === undefined ? file.name : `${folder}\n${title}`
  return [[key, { file, names, blocks, ...told, ...(number === undefined ? {} : { number }) }]]
}

function toConversation(
  { names, parts }: Thread,
  index: number,
  context: FormatContext,
): Conversation {
  const people = createPeople()
  for (const name of names) people.idOf(name)
  const [first] = parts
  const messages = parts
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
    .flatMap((part) => toMessages(part, people, context))
  if (isPartMissing(parts) && first !== undefined) {
    context.report({ code: 'part-missing', place: { file: first.file.name } })
  }
  return {
    id: `meta-html-${String(index)}`,
    ...(first === undefined ? {} : { platform: first.platform }),
    participants: people.list(),
    ...(parts.some(({ isRequest }) => isRequest) ? { request: true } : {}),
    messages: withoutDoubles(inTimeOrder(messages), parts, context),
  }
}

/** Looks for repeats only where a number of a part comes twice: from two exports. */
function withoutDoubles(
  messages: readonly Message[],
  parts: readonly Part[],
  { report }: FormatContext,
): readonly Message[] {
  if (new Set(parts.map(({ number }) => number)).size === parts.length) return messages
  const { messages: kept, dropped } = withoutRepeats(messages)
  const place = { file: parts[0]?.file.name ?? '' }
  if (dropped > 0) report({ code: 'repeated-messages', place, values: { messages: dropped } })
  return kept
}

function appByName(sample: string): string {
  return sample.includes('instagram.com') || sample.includes('Instagram')
    ? 'instagram'
    : 'messenger'
}

function toMessages(
  { file, blocks }: Part,
  people: People,
  { report, offsetMinutes }: FormatContext,
): readonly Message[] {
  const place = { file: file.name }
  const messages = blocks.map((block): Message => {
    const { at, text, kind, event, deleted, edited, reactions, line } = block
    const message: Message = {
      from: people.idOf(block.sender),
      ...(at === undefined ? {} : { at }),
      text,
      ...(kind === undefined ? {} : { kind }),
      ...(event === undefined ? {} : { event }),
      ...(deleted === undefined ? {} : { deleted }),
      ...(edited === undefined ? {} : { edited }),
      place: { ...place, line },
    }
    if (at === undefined) report({ code: 'invalid-time', place: { ...place, line } })
    if (reactions.length === 0) return message
    return {
      ...message,
      reactions: reactions.map(({ emoji, name }) =>
        name === '' ? { emoji } : { emoji, from: people.idOf(name) },
      ),
    }
  })
  const isZoned = blocks.every(({ zoned }) => zoned)
  if (!isZoned && offsetMinutes === undefined) report({ code: 'zone-unknown', place })
  // Pages are written newest first; some tools turn them round.
  const first = messages.find(({ at }) => at !== undefined)?.at ?? ''
  const last = messages.findLast(({ at }) => at !== undefined)?.at ?? ''
  return first < last ? messages : messages.toReversed()
}
