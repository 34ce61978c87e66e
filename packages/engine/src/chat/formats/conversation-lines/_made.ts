/** For the tests and the bench: a chat as one Conversation line. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const participants = [
    { id: 'a', name: OWNER, owner: true },
    { id: 'b', name: OTHER },
  ]
  const lines = messages.map(({ from, at, text }) => ({
    from: from === OWNER ? 'a' : 'b',
    at,
    text,
  }))
  const line = { id: 'made', platform: 'sms', participants, messages: lines }
  return [textFile('chats.jsonl', `${JSON.stringify(line)}\n`)]
}
