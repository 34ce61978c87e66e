/** Reads signal-export's `chat.md` (`index.md` before 2022): one chat a file, the owner under the name `Me`. */
import type { FormatContext, TextFile } from '../../format.ts'
import { createSignalChat } from '../../signal/signal-chat.ts'
import type { Conversation } from '../../types.ts'
import { readBody } from './body.ts'
import { findHeaders } from './headers.ts'

/** Messages between two calls of `goOn`. */
const PROGRESS_STEP = 4_096

/** The conversation in a file; null where it holds no message. */
export function readMarkdown(
  file: TextFile,
  id: string,
  context: FormatContext,
): Conversation | null {
  const { name, text } = file
  const chat = createSignalChat(file, id, context)
  const { headers, forged } = findHeaders(text)
  for (const line of forged) context.report({ code: 'forged-header', place: { file: name, line } })
  const before = text.slice(0, headers[0]?.start ?? text.length)
  if (before.trim() !== '') {
    const line = before.slice(0, before.length - before.trimStart().length).split('\n').length
    context.report({ code: 'invalid-message', place: { file: name, line } })
  }
  for (const [index, { line, time, sender, body }] of headers.entries()) {
    const end = headers[index + 1]?.start ?? text.length
    chat.add({ sender, time, ...readBody(text.slice(body, end)), place: { file: name, line } })
    if (index % PROGRESS_STEP === 0 && !context.goOn(file, end / text.length)) break
  }
  return chat.finish()
}
