/** A conversation as a line of JSON, piece by piece: a chat of years is larger than any one string may be. */
import type { Conversation } from '@holdfast/engine/chat'

/** Messages of one piece. */
const STEP = 1_000

/** The pieces of `JSON.stringify(conversation)` and of the line's end, in order. */
export function* conversationLine(conversation: Conversation): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(conversation)) {
    if (value === undefined) continue
    const name = `${before}${JSON.stringify(key)}:`
    before = ','
    if (key !== 'messages') {
      yield name + JSON.stringify(value)
      continue
    }
    yield `${name}[`
    const { messages } = conversation
    for (let start = 0; start < messages.length; start += STEP) {
      const list = JSON.stringify(messages.slice(start, start + STEP))
      yield (start === 0 ? '' : ',') + list.slice(1, -1)
    }
    yield ']'
  }
  yield '}\n'
}
