/** For the tests and the bench: a chat of two as DiscordChatExporter writes it to JSON. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

const USERS: Readonly<Record<string, readonly [id: string, name: string]>> = {
  [OTHER]: ['876543210987654321', 'kay.leigh'],
  [OWNER]: ['987654321098765432', 'sam.draws'],
}

export const makeExport: MakeExport = (messages) => {
  const written = messages.map(({ from, at, text }, index) => {
    const [id, name] = USERS[from] ?? ['0', from]
    return {
      id: String(1_187_654_321_000_000_000n + BigInt(index)),
      type: 'Default',
      timestamp: `${at.slice(0, 19)}+00:00`,
      timestampEdited: null,
      callEndedTimestamp: null,
      isPinned: false,
      content: text,
      author: {
        id,
        name,
        discriminator: '0000',
        nickname: from,
        color: null,
        isBot: false,
        roles: [],
        avatarUrl: 'https://cdn.discordapp.com/embed/avatars/0.png',
      },
      attachments: [],
      embeds: [],
      stickers: [],
      reactions: [],
      mentions: [],
      inlineEmojis: [],
    }
  })
  const channel = {
    guild: {
      id: '0',
      name: 'Direct Messages',
      iconUrl: 'https://cdn.discordapp.com/embed/avatars/0.png',
    },
    channel: {
      id: '1187654321098765432',
      type: 'DirectTextChat',
      categoryId: null,
      category: 'Private',
      name: OTHER,
      topic: null,
    },
    dateRange: { after: null, before: null },
    exportedAt: '2026-01-20T10:00:00+00:00',
    messages: written,
    messageCount: written.length,
  }
  const name = `Direct Messages - Private - ${OTHER} [1187654321098765432].json`
  return [textFile(name, JSON.stringify(channel, null, 2))]
}
