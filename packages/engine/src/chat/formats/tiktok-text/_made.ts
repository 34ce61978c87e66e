/** For the tests and the bench: a chat as TikTok writes it into TXT, newest first. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const lines = messages.map(
    ({ from, at, text }) => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC ${from}: ${text}`,
  )
  const block = [`>>> Chat History with ${OTHER}::`, '', ...lines.reverse(), '']
  return [
    textFile('TikTok/Direct Messages/Direct Messages.txt', block.join('\n')),
    textFile('TikTok/Profile/Profile Info.txt', `Username: ${OWNER}\nNickname: ${OWNER}\n`),
  ]
}
