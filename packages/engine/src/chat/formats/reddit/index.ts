/**
 * Reddit's data request: `chat_history.csv`, and private messages in `messages.csv` and `messages_archive.csv`. Columns are
 * found by their names, since their order differs; the column with addresses of the network is never looked at.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { finishThreads, type Thread } from '../../finish-threads.ts'
import { partsByFolder } from '../../parts-by-folder.ts'
import { withReplies, type Replies } from '../../replies.ts'
import { columnsOf, walkTable } from '../../table.ts'
import { ownerOf, withOwner } from './owner.ts'
import { readChatRow, readMessageRow, type RowContext } from './rows.ts'

type Shape = 'chat' | 'messages' | 'account'

/** Characters at the start in which the header must end. */
const SAMPLE = 2_000

const COLUMNS: readonly (readonly [shape: Shape, columns: readonly string[]])[] = [
  ['chat', ['message_id', 'created_at', 'username', 'message', 'channel_url']],
  ['messages', ['thread_id', 'date', 'from', 'to', 'subject', 'body']],
]

/** Rows between two questions whether to go on. */
const STEP = 4_096

function shapeOf({ text }: Pick<TextFile, 'text'>): Shape | null {
  const sample = text.slice(0, SAMPLE)
  if (sample.startsWith('statistic,value') && sample.includes('\naccount name,')) return 'account'
  const columns = new Set(columnsOf(sample))
  const found = COLUMNS.find(([, names]) => names.every((name) => columns.has(name)))
  return found?.[0] ?? null
}

export const reddit: ChatFormat = {
  id: 'reddit',
  platform: 'reddit',
  recognise: (file) => {
    const shape = shapeOf(file)
    return shape === null ? 0 : shape === 'account' ? 0.8 : 0.95
  },
  isSide: (file) => shapeOf(file) === 'account',
  // A chat may begin in one table and go on in the next, such as that of archived messages.
  partOf: partsByFolder,
  read: (files, context) => {
    const threads = new Map<string, Thread>()
    const replies: Replies = { ids: new Map(), answers: new Map() }
    let account: string | undefined
    let isSideOnly = files.length > 0
    for (const file of files) {
      const shape = shapeOf(file)
      if (shape === 'account') account ??= accountOf(file)
      else {
        isSideOnly = false
        readFile(file, shape ?? 'chat', { threads, replies, report: context.report }, context)
      }
    }
    if (isSideOnly) {
      context.report({ code: 'archive-without-chat', place: { file: files[0]?.name ?? '' } })
    }
    const conversations = finishThreads(threads.values(), 'reddit', context.report)
    const owner = account ?? ownerOf(conversations)
    return withReplies(conversations, replies).map((one) => withOwner(one, owner))
  },
}

function readFile(
  file: TextFile,
  shape: Shape,
  reading: Omit<RowContext, 'file' | 'pieces'>,
  context: FormatContext,
): void {
  const read = shape === 'messages' ? readMessageRow : readChatRow
  const pieces: RowContext['pieces'] = new Map()
  let rows = 0
  if (context.goOn(file, 0)) {
    walkTable(file.text, (row, share) => {
      read(row, { ...reading, file: file.name, pieces })
      rows += 1
      return rows % STEP > 0 || context.goOn(file, share)
    })
  }
  for (const [thread, messages] of pieces) thread.pieces.push(messages)
  if (rows === 0) context.report({ code: 'unknown-format', place: { file: file.name } })
  context.goOn(file, 1)
}

function accountOf({ text }: TextFile): string | undefined {
  let name: string | undefined
  walkTable(text, ({ cells }) => {
    if (cells['statistic'] === 'account name' && cells['value'] !== '') name = cells['value']
    return name === undefined
  })
  return name
}
