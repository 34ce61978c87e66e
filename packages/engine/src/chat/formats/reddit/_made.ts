/** For the tests and the bench: a chat as Reddit writes it. */
import { OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const rows = messages.map(({ from, at, text }, index) =>
    [
      `m${String(index)}`,
      `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`,
      '',
      from,
      `"${text.replaceAll('"', '""')}"`,
      '',
      'sendbird_group_channel_1_a',
      '',
      '',
      'direct',
    ].join(','),
  )
  const header =
    'message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,subreddit,channel_name,conversation_type'
  const account = `statistic,value\naccount name,${OWNER}\nis_deleted,False\n`
  return [
    textFile('chat_history.csv', `${[header, ...rows].join('\r\n')}\r\n`),
    textFile('statistics.csv', account),
  ]
}
