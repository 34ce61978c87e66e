/** Takes apart the lines below a sender: words, files, tapbacks, edits, what was taken back. */
import {
  DELETED,
  isEditedLine,
  isUnsentLine,
  kindOfAttachmentLine,
  readTapback,
  RESPONDED,
  type Tapback,
} from '../../imessage/notes.ts'
import { timeAt } from '../../imessage/time.ts'
import type { MessageKind } from '../../types.ts'

export interface Body {
  readonly text: string
  readonly kind: MessageKind
  readonly tapbacks: readonly Tapback[]
  readonly isEdited: boolean
  readonly isDeleted: boolean
  readonly isAnswer: boolean
}

/** What stands above the tapbacks, by age of the tool. */
const TAPBACKS: ReadonlySet<string> = new Set(['Tapbacks:', 'Reactions:'])

export function readBody(lines: readonly string[]): Body {
  const words: string[] = []
  const tapbacks: Tapback[] = []
  let kind: MessageKind | undefined
  let isDeleted = false
  let isAnswer = false
  const isEdited = lines.some(isEditedLine)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const found = TAPBACKS.has(line) ? tapbacksAt(lines, index + 1) : []
    if (found.length > 0) {
      for (const tapback of found) tapbacks.push(tapback)
      index += found.length + 1
      continue
    }
    const fileKind = kindOfAttachmentLine(line)
    if (line === RESPONDED) isAnswer = true
    else if (line === DELETED && index === 0) isDeleted = true
    else if (fileKind === null) words.push(isEdited && index === 0 ? withoutTime(line) : line)
    else kind ??= fileKind
    if (isUnsentLine(line)) isDeleted = true
  }
  return { text: joinLines(words), kind: kind ?? 'text', tapbacks, isEdited, isDeleted, isAnswer }
}

/** The tapbacks from a line on; none where the lines until the next empty one hold anything else. */
function tapbacksAt(lines: readonly string[], from: number): readonly Tapback[] {
  const tapbacks: Tapback[] = []
  for (let index = from; (lines[index] ?? '') !== ''; index += 1) {
    const tapback = readTapback(lines[index] ?? '')
    if (tapback === null) return []
    tapbacks.push(tapback)
  }
  return tapbacks
}

/** An edited message has its first time before its first words. */
function withoutTime(line: string): string {
  const written = timeAt(line)
  return written === null ? line : line.slice(written.length).trimStart()
}

/** Joined, without the empty lines that end a block. */
function joinLines(lines: readonly string[]): string {
  let end = lines.length
  while (end > 0 && lines[end - 1] === '') end -= 1
  return lines.slice(0, end).join('\n')
}
