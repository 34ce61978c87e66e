/** `holdfast chats`: what was read of a chat, and what was not. */
import { CHAT_FORMATS } from '@holdfast/engine/chat'
import type { Command } from '../command.ts'
import { conversationText } from '../print/conversation.ts'
import { issuesText } from '../print/issues.ts'
import { readInputs } from '../reading.ts'
import { print } from '../terminal.ts'

export const chats: Command = {
  usage: ['FILE… [--me NAME] [--format F] [--time-zone Z] [--language L] [--json]'],
  files: true,
  options: {
    me: { value: 'NAME' },
    format: { value: 'F', oneOf: CHAT_FORMATS.map(({ id }) => id) },
    'time-zone': { value: 'Z' },
  },
  run: async (args, voice) => {
    const { conversations, issues, errors } = await readInputs('chats', args, voice)
    const json = args.given.has('json')
    for (const conversation of conversations) {
      await print(
        json ? `${JSON.stringify(conversation)}\n` : conversationText(conversation, voice),
      )
    }
    // With --json standard output is for Conversations alone.
    if (json) process.stderr.write(issuesText(issues, voice))
    else await print(issuesText(issues, voice))
    return errors
  },
}
