/** For the tests and the bench: a chat as signal-export writes it into `data.json`. */
import { OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const lines = messages.map(({ from, at, text }) => {
    const record = {
      date: at.slice(0, 19),
      sender: from === OWNER ? 'Me' : from,
      body: `${text}  `,
      quote: '',
      sticker: null,
      reactions: [],
      attachments: [],
      deleted: false,
      call: false,
      missed: false,
    }
    const pairs = Object.entries(record).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
    return `{${pairs.join(', ')}}\n`
  })
  return [textFile('data.json', lines.join(''))]
}
