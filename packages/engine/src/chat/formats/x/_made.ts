/** For the tests and the bench: a chat as X writes it, newest first. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

/** Beyond what a number can hold exactly, and next to one another. */
const IDS: Readonly<Record<string, string>> = {
  [OWNER]: '1650000000000000001',
  [OTHER]: '1650000000000000002',
}

export const makeExport: MakeExport = (messages) => {
  const events = messages.map(({ from, at, text }, index) => ({
    messageCreate: {
      recipientId: IDS[from === OWNER ? OTHER : OWNER],
      reactions: [],
      urls: [],
      text,
      mediaUrls: [],
      senderId: IDS[from],
      id: String(1_700_000_000_000 + index),
      createdAt: at.replace('Z', '.000Z'),
      editHistory: [],
    },
  }))
  const conversationId = `${String(IDS[OWNER])}-${String(IDS[OTHER])}`
  const list = [{ dmConversation: { conversationId, messages: events.reverse() } }]
  const account = [{ account: { username: OWNER, accountId: IDS[OWNER] } }]
  const assign = (name: string, value: unknown): string =>
    `window.YTD.${name}.part0 = ${JSON.stringify(value, null, 2)}`
  return [
    textFile('data/direct-messages.js', assign('direct_messages', list)),
    textFile('data/account.js', assign('account', account)),
  ]
}
