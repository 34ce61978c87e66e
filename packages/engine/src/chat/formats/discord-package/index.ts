/** The package of one's own data that Discord hands out: only what the owner wrote, channel by channel. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { isRecord, parseJson, type JsonRecord } from '../../json.ts'
import { inTimeOrder, withoutRepeats } from '../../message-order.ts'
import { readJson } from '../../read-json.ts'
import type { Conversation } from '../../types.ts'
import { readAccount, type Account } from './account.ts'
import { participantsOf, titleOf } from './channel.ts'
import { folderOf, isInside, kindOfFile, type FileKind } from './files.ts'
import { quoteLongNumbers } from './lossless.ts'
import { readList, readTable } from './messages.ts'

const CONFIDENCE: Readonly<Record<FileKind, number>> = {
  'messages-csv': 0.95,
  'messages-json': 0.95,
  channel: 0.8,
  labels: 0.6,
  account: 0.7,
}

export const discordPackage: ChatFormat = {
  id: 'discord-package',
  platform: 'discord',
  recognise: (file) => {
    const kind = kindOfFile(file)
    return kind === null ? 0 : CONFIDENCE[kind]
  },
  isSide: (file) => {
    const kind = kindOfFile(file)
    return kind === 'labels' || kind === 'account'
  },
  partOf: ({ path }) => {
    const folder = folderOf(path)
    return folder === '' ? path : folder
  },
  title: (file, side) => {
    const folder = folderOf(file.path).split('/').at(-1) ?? ''
    const channel = kindOfFile(file) === 'channel' ? parseIds(file.text) : {}
    const tables = side.filter((one) => kindOfFile(one) === 'labels')
    const title = titleOf(channel, folder, tables)
    return title ?? (folder === '' ? undefined : folder)
  },
  read: (files, context) => {
    const found = sort(files, context)
    const conversations: Conversation[] = []
    for (const chat of found.chats) {
      const conversation = readChat(
        chat,
        found,
        `discord-${String(conversations.length + 1)}`,
        context,
      )
      if (conversation !== null) conversations.push(conversation)
    }
    const file = found.chats[0]?.[0]?.file ?? files[0]
    if (file !== undefined) {
      const code = conversations.length === 0 ? 'archive-without-chat' : 'one-sided'
      context.report({ code, place: { file: file.name } })
    }
    return conversations
  },
}

interface MessageFile {
  readonly file: TextFile
  readonly kind: 'messages-csv' | 'messages-json'
}

interface Found {
  /** The files with the messages of each channel. */
  readonly chats: readonly (readonly MessageFile[])[]
  readonly channels: ReadonlyMap<string, TextFile>
  readonly labels: ReadonlyMap<string, TextFile>
  readonly accounts: readonly TextFile[]
  /** The record in a file about the messages, read once; empty where there is no file. */
  readonly parse: (file: TextFile | undefined) => JsonRecord
}

function sort(files: readonly TextFile[], context: FormatContext): Found {
  const chats = new Map<string, MessageFile[]>()
  const channels = new Map<string, TextFile>()
  const labels = new Map<string, TextFile>()
  const accounts: TextFile[] = []
  for (const [index, file] of files.entries()) {
    const kind = kindOfFile(file)
    const folder = folderOf(file.path)
    if (kind === 'channel') channels.set(folder, file)
    else if (kind === 'labels') labels.set(folder, file)
    else if (kind === 'account') accounts.push(file)
    else if (kind !== null) {
      // A file picker drops folders: there, each file is a channel of its own.
      const key = folder === '' ? `file ${String(index)}` : folder
      chats.set(key, [...(chats.get(key) ?? []), { file, kind }])
    }
  }
  return { chats: [...chats.values()], channels, labels, accounts, parse: createParse(context) }
}

function readChat(
  files: readonly MessageFile[],
  found: Found,
  id: string,
  context: FormatContext,
): Conversation | null {
  const read = files.flatMap(({ file, kind }) => {
    if (!context.goOn(file, 0)) return []
    return kind === 'messages-csv' ? readTable(file, context) : readList(file, context)
  })
  const [first] = files
  if (read.length === 0 || first === undefined) return null
  const ordered = inTimeOrder(read)
  const { messages, dropped } =
    files.length === 1 ? { messages: ordered, dropped: 0 } : withoutRepeats(ordered)
  const { name, path } = first.file
  if (dropped > 0) {
    context.report({
      code: 'repeated-messages',
      place: { file: name },
      values: { messages: dropped },
    })
  }
  const folder = folderOf(path)
  // Without folders, one file about a channel belongs to one file of messages.
  const isSure = folder !== '' || found.chats.length === 1
  const participants = participantsOf({
    folder,
    channel: isSure ? found.parse(found.channels.get(folder)) : {},
    labels: found.parse(found.labels.get(folderOf(folder))),
    account: accountOf(folder, found),
  })
  return { id, platform: 'discord', participants, messages }
}

/** The account whose package a folder lies in: `root/messages/c1` and `root/account/user.json`. */
function accountOf(folder: string, { accounts, parse }: Found): Account | null {
  const root = folderOf(folderOf(folder))
  const near = accounts.filter(({ path }) => isInside(path, root))
  const file = near[0] ?? (accounts.length === 1 ? accounts[0] : undefined)
  return file === undefined ? null : readAccount(parse(file))
}

function createParse({ report }: FormatContext): Found['parse'] {
  const parsed = new Map<TextFile, JsonRecord>()
  return (file) => {
    if (file === undefined) return {}
    const known = parsed.get(file)
    if (known !== undefined) return known
    const value = readJson({ ...file, text: quoteLongNumbers(file.text) }, { report })
    const record = isRecord(value) ? value : {}
    parsed.set(file, record)
    return record
  }
}

function parseIds(text: string): JsonRecord {
  const value = parseJson(quoteLongNumbers(text))
  return isRecord(value) ? value : {}
}
