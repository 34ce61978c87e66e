/** Lines that only look like the start of a message: somebody typed them into one, to put words into a third person's mouth. */
import type { Block, Line } from './blocks.ts'

/** A third name that writes less than this share of the owner's lines was not there. */
const RARE = 0.1

/**
 * The messages with such lines put back into the message they stand in, and where they were. A chat of two holds two
 * names: the one in its heading and the owner's.
 */
export function withoutForged(
  { contact, lines }: Block,
  owner: string | undefined,
): { readonly lines: readonly Line[]; readonly forged: readonly number[] } {
  const strangers = strangersIn(contact, lines, owner)
  if (strangers.size === 0) return { lines, forged: [] }
  const kept: Line[] = []
  const forged: number[] = []
  for (const line of lines) {
    const before = kept.at(-1)
    if (before === undefined || !strangers.has(line.sender)) {
      kept.push(line)
      continue
    }
    forged.push(line.line)
    const [text, raw] = [`${before.text}\n${line.raw}`, `${before.raw}\n${line.raw}`]
    kept[kept.length - 1] = { ...before, text, raw }
  }
  return { lines: kept, forged }
}

function strangersIn(
  contact: string,
  lines: readonly Line[],
  owner: string | undefined,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { sender } of lines) counts.set(sender, (counts.get(sender) ?? 0) + 1)
  // In a group the heading is no name of a person.
  if (!counts.has(contact)) return new Set()
  counts.delete(contact)
  const most = Math.max(0, ...counts.values())
  return new Set(
    [...counts]
      .filter(([sender, count]) => (owner === undefined ? count < most * RARE : sender !== owner))
      .map(([sender]) => sender),
  )
}
