/** The stream of `check --jsonl`: Conversation lines in, one assessment each, in order. Holds one line at a time. */
import { readConversationLine, type Conversation } from '@holdfast/engine/chat'
import type { Assessment } from '@holdfast/engine/tactics'
import { readLines } from './lines.ts'

const DECODER = new TextDecoder()

/** One assessment for each line that is not blank; a line that is no Conversation gets one that says so. */
export async function* assessLines(
  input: AsyncIterable<Uint8Array>,
  assess: (conversation: Conversation) => Assessment,
): AsyncGenerator<Assessment> {
  let number = 0
  for await (const bytes of readLines(input)) {
    number += 1
    if (bytes === null) {
      yield unread(number, ['too-large'])
      continue
    }
    const line = DECODER.decode(bytes).trim()
    if (line !== '') yield assessLine(line, number, assess)
  }
}

function assessLine(
  line: string,
  number: number,
  assess: (conversation: Conversation) => Assessment,
): Assessment {
  const { conversations, issues } = readConversationLine(line, { file: '-', line: number })
  const codes = [...new Set(issues.map(({ code }) => code))]
  const [conversation] = conversations
  if (conversation === undefined) return unread(number, codes)
  const assessment = assess(conversation)
  return { ...assessment, issues: [...assessment.issues, ...codes] }
}

/** What is said of a line that could not be read. It keeps the lines of input and output side by side. */
function unread(number: number, issues: readonly string[]): Assessment {
  return {
    id: `line-${String(number)}`,
    language: 'und',
    level: 'none',
    side: null,
    firstWarning: null,
    firstEmergency: null,
    findings: [],
    stages: [],
    selfHarmRisk: false,
    issues,
  }
}
