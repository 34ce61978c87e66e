/** imessage-exporter's pages: one chat a file, one `div` with the class `message` for each message. */
import type { ChatFormat } from '../../format.ts'
import type { Conversation } from '../../types.ts'
import { readPage } from './read-page.ts'

/** Characters at the beginning that are looked at; the style sheet stands there and is long. */
const SAMPLE = 64_000

/** Matches the two boxes of a message: `<div class="message">\n <div class="sent iMessage">`; not `class="messages"`. */
const MESSAGE =
  /<div class="message">\s{0,40}<div class="(?:sent|received)[ "]|<div class ?="announcement"/u

export const imessageHtml: ChatFormat = {
  id: 'imessage-html',
  platform: 'imessage',
  recognise: ({ text }) => {
    const sample = text.slice(0, SAMPLE)
    if (!sample.trimStart().startsWith('<')) return 0
    if (MESSAGE.test(sample) && sample.includes('class="timestamp"')) return 0.95
    // The style sheet of the tool may be all that fits.
    const isStyle = sample.includes('.message_part') && sample.includes('.iMessage')
    return isStyle ? 0.9 : 0
  },
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const file of files) {
      if (!context.goOn(file, 0)) break
      const id = `imessage-${String(conversations.length + 1)}`
      const conversation = readPage(file, id, context)
      if (conversation !== null) conversations.push(conversation)
    }
    return conversations
  },
}
