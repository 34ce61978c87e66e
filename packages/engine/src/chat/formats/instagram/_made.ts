/** For the tests and the bench: a chat as Instagram writes it since 2021, newest first, each byte a character. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const thread = {
    participants: [{ name: OTHER }, { name: OWNER }],
    messages: messages
      .map(({ from, at, text }) => ({
        sender_name: from,
        timestamp_ms: Date.parse(at),
        content: bytesAsCharacters(text),
        is_geoblocked_for_viewer: false,
      }))
      .reverse(),
    title: OTHER,
    is_still_participant: true,
    thread_path: 'inbox/kayleigh_1',
    magic_words: [],
  }
  const folder = 'your_instagram_activity/messages/inbox/kayleigh_1'
  return [textFile(`${folder}/message_1.json`, JSON.stringify(thread, null, 2))]
}

function bytesAsCharacters(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}
