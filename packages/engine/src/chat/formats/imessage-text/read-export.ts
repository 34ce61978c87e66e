/** Reads one text of imessage-exporter: lines to blocks, blocks to messages, answers to what they answer. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { OWNER } from '../../imessage/notes.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { createPeople } from '../../people.ts'
import type { Conversation, Message, Reply } from '../../types.ts'
import { findBlocks, type Block } from './blocks.ts'
import { readBody } from './body.ts'
import { keyOf, splitAnswers } from './own-lines.ts'

/** Messages between two calls of `goOn`. */
const PROGRESS_STEP = 4_096

/** The conversation in a file; null where no line of it is a message. */
export function readExport(
  file: TextFile,
  id: string,
  context: FormatContext,
): Conversation | null {
  const { name } = file
  const lines = file.text.split('\n')
  const { blocks, forged } = findBlocks(lines)
  for (const line of forged) context.report({ code: 'forged-header', place: { file: name, line } })
  const before = lines.slice(0, (blocks[0]?.line ?? lines.length + 1) - 1)
  const lost = before.findIndex((line) => line.trim() !== '')
  if (lost >= 0) context.report({ code: 'invalid-message', place: { file: name, line: lost + 1 } })
  if (blocks.length === 0) return null
  const byKey = new Map(blocks.map((block) => [keyOf(block.written, block.sender), block]))
  const people = createPeople()
  people.setOwner(OWNER)
  const offset = isoOffset(context.offsetMinutes)
  const messages: Message[] = []
  const replies = new Map<Block, Reply>()
  for (const [index, block] of blocks.entries()) {
    if (index % PROGRESS_STEP === 0 && !context.goOn(file, block.line / lines.length)) break
    const place = { file: name, line: block.line }
    if (block.time === null) context.report({ code: 'invalid-time', place })
    const head = {
      from: people.idOf(block.sender),
      ...(block.time === null ? {} : { at: block.time + offset }),
    }
    if (block.announcement !== undefined) {
      const { text, event, isDeleted } = block.announcement
      messages.push({
        ...head,
        text,
        kind: 'system',
        ...(event === undefined ? {} : { event }),
        ...(isDeleted === undefined ? {} : { deleted: true }),
        place,
      })
      continue
    }
    const own = splitAnswers(lines, block, byKey)
    const { text, kind, tapbacks, isEdited, isDeleted } = readBody(own.lines)
    // Looked up first: a damaged text may hold a message below itself.
    const reply = replies.get(block)
    for (const answer of own.answers) replies.set(answer, { message: messages.length, text })
    messages.push({
      ...head,
      text,
      ...(kind === 'text' ? {} : { kind }),
      ...(isDeleted ? { deleted: true } : {}),
      ...(isEdited ? { edited: true } : {}),
      ...(tapbacks.length === 0
        ? {}
        : {
            reactions: tapbacks.map(({ emoji, sender }) => ({ emoji, from: people.idOf(sender) })),
          }),
      ...(reply === undefined ? {} : { reply }),
      place,
    })
  }
  if (offset === '') context.report({ code: 'zone-unknown', place: { file: name } })
  if (people.isOverfull()) {
    const values = { participants: MAX_PARTICIPANTS }
    context.report({ code: 'too-large', place: { file: name }, values })
  }
  return { id, platform: 'imessage', participants: people.list(), messages }
}
