/** `holdfast chats`: what was read of a chat, and what was not. */
import { CHAT_FORMATS, type ReadingIssue } from '@holdfast/engine/chat'
import type { Arguments, Command } from '../command.ts'
import { InputError } from '../errors.ts'
import type { Voice } from '../language.ts'
import { conversationLine } from '../print/conversation-line.ts'
import { conversationText } from '../print/conversation.ts'
import { issuesText } from '../print/issues.ts'
import { foundChatText } from '../print/found-chat.ts'
import { listInputs, readInputs } from '../reading.ts'
import { print } from '../terminal.ts'

export const chats: Command = {
  usage: [
    'FILE… [--me NAME] [--format F] [--time-zone Z] [--language L] [--json]',
    '--list FILE… [--format F] [--language L] [--json]',
  ],
  files: true,
  options: {
    me: { value: 'NAME' },
    format: { value: 'F', oneOf: CHAT_FORMATS.map(({ id }) => id) },
    'time-zone': { value: 'Z' },
    list: {},
  },
  run: (args, voice) => (args.given.has('list') ? list(args, voice) : read(args, voice)),
}

async function read(args: Arguments, voice: Voice): Promise<readonly InputError[]> {
  const json = args.given.has('json')
  const { issues, errors } = await readInputs('chats', args, voice, async (conversation) => {
    const pieces = json ? conversationLine(conversation) : [conversationText(conversation, voice)]
    for (const piece of pieces) await print(piece)
  })
  await tellIssues(issues, json, voice)
  return errors
}

async function list(args: Arguments, voice: Voice): Promise<readonly InputError[]> {
  // What a list would not heed is refused: it has times and people of no chat yet.
  for (const option of ['me', 'time-zone'] as const) {
    if (args.given.has(option)) {
      const [command, name] = ['chats --list', `--${option}`]
      throw new InputError('cli.error.unknown-option', { command, option: name })
    }
  }
  const json = args.given.has('json')
  const { chats: found, issues, errors } = await listInputs('chats', args, voice)
  for (const chat of found) {
    await print(json ? `${JSON.stringify(chat)}\n` : foundChatText(chat, voice))
  }
  await tellIssues(issues, json, voice)
  return errors
}

async function tellIssues(
  issues: readonly ReadingIssue[],
  json: boolean,
  voice: Voice,
): Promise<void> {
  // With --json standard output is for the lines alone.
  if (json) process.stderr.write(issuesText(issues, voice))
  else await print(issuesText(issues, voice))
}
