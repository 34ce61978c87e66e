import { describe, expect, it } from 'vitest'
import type { ByteSource } from '../../byte-source.ts'
import { surveyChats } from '../../survey.ts'

function source(name: string, text: string): ByteSource {
  const bytes = new TextEncoder().encode(text)
  return {
    name,
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.slice(start, end)),
  }
}

const CHANNEL = 'c118765432109876543'
const MESSAGES =
  '[{"ID": 1187654321098765432, "Timestamp": "", "Contents": "hi", "Attachments": ""}]'

async function titleOf(channel: string, labels: string): Promise<string | undefined> {
  const { chats } = await surveyChats([
    source('package/Messages/index.json', labels),
    source(`package/Messages/${CHANNEL}/channel.json`, channel),
    source(`package/Messages/${CHANNEL}/messages.json`, MESSAGES),
  ])
  expect(chats).toHaveLength(1)
  expect(chats[0]?.files).toHaveLength(2)
  return chats[0]?.title
}

const DM =
  '{"id": "118765432109876543", "type": "DM", "recipients": ["987654321098765432", "876543210987654321"]}'
const GUILD =
  '{"id": "118765432109876543", "type": "GUILD_TEXT", "name": "art", "guild": {"name": "Club"}}'

describe('a channel in a list to pick from', () => {
  it.each([
    [DM, '{"118765432109876543": "Direct Message with kay \\"K\\"#0"}', 'kay "K"'],
    [DM, '{"118765432109876543": "Direct Message with kay#0042", "876', 'kay#0042'],
    [DM, '{"118765432109876543": null}', CHANNEL],
    [DM, '{"118765432109876540": "Direct Message with ben#0"}', CHANNEL],
    [
      '{"id": "7", "type": "DM", "recipients": ["Deleted User", "987654321098765432"]}',
      '{}',
      'Deleted User',
    ],
    [GUILD, '{}', 'art (Club)'],
  ])('%s with %s is called by its person or its name', async (channel, labels, title) => {
    expect(await titleOf(channel, labels)).toBe(title)
  })
})
