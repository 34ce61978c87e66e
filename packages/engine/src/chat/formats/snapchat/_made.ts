/** For the tests and the bench: a chat as Snapchat writes it since 2022, newest first. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const records = messages.map(({ from, at, text }) => ({
    From: from,
    'Media Type': 'TEXT',
    Created: `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`,
    Content: text,
    'Conversation Title': null,
    IsSender: from === OWNER,
    'Created(microseconds)': Date.parse(at),
    IsSaved: true,
    'Media IDs': '',
  }))
  const history = { [OTHER]: records.reverse() }
  return [textFile('json/chat_history.json', JSON.stringify(history, null, 2))]
}
