/**
 * The layouts in which people paste chats: what a line that begins a message looks like, and when a whole text is
 * taken to have that layout. Names and order are the paster's claim; nothing here checks them.
 */

export interface Opening {
  readonly name: string
  /** What follows on the same line; empty where the text stands below. */
  readonly text: string
}

export interface Layout {
  readonly id: 'timed' | 'heading' | 'named'
  /** The beginning of a message, or null for a line that goes on. */
  readonly open: (line: string) => Opening | null
  /** Whether lines with these openings make a chat. */
  readonly fits: (openings: readonly Opening[], lines: number) => boolean
}

/** Lines that are longer than this do not begin with a name and a time. */
const MAX_HEADING = 120

/** Matches `[14:05, 3/4/2025] Mia: hi`, `[28.05., 21:44] Mia:`; not `[photo] Mia: hi`, `[14:05] hi`. */
const TIMED = /^\[(?=[^\]]{0,40}\d[:.]\d)[^\]]{3,40}\] ?(?<name>[^:\n]{1,60}):(?:\s(?<text>.*))?$/su

/** Matches `Mia, [12.03.25 14:05]`, `Mia — Today at 2:05 PM`, `Mia, 14:05`; not `Mia: 14:05`, `at ten, 5 people`. */
const HEADING =
  /^(?<name>[^,:—–[\]]{1,40})(?:,| —| –) ?\[?(?:[^:\]]{0,30}\D)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?\]?:?$/iu

/** Matches `Mia: hi`, `+44 20 7946: hi`, `~ Mia:`; not `https://a.b`, `10:30 ok`, a sentence of eight words: so. */
const NAMED =
  /^(?<name>(?!\d{1,2}:\d)[\p{L}\p{N}\p{Extended_Pictographic}+~@_(][^:\n]{0,39}):(?:\s(?<text>.*)|$)/su

/** Matches the spaces between the words of a name. */
const SPACES = /\s+/u

const MAX_NAME_WORDS = 5

/** The surest layout first. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'timed',
    open: (line) => openingOf(TIMED, line),
    fits: (openings, lines) =>
      openings.length >= 2 || (openings.length > 0 && openings.length * 4 >= lines),
  },
  {
    id: 'heading',
    open: (line) => (line.length > MAX_HEADING ? null : openingOf(HEADING, line)),
    fits: (openings, lines) => openings.length >= 2 && openings.length * 2 <= lines,
  },
  {
    id: 'named',
    open: (line) => openingOf(NAMED, line),
    fits: (openings, lines) => {
      // In a chat the same few names come back; `Place: … When: … Bring: …` is a list.
      const names = new Set(openings.map(({ name }) => name)).size
      const repeated = names <= 2 || names * 2 <= openings.length
      const share = names < 2 ? 2 : 4
      return openings.length > 0 && repeated && openings.length * share >= lines
    },
  },
]

function openingOf(pattern: RegExp, line: string): Opening | null {
  const groups = pattern.exec(line)?.groups
  const name = groups?.['name']?.trim() ?? ''
  if (name === '' || name.split(SPACES).length > MAX_NAME_WORDS) return null
  return { name, text: groups?.['text'] ?? '' }
}
