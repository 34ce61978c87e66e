/** imessage-exporter's plain text: one chat a file, each message as time, sender and words on lines of their own. */
import type { ChatFormat } from '../../format.ts'
import type { Conversation } from '../../types.ts'
import { findBlocks } from './blocks.ts'
import { readExport } from './read-export.ts'

/** Lines at the beginning among which a message is looked for. */
const SAMPLE_LINES = 40

/** Characters at the beginning that are looked at. */
const SAMPLE = 64_000

export const imessageText: ChatFormat = {
  id: 'imessage-text',
  platform: 'imessage',
  recognise: ({ text }) => {
    const lines = text.slice(0, SAMPLE).split('\n', SAMPLE_LINES)
    const { blocks } = findBlocks(lines)
    const before = lines.slice(0, (blocks[0]?.line ?? 1) - 1)
    if (blocks.length > 0 && before.every((line) => line.trim() === '')) return 0.96
    // What was cut off in front leaves the end of a message.
    return blocks.length >= 2 ? 0.9 : 0
  },
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const file of files) {
      if (!context.goOn(file, 0)) break
      const id = `imessage-${String(conversations.length + 1)}`
      const conversation = readExport(file, id, context)
      if (conversation !== null) conversations.push(conversation)
      context.goOn(file, 1)
    }
    return conversations
  },
}
