/**
 * Splits text copied from a web page that puts a label on a line of its own before each message: `You sent` and names
 * on Messenger's and Instagram's pages, `ME` and names in capitals on Snapchat's. Such a label is all that tells names
 * from words, so a text without one of the page's own is left to other layouts.
 */
import type { Draft, Splitter } from './draft.ts'
import { isNameLike } from './names.ts'
import { ENTER, SELF_LABELS, YOU_SENT } from './time-words.ts'
import { readWrittenTime, type WrittenTime } from './written-time.ts'

/** Messenger and Instagram: `You sent` before one's own messages, names before the others', on Messenger `Enter` behind each. */
export const splitMessenger: Splitter = (lines) => {
  const own = lines.filter((line) => isOwnLabel(line.trim())).length
  const ends = lines.filter((line) => line.trim() === ENTER).length
  if (own === 0 || own + ends < 2) return null
  const names = ends > 0 ? namesBetweenEnds(lines) : otherName(lines)
  return names === null ? null : splitAt(lines, (line) => isOwnLabel(line) || names.has(line))
}

function isOwnLabel(line: string): boolean {
  return YOU_SENT.has(line.toLowerCase())
}

/** Snapchat: `ME`, and the other's name in capitals. */
export const splitSnapchat: Splitter = (lines) => {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  const own = filled.filter((line) => SELF_LABELS.has(line)).length
  const counts = new Map<string, number>()
  for (const line of filled) {
    if (isCapitals(line) && !SELF_LABELS.has(line)) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  // One label for the other side: who shouts does so less often than they are named.
  const [other] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (own === 0 || other === undefined) return null
  const isLabel = (line: string): boolean => SELF_LABELS.has(line) || line === other
  return takesTurns(filled, isLabel) ? splitAt(lines, isLabel) : null
}

/** Whether the text begins with a label, and no other's label comes twice without one's own or a time between. */
function takesTurns(filled: readonly string[], isLabel: (line: string) => boolean): boolean {
  let last: string | null = null
  let begun = false
  for (const line of filled) {
    if (readWrittenTime(line) !== null) last = null
    else if (!isLabel(line)) {
      if (!begun) return false
    } else if (line === last && !isOwnLabel(line)) return false
    else {
      begun = true
      last = line
    }
  }
  return begun
}

/** Names that stand where `Enter` or a time lets a message begin, more than once or as the only one. */
function namesBetweenEnds(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  let mayBegin = true
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '') continue
    const ends = line === ENTER || readWrittenTime(line) !== null
    if (
      mayBegin &&
      !ends &&
      !isOwnLabel(line) &&
      isNameLike(line) &&
      isFollowedByText(lines, index)
    ) {
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
    mayBegin = ends
  }
  const repeated = [...counts].filter(([, count]) => count > 1)
  const chosen = repeated.length > 0 || counts.size !== 1 ? repeated : [...counts]
  return new Set(chosen.map(([name]) => name))
}

/**
 * The other's name in a chat of two whose messages nothing ends: the line that comes back most, never right behind
 * `You sent`. Without one nobody could tell where the owner's words end, so the text is left to no layout.
 */
function otherName(lines: readonly string[]): ReadonlySet<string> | null {
  const filled = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && readWrittenTime(line) === null)
  const words = new Set(filled.filter((_, index) => isOwnLabel(filled[index - 1] ?? '')))
  const counts = new Map<string, number>()
  for (const line of filled) {
    if (!isOwnLabel(line) && !words.has(line) && isNameLike(line)) {
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] === second?.[1]) return null
  const [name, count] = first
  // A text that begins with the name proves it; a word that comes back twice does not.
  if (count < (filled[0] === name ? 2 : 3)) return null
  return takesTurns(filled, (line) => isOwnLabel(line) || line === name) ? new Set([name]) : null
}

/** Whether the next line is a message's, not the end of this one. */
function isFollowedByText(lines: readonly string[], index: number): boolean {
  const next =
    lines
      .slice(index + 1, index + 4)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  return next !== '' && next !== ENTER && readWrittenTime(next) === null
}

/** One message a label, or more where `Enter` ends them; lines of nothing but a time are the time of what follows. */
function splitAt(lines: readonly string[], isLabel: (line: string) => boolean): readonly Draft[] {
  const drafts: Draft[] = []
  let name: string | null = null
  let time: WrittenTime | undefined
  let open: Draft | null = null
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    const written = readWrittenTime(line)
    if (isLabel(line)) {
      name = YOU_SENT.get(line.toLowerCase()) ?? line
      open = null
    } else if (line === ENTER) {
      open = null
      // One's own messages all carry the label, so what comes without one is another's.
      if (name !== null && ownNames.has(name)) name = null
    } else if (written !== null) {
      time = written
      open = null
    } else if (open !== null) open.lines.push(raw)
    else if (line !== '') {
      open = { name, line: index + 1, lines: [raw], ...(time === undefined ? {} : { time }) }
      drafts.push(open)
      // The page gives the time of the first message below it.
      time = undefined
    }
  }
  return drafts
}

const ownNames = new Set(YOU_SENT.values())

/** Matches a letter in lower case; not digits, spaces, capitals. */
const SMALL = /\p{Ll}/u

/** Matches a capital letter; not digits. */
const CAPITAL = /\p{Lu}/u

function isCapitals(line: string): boolean {
  return CAPITAL.test(line) && !SMALL.test(line) && isNameLike(line)
}
