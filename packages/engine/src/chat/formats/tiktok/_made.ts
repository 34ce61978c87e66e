/** For the tests and the bench: a chat as TikTok writes it, newest first. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const records = messages.map(({ from, at, text }) => ({
    Date: `${at.slice(0, 10)} ${at.slice(11, 19)}`,
    From: from,
    Content: text,
  }))
  const data = {
    'Direct Message': {
      'Direct Messages': { ChatHistory: { [`Chat History with ${OTHER}:`]: records.reverse() } },
    },
    Profile: { 'Profile Info': { ProfileMap: { userName: OWNER, bioDescription: '' } } },
  }
  return [textFile('user_data_tiktok.json', JSON.stringify(data, null, 1))]
}
