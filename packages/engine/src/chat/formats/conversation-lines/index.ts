/** Conversation JSON Lines: Holdfast's own shape, one conversation a line. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { MAX_BROKEN_LINES } from '../../limits.ts'
import { salvageJson } from '../../salvage-json.ts'
import type { Conversation, Place, Reading } from '../../types.ts'
import { readConversation, readConversationLine } from './read-line.ts'

export { readConversationLine }

/** Matches the start of a JSON object: `{"id": …`, ` { "messages"`; not `[1]`, `{}`. */
const OBJECT_START = /^\s*\{\s*"/u

/** Characters that are looked at: the people of the largest groups may stand before the first message. */
const SAMPLE = 1_000_000

export const conversationLines: ChatFormat = {
  id: 'conversation-lines',
  platform: 'conversation-lines',
  recognise: ({ text }) => {
    const sample = text.trimStart().slice(0, SAMPLE)
    // JSON that goes over several lines is somebody else's.
    const line = sample.slice(0, Math.max(0, sample.indexOf('\n'))).trimEnd()
    if (line !== '' && !line.endsWith('}')) return 0
    if (!OBJECT_START.test(sample) || !sample.includes('"messages"')) return 0
    return sample.includes('"participants"') && sample.includes('"from"') ? 0.9 : 0
  },
  read: (files, context) => files.flatMap((file) => readFile(file, context)),
}

function readFile(file: TextFile, context: FormatContext): readonly Conversation[] {
  const conversations: Conversation[] = []
  let broken = 0
  let start = 0
  for (let line = 1; start < file.text.length; line += 1) {
    if (!context.goOn(file, start / file.text.length)) break
    const newline = file.text.indexOf('\n', start)
    const end = newline < 0 ? file.text.length : newline
    const content = file.text.slice(start, end)
    start = end + 1
    if (content.trim() === '') continue
    const reading = readLine(content, { file: file.name, line })
    for (const issue of reading.issues) context.report(issue)
    conversations.push(...reading.conversations)
    if (reading.conversations.length === 0) broken += 1
    if (broken > MAX_BROKEN_LINES) {
      context.report({ code: 'too-large', place: { file: file.name, line } })
      break
    }
  }
  return conversations
}

/** A line that is cut off or damaged still gives the messages that stand whole in it. */
function readLine(content: string, place: Place): Reading {
  const strict = readConversationLine(content, place)
  if (strict.conversations.length > 0 || strict.issues[0]?.code !== 'broken-json') return strict
  const { conversations, issues } = readConversation(salvageJson(content), place)
  const hasMessages = conversations.some(({ messages }) => messages.length > 0)
  return hasMessages ? { conversations, issues: [...strict.issues, ...issues] } : strict
}
