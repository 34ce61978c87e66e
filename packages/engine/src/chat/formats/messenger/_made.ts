/** For the tests and the bench: a chat as Facebook's export writes it, newest first, each byte a character. */
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
        is_unsent_image_by_messenger_kid_parent: false,
      }))
      .reverse(),
    title: OTHER,
    is_still_participant: true,
    thread_path: 'inbox/kayleigh_1234567890',
    magic_words: [],
  }
  const profile = { profile_v2: { name: { full_name: OWNER, first_name: OWNER, last_name: '' } } }
  const folder = 'your_facebook_activity/messages/inbox/kayleigh_1234567890'
  return [
    textFile(`${folder}/message_1.json`, JSON.stringify(thread, null, 2)),
    textFile(
      'personal_information/profile_information/profile_information.json',
      JSON.stringify(profile, null, 2),
    ),
  ]
}

function bytesAsCharacters(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}
