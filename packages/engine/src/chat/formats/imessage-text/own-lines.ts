/**
 * Takes the copies of answers out of a message: imessage-exporter prints an answer below what it answers, with four
 * spaces before its first line, and again at its own place.
 */
import { timeAt } from '../../imessage/time.ts'
import type { Block } from './blocks.ts'

export interface OwnLines {
  readonly lines: readonly string[]
  /** The blocks of the answers that were printed here. */
  readonly answers: readonly Block[]
}

const INDENT = '    '

/** The key of a block by what stands on its first two lines. */
export function keyOf(written: string, sender: string): string {
  return `${written}\n${sender}`
}

/** The lines of a block without the answers below it. */
export function splitAnswers(
  lines: readonly string[],
  { start, end }: Block,
  byKey: ReadonlyMap<string, Block>,
): OwnLines {
  const own: string[] = []
  const answers: Block[] = []
  let at = start
  while (at < end) {
    const line = lines[at] ?? ''
    const answer = answerAt(lines, at, byKey)
    if (answer === null) {
      own.push(line)
      at += 1
      continue
    }
    if (answer.block !== undefined) answers.push(answer.block)
    at = answer.end
  }
  return { lines: own, answers }
}

/** The answer that is printed from a line on, and the line behind it; null where there is none. */
function answerAt(
  lines: readonly string[],
  at: number,
  byKey: ReadonlyMap<string, Block>,
): { readonly block: Block | undefined; readonly end: number } | null {
  const line = lines[at] ?? ''
  if (!line.startsWith(INDENT)) return null
  const written = timeAt(line.slice(INDENT.length))
  const sender = lines[at + 1] ?? ''
  if (written === null || !sender.startsWith(INDENT)) return null
  const key = keyOf(line.slice(INDENT.length, INDENT.length + written.length), sender.trim())
  const block = byKey.get(key)
  // Only the copy goes: what is printed nowhere else stays.
  if (block === undefined) return null
  let end = at + 2
  for (let index = block.start; index < block.end; index += 1) {
    // Each level of the tool's own functions puts in its spaces again.
    if ((lines[end] ?? '').trimStart() !== (lines[index] ?? '').trimStart()) break
    end += 1
  }
  if ((lines[end] ?? '').trim() === '') end += 1
  return { block, end }
}
