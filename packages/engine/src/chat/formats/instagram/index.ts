/** Instagram's own export as JSON, in the shape since 2021 and in the one before. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { parseJson } from '../../json.ts'
import type { Conversation } from '../../types.ts'
import { readThread } from './read-thread.ts'
import { createRepair } from './repair.ts'
import { findThreads, joinParts, type ThreadPart } from './threads.ts'

/** Characters at the start in which the keys of a thread must appear. */
const SAMPLE = 100_000

export const instagram: ChatFormat = {
  id: 'instagram',
  platform: 'instagram',
  recognise: ({ text }) => {
    const sample = text.slice(0, SAMPLE).trimStart()
    const isNew = sample.startsWith('{') && sample.includes('"messages"')
    if (isNew && sample.includes('"sender_name"') && sample.includes('"timestamp_ms"')) return 0.95
    const isOld = sample.startsWith('[') && sample.includes('"conversation"')
    return isOld && sample.includes('"participants"') && sample.includes('"sender"') ? 0.9 : 0
  },
  read: (files, context) => {
    const repair = createRepair()
    const parts = files.flatMap((file) => readFile(file, context))
    const conversations: Conversation[] = []
    for (const thread of joinParts(parts)) {
      const id = `instagram-${String(conversations.length + 1)}`
      const conversation = readThread(thread, id, repair, context)
      if (conversation.messages.length > 0) conversations.push(conversation)
    }
    return conversations
  },
}

function readFile(file: TextFile, context: FormatContext): readonly ThreadPart[] {
  if (!context.goOn(file, 0)) return []
  const value = parseJson(file.text)
  if (value === undefined) {
    context.report({ code: 'broken-json', place: { file: file.name } })
    return []
  }
  const threads = findThreads(file.name, value)
  if (threads.length === 0) context.report({ code: 'unknown-format', place: { file: file.name } })
  context.goOn(file, 1)
  return threads
}
