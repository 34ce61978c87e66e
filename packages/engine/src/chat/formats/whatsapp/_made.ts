/** For the tests and the bench: a chat as WhatsApp on Android writes it in British English. */
import { textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const lines = messages.map(({ from, at, text }) => {
    const date = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`
    return `${date}, ${at.slice(11, 16)} - ${from}: ${text}`
  })
  return [textFile('WhatsApp Chat with Kayleigh.txt', `${lines.join('\n')}\n`)]
}
