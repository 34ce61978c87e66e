/** For the tests and the bench: a chat as imessage-exporter writes it as text. */
import { OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'
import { writtenTime } from '../../imessage/_written-time.ts'

export const makeExport: MakeExport = (messages) => {
  const blocks = messages.map(
    ({ from, at, text }) => `${writtenTime(at)}\n${from === OWNER ? 'Me' : from}\n${text}\n\n`,
  )
  return [textFile('+447700900123.txt', blocks.join(''))]
}
