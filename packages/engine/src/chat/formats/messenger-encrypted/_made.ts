/** For the tests and the bench: a chat as Messenger's download of encrypted chats writes it, in no order. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const items = messages.map(({ from, at, text }) => ({
    isUnsent: false,
    media: [],
    reactions: [],
    senderName: from,
    text,
    timestamp: Date.parse(at),
    type: 'text',
  }))
  const half = Math.floor(items.length / 2)
  const chat = {
    participants: [OWNER, OTHER],
    threadName: OTHER,
    messages: [...items.slice(half), ...items.slice(0, half)],
  }
  return [textFile(`${OTHER}_1.json`, JSON.stringify(chat, null, 2))]
}
