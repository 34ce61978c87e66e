/** For the tests and the bench: a chat as signal-export writes it into `chat.md`. */
import { OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const lines = messages.map(({ from, at, text }) => {
    const time = `${at.slice(0, 10)} ${at.slice(11, 19)}`
    return `[${time}] ${from === OWNER ? 'Me' : from}: ${text.replaceAll('`', '')}  \n\n`
  })
  return [textFile('chat.md', lines.join(''))]
}
