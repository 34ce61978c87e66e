/** For the tests and the bench: a chat as signalbackup-tools writes it. */
import { textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const lines = messages.map(
    ({ from, at, text }) => `[${at.slice(0, 10)} ${at.slice(11, 16)}] <${from}> ${text}\n`,
  )
  return [textFile('Kayleigh (_id7).txt', lines.join(''))]
}
