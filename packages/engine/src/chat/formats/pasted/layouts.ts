/**
 * The layouts in which people paste chats where one line begins a message: what such a line looks like, and when a
 * whole text is taken to have that layout. Names, times and order are the paster's claim; nothing here checks them.
 */
import { isNameLike, MAX_NAME_WORDS, SPACES } from './names.ts'
import { TIME_WORDS } from './time-words.ts'
import { readWrittenTime, type WrittenTime } from './written-time.ts'

export interface Opening {
  readonly name: string
  /** What follows on the same line; empty where the text stands below. */
  readonly text: string
  readonly time?: WrittenTime
}

export interface Layout {
  readonly id: 'timed' | 'clock' | 'heading' | 'spaced' | 'bracketed' | 'named'
  /** The beginning of a message, or null for a line that goes on. */
  readonly open: (line: string) => Opening | null
  /** Whether lines with these openings make a chat. */
  readonly fits: (openings: readonly Opening[], lines: number) => boolean
}

/** Lines that are longer than this do not begin with a name and a time. */
const MAX_HEADING = 120

/** Matches `[14:05, 3/4/2025] Mia: hi`, `(14:05) Mia:`; not `[photo] Mia: hi`, `[14:05] hi`. */
const TIMED =
  /^[[(](?=[^\])]{0,40}\d[:.]\d)(?<time>[^\])]{3,40})[\])] ?(?:- ?)?(?<name>[^:\n]{1,60}):(?:\s(?<text>.*))?$/su

/** Matches `14:05 Mia: hi`, `12.03.2026 14:05 - Mia: hi`, `2:05 PM Mia:`; not `14:05: hi`, `10:30 at the station`. */
const CLOCK_FIRST =
  /^(?<time>(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?) (?:- )?(?<name>[^:\d\n][^:\n]{0,40}):(?:\s(?<text>.*))?$/isu

/** Matches `Mia, [12.03.25 14:05]`, `Mia — Today at 2:05 PM`, `Mia, 14:05`; not `Mia: 14:05`, `at ten, 5 people`. */
const HEADING =
  /^(?<name>[^,:—–[\]]{1,40})(?:,| —| –) ?\[?(?<time>(?:[^:\]]{0,30}\D)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?)\]?:?$/iu

/** Matches `Mia  2:05 PM`, `Mia Smith [14:05]`, as Slack copies; not `dinner 18:30`, `Mia: 14:05`, `14:05`. */
const SPACED =
  /^(?<name>[^\s,:—–[\]\d][^,:—–[\]]{0,38}?)(?:\s{2,3}| {1,2}\[)(?<time>\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)\]?$/iu

/** Matches `[12.03. 14:05] Mia Smith`, as Teams copies, with the text below; not `[14:05] Mia: hi`. */
const BRACKETED = /^\[(?<time>[^\]]{4,40})\] (?<name>[^:[\]]{1,40})$/u

/** Matches `Mia: hi`, `+44 20 7946: hi`, `~ Mia:`; not `https://a.b`, `10:30 ok`, a sentence of eight words: so. */
const NAMED =
  /^(?<name>(?!\d{1,2}:\d)[\p{L}\p{N}\p{Extended_Pictographic}+~@_(][^:\n]{0,39}):(?:\s(?<text>.*)|$)/su

/** The surest layout first. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'timed',
    open: (line) => openingOf(TIMED, line),
    fits: (openings, lines) =>
      openings.length >= 2 || (openings.length > 0 && openings.length * 4 >= lines),
  },
  {
    id: 'clock',
    open: (line) => openingOf(CLOCK_FIRST, line),
    fits: (openings, lines) =>
      openings.length >= 2 && openings.length * 4 >= lines && areRepeated(openings),
  },
  {
    id: 'heading',
    open: (line) => (line.length > MAX_HEADING ? null : openingOf(HEADING, line)),
    fits: (openings, lines) => openings.length >= 2 && openings.length * 2 <= lines,
  },
  {
    id: 'spaced',
    open: (line) => strictOpeningOf(SPACED, line),
    fits: (openings, lines) =>
      openings.length >= 2 && openings.length * 2 <= lines && areRepeated(openings),
  },
  {
    id: 'bracketed',
    open: (line) => strictOpeningOf(BRACKETED, line),
    fits: (openings, lines) =>
      openings.length >= 3 && openings.length * 2 <= lines && areRepeated(openings),
  },
]

/** `Name: text`, tried when nothing else fits: a colon proves least. */
export const NAMED_LAYOUT: Layout = {
  id: 'named',
  open: (line) => openingOf(NAMED, line),
  fits: (openings, lines) => {
    // In a chat the same few names come back; `Place: … When: … Bring: …` is a list.
    const names = new Set(openings.map(({ name }) => name)).size
    const repeated = names <= 2 || names * 2 <= openings.length || areMostlyRepeated(openings)
    const share = names < 2 ? 2 : 4
    return openings.length > 0 && repeated && openings.length * share >= lines
  },
}

/** Whether three in four lines are by somebody who wrote more than one: a name that comes once may be a word. */
function areMostlyRepeated(openings: readonly Opening[]): boolean {
  const counts = new Map<string, number>()
  for (const { name } of openings) counts.set(name, (counts.get(name) ?? 0) + 1)
  const repeated = openings.filter(({ name }) => (counts.get(name) ?? 0) > 1).length
  return repeated * 4 >= openings.length * 3
}

/** Whether the same few names come back: `10:00 Maths: … 11:00 Art: …` is a list. */
function areRepeated(openings: readonly Opening[]): boolean {
  const names = new Set(openings.map(({ name }) => name)).size
  return names < openings.length && (names <= 2 || names * 2 <= openings.length)
}

function openingOf(pattern: RegExp, line: string): Opening | null {
  const groups = pattern.exec(line)?.groups
  const name = groups?.['name']?.trim() ?? ''
  if (name === '' || name.split(SPACES).length > MAX_NAME_WORDS) return null
  if (pattern !== NAMED && TIME_WORDS.has(name.toLowerCase())) return null
  const time = readWrittenTime(groups?.['time'] ?? '')
  return { name, text: groups?.['text'] ?? '', ...(time === null ? {} : { time }) }
}

/** For layouts that any line with a time at its end could have: the name must be one, and the time nothing else. */
function strictOpeningOf(pattern: RegExp, line: string): Opening | null {
  if (line.length > MAX_HEADING) return null
  const opening = openingOf(pattern, line.trimEnd())
  return opening?.time !== undefined && isNameLike(opening.name) ? opening : null
}
