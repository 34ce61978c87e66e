/** For the tests and the bench: a chat as it lies in a Discord data package, which holds the owner's messages only. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

const CHANNEL = '1187654321098765432'
const OWNER_ID = '987654321098765432'
const OTHER_ID = '876543210987654321'
const EPOCH = 1_420_070_400_000n

export const makeExport: MakeExport = (messages) => {
  const rows = messages
    .filter(({ from }) => from === OWNER)
    .map(({ at, text }, index) => {
      const id = ((BigInt(Date.parse(at)) - EPOCH) << 22n) + BigInt(index)
      const time = at.slice(0, 19).replace('T', ' ')
      const contents = JSON.stringify(text)
      // Ids are numbers that JavaScript cannot hold.
      return `  {\n    "ID": ${String(id)},\n    "Timestamp": "${time}",\n    "Contents": ${contents},\n    "Attachments": ""\n  }`
    })
    .reverse()
  const channel = { id: CHANNEL, type: 'DM', recipients: [OTHER_ID, OWNER_ID] }
  const user = {
    id: OWNER_ID,
    username: 'sam.draws',
    discriminator: 0,
    global_name: OWNER,
    email: 'sam@example.org',
    relationships: [
      {
        id: OTHER_ID,
        type: 1,
        nickname: null,
        user: { id: OTHER_ID, username: 'kay', global_name: OTHER },
      },
    ],
  }
  return [
    textFile('package/Account/user.json', JSON.stringify(user, null, 2)),
    textFile(
      'package/Messages/index.json',
      JSON.stringify({ [CHANNEL]: 'Direct Message with kay#0' }),
    ),
    textFile(`package/Messages/c${CHANNEL}/channel.json`, JSON.stringify(channel)),
    textFile(`package/Messages/c${CHANNEL}/messages.json`, `[\n${rows.join(',\n')}\n]`),
  ]
}
