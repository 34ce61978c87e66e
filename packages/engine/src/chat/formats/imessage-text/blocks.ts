/**
 * Cuts a text of imessage-exporter into blocks: a message, or an announcement on one line. Words may hold empty lines,
 * so that only a line with a time behind an empty one begins a block; the tool writes blocks in the order of time.
 */
import { readAnnouncement, type Announcement } from '../../imessage/notes.ts'
import { timeAt } from '../../imessage/time.ts'
import { findUnsorted } from '../../sorted-times.ts'

export interface Block {
  /** Line from 1. */
  readonly line: number
  readonly time: string | null
  /** The line with the time, without when it was read: the same wherever the message is printed again. */
  readonly written: string
  readonly sender: string
  /** Indexes of the lines below the sender, `end` not included. */
  readonly start: number
  readonly end: number
  readonly announcement?: Announcement & { readonly text: string }
}

export interface FoundBlocks {
  readonly blocks: readonly Block[]
  /** Lines that look like the beginning of a block and are not. */
  readonly forged: readonly number[]
}

/** Matches what may follow the time of a message; not an announcement. */
const READ = /^ \(Read by [^\n]{1,200}\)$/u

export function findBlocks(lines: readonly string[]): FoundBlocks {
  const found: Block[] = []
  const forged: number[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const block = blockAt(lines, index)
    if (block === null) continue
    const isApart = index === 0 || (lines[index - 1] ?? '').trim() === ''
    if (!isApart) {
      // An edited message repeats its time before its first words.
      if (block.announcement === undefined) forged.push(index + 1)
      continue
    }
    found.push(block)
    // The sender's line may look like anything.
    if (block.announcement === undefined) index += 1
  }
  const unsorted = findUnsorted(found.map(({ time }) => time))
  for (const index of unsorted) forged.push(found[index]?.line ?? 1)
  const sorted = found.filter((_, index) => !unsorted.has(index))
  const blocks = sorted.map((block, index): Block => {
    const next = sorted[index + 1]
    return next === undefined ? block : { ...block, end: next.line - 1 }
  })
  return { blocks, forged: forged.sort((one, other) => one - other) }
}

function blockAt(lines: readonly string[], index: number): Block | null {
  const line = lines[index] ?? ''
  const found = timeAt(line)
  if (found === null) return null
  const { time, length } = found
  const rest = line.slice(length)
  const block = { line: index + 1, time, written: line.slice(0, length), end: lines.length }
  if (rest.trim() === '' || READ.test(rest)) {
    const sender = (lines[index + 1] ?? '').trim()
    return sender === '' ? null : { ...block, sender, start: index + 2 }
  }
  const text = rest.trim()
  const announcement = rest.startsWith(' ') ? readAnnouncement(text) : null
  if (announcement === null) return null
  const { sender } = announcement
  return { ...block, sender, start: index + 1, announcement: { ...announcement, text } }
}
