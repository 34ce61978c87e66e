/**
 * Takes apart what a message of messenger.com is called for screen readers: `At April 19, 2026, 10:18 AM, You: hello`,
 * `At Wednesday 7:51pm, Kay hello`, `At 11:14 AM, Kay`.
 */

export interface Label {
  /** The word before the time, by which the page's language is known. */
  readonly opening: string
  readonly time: string
  readonly sender: string
  /** With line ends, and the marks that the sender typed for bold and the like. */
  readonly text: string
}

/** Words of the shown text that are looked for in the label, to find where the sender's name ends. */
const MAX_START = 24

/** Matches a clock and the comma behind it: `10:18 AM, `, `7:51pm, `, `11.14, `; not `10:18 AM`. */
const CLOCK_END = /\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?,\s/iu
/** Matches the word before the time: `At `, `Um `, `À `; not `At`. */
const FIRST_WORD = /^\p{L}+\s/u
/** Matches white space: of the shown text, which is folded, and of the label, which is not. */
const SPACE = /\s+/gu
/** Matches signs that the page shows as bold, italic or code instead. */
const FORMAT_SIGN = /[*_~`]/gu

/** The parts of a label, by what the message shows; null where it has no time and no comma. */
export function readLabel(label: string, shown: string): Label | null {
  const clock = CLOCK_END.exec(label)
  if (clock === null) return null
  const end = clock.index + clock[0].length
  const opening = FIRST_WORD.exec(label)?.[0].trim() ?? ''
  const time = label.slice(opening.length, end).trim().slice(0, -1)
  const rest = label.slice(end)
  const at = startOf(rest, shown)
  if (at > 0) return { opening, time, sender: nameIn(rest.slice(0, at)), text: rest.slice(at) }
  const colon = rest.indexOf(': ')
  if (colon > 0)
    return { opening, time, sender: rest.slice(0, colon).trim(), text: rest.slice(colon + 2) }
  return { opening, time, sender: nameIn(rest), text: '' }
}

/** Where the words begin that the message shows; -1 where they are not in the label. */
function startOf(rest: string, shown: string): number {
  const folded = shown.replaceAll(SPACE, ' ').trim()
  if (folded === '') return -1
  // The name may hold the words: `Kay Bird Bird`.
  if (rest.endsWith(` ${folded}`)) return rest.length - folded.length
  const start = folded.slice(0, MAX_START)
  const plain = rest.replaceAll(FORMAT_SIGN, '\u0000').replaceAll(/\s/gu, ' ')
  for (let length = start.length; length > 2 || length === start.length; length -= 1) {
    const at = plain.indexOf(start.slice(0, length).trimEnd())
    if (at > 0) return isMarked(plain, at) ? at - 1 : at
    if (length <= 1) break
  }
  return -1
}

/** Whether the words begin with a sign for bold or italic, which belongs to them. */
function isMarked(plain: string, at: number): boolean {
  return plain[at - 1] === '\u0000'
}

function nameIn(text: string): string {
  const name = text.trim()
  return name.endsWith(':') || name.endsWith(',') ? name.slice(0, -1).trim() : name
}
