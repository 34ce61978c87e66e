/** For the tests and the bench: a direct message as Google's Takeout writes it, dates in English words. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

const EMAILS: Readonly<Record<string, string>> = {
  [OWNER]: 'sam@example.org',
  [OTHER]: 'kayleigh@example.org',
}

export const makeExport: MakeExport = (messages) => {
  const items = messages.map(({ from, at, text }, index) => ({
    creator: { name: from, email: EMAILS[from], user_type: 'Human' },
    created_date: inWords(new Date(at)),
    text,
    topic_id: `topic${String(index)}`,
    message_id: `dm/topic${String(index)}/topic${String(index)}`,
  }))
  const members = [OTHER, OWNER].map((name) => ({
    name,
    email: EMAILS[name],
    user_type: 'Human',
  }))
  const user = { name: OWNER, email: EMAILS[OWNER], user_type: 'Human' }
  const folder = 'Takeout/Google Chat'
  return [
    textFile(`${folder}/Groups/DM 3xK_AAAAE/messages.json`, json({ messages: items })),
    textFile(`${folder}/Groups/DM 3xK_AAAAE/group_info.json`, json({ members })),
    textFile(
      `${folder}/Users/User 1234567890/user_info.json`,
      json({ user, membership_info: [{ group_id: 'DM 3xK_AAAAE' }] }),
    ),
  ]
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

function inWords(time: Date): string {
  const options = { timeZone: 'UTC' } as const
  const day = time.toLocaleDateString('en-US', { ...options, dateStyle: 'full' })
  const clock = time.toLocaleTimeString('en-US', { ...options, timeStyle: 'medium' })
  return `${day} at ${clock} UTC`
}
