/** What DiscordChatExporter, a program by others, writes of a channel: JSON, CSV or a page. Both sides are in it. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { isRecord, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { withoutRepeats } from '../../message-order.ts'
import { createPeople } from '../../people.ts'
import { readJson } from '../../read-json.ts'
import { salvageJson } from '../../salvage-json.ts'
import type { Conversation, Message } from '../../types.ts'
import { isPage, readPage } from './page.ts'
import { readChannel, type ChannelMessages } from './read-channel.ts'
import { isTable, readTable } from './table.ts'

/** Characters at the start in which the keys of a channel must appear. */
const SAMPLE = 64_000

/** Characters at the start that hold what is told about the channel. */
const HEAD = 8_000

/** Matches the number in the name of a part: `Club - general [1] [part 2].json`; not `part 2.json`. */
const PART = /\s\[part (?<number>\d{1,6})\](?=\.\w{1,5}$)/u

export const discordExporter: ChatFormat = {
  id: 'discord-exporter',
  platform: 'discord',
  recognise: ({ text }) => {
    if (isTable(text) || isPage(text)) return 0.95
    const sample = text.slice(0, SAMPLE).trimStart()
    const hasAll = ['"guild"', '"channel"', '"messages"'].every((key) => sample.includes(key))
    if (!sample.startsWith('{') || !hasAll) return 0
    const isOurs = ['"dateRange"', '"exportedAt"', '"isBot"'].some((key) => sample.includes(key))
    return isOurs ? 0.95 : 0.6
  },
  title: ({ text }) => {
    const root = text.trimStart().startsWith('{') ? salvageJson(text.slice(0, HEAD)) : undefined
    if (!isRecord(root)) return undefined
    const name = stringIn(recordIn(root, 'channel') ?? {}, 'name')
    const guild = recordIn(root, 'guild') ?? {}
    // Chats of two are in no guild, which is written as one with the id 0.
    const isPrivate = guild['id'] === '0' || guild['id'] === undefined
    const guildName = isPrivate ? undefined : stringIn(guild, 'name')
    return guildName === undefined || name === undefined ? name : `${name} (${guildName})`
  },
  partOf: ({ path }) => path.replace(PART, ''),
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const parts of groupByChannel(files, context)) {
      const id = `discord-${String(conversations.length + 1)}`
      const conversation = readParts(parts, id, context)
      if (conversation !== null) conversations.push(conversation)
    }
    return conversations
  },
}

interface Part {
  readonly file: TextFile
  /** The parsed file; missing where it is a table or a page. */
  readonly channel?: JsonRecord
}

function partNumber({ path }: TextFile): number {
  return Number(PART.exec(path)?.groups?.['number'] ?? 1)
}

/** The files of each channel; a large channel can be written in parts. */
function groupByChannel(
  files: readonly TextFile[],
  context: FormatContext,
): readonly (readonly Part[])[] {
  const groups = new Map<string, Part[]>()
  for (const file of files.toSorted((a, b) => partNumber(a) - partNumber(b))) {
    if (!context.goOn(file, 0)) break
    if (isTable(file.text) || isPage(file.text)) {
      const key = file.name.replace(PART, '')
      groups.set(key, [...(groups.get(key) ?? []), { file }])
      continue
    }
    const channel = readJson(file, context)
    if (!isRecord(channel)) {
      // JSON of another kind, where the caller asked for this format.
      if (channel !== undefined)
        context.report({ code: 'unknown-format', place: { file: file.name } })
      continue
    }
    const key = stringIn(recordIn(channel, 'channel') ?? {}, 'id') ?? file.name
    groups.set(key, [...(groups.get(key) ?? []), { file, channel }])
  }
  return [...groups.values()]
}

function readParts(
  parts: readonly Part[],
  id: string,
  context: FormatContext,
): Conversation | null {
  const people = createPeople()
  const read = parts.map(({ file, channel }): ChannelMessages =>
    channel !== undefined
      ? readChannel(file, channel, people, context)
      : isPage(file.text)
        ? readPage(file, people, context)
        : readTable(file, people, context),
  )
  const inOrder = read.toSorted((a, b) => compare(timeOf(a), timeOf(b)))
  const all = inOrder.flatMap(({ messages }) => messages)
  const file = parts[0]?.file.name ?? ''
  if (all.length === 0) {
    context.report({ code: 'archive-without-chat', place: { file } })
    return null
  }
  const { messages, dropped } =
    parts.length === 1 ? { messages: all, dropped: 0 } : withoutRepeats(all)
  link(read, messages)
  if (dropped > 0) {
    context.report({ code: 'repeated-messages', place: { file }, values: { messages: dropped } })
  }
  if (people.isOverfull()) {
    const values = { participants: MAX_PARTICIPANTS }
    context.report({ code: 'too-large', place: { file }, values })
  }
  return { id, platform: 'discord', participants: people.list(), messages }
}

/** Points each reply at its message, where one of the files holds it. */
function link(read: readonly ChannelMessages[], messages: readonly Message[]): void {
  if (read.every(({ replies }) => replies.length === 0)) return
  const positions = new Map(messages.map((message, index) => [message, index]))
  const indexOf = new Map<unknown, number>()
  for (const part of read) {
    for (const [at, message] of part.messages.entries()) {
      const index = positions.get(message)
      const id = part.ids[at]
      if (index !== undefined && !indexOf.has(id)) indexOf.set(id, index)
    }
  }
  for (const { replies } of read) {
    for (const [message, answered] of replies) {
      const index = answered === undefined ? undefined : indexOf.get(answered)
      const isFound = index !== undefined && messages[index] !== message
      message.reply = isFound ? { message: index } : {}
    }
  }
}

function timeOf({ messages }: ChannelMessages): string {
  return messages.find(({ at }) => at !== undefined)?.at ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
