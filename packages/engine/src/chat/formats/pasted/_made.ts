/** For the tests and the bench: a chat as somebody copies it out, a name in front of each message. */
import { textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => [
  textFile('Pasted text', messages.map(({ from, text }) => `${from}: ${text}`).join('\n')),
]
