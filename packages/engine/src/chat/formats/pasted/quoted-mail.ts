/**
 * Splits a mail that was copied with what it answers: `On … Mia wrote:` above the older mail, often with `>` before its
 * lines. The newest stands on top, so the messages come out in the other order.
 */
import type { Draft, Splitter } from './draft.ts'
import { readWrittenTime } from './written-time.ts'

const MAX_HEADING = 250

/** The words for `wrote` at the end of the line, and those at its beginning, in seven languages. */
const VERBS = 'wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef'
const BEGINNINGS = 'On|Am|Le|El|Il|Em|Op'

/** Matches `On Thu, 12 Mar 2026 at 14:05, Mia <m@example.org> wrote:`; not `On Monday I wrote:`. */
const WROTE = new RegExp(
  `^(?:${BEGINNINGS}) (?<when>[^<>\\n]{4,80}?),? (?<name>[^,<>\\n]{1,60}?)(?: ?<[^<>\\s]{3,80}>)?,? (?:${VERBS}) ?:$`,
  'u',
)

/** Matches `Am 12.03.2026 um 14:05 schrieb Mia <m@example.org>:`; not `Am Ende schrieb sie viel`. */
const WROTE_NAME = new RegExp(
  `^(?:${BEGINNINGS}) (?<when>[^<>\\n]{4,80}?),? (?:${VERBS}) (?<name>[^,<>\\n]{1,60}?)(?: ?<[^<>\\s]{3,80}>)? ?:$`,
  'u',
)

/** Matches the marks of quoting before a line: `> `, `>> `; not `x > y`. */
const QUOTES = /^(?:> ?)+/u

/** The mails of a copied thread, the oldest first. */
export const splitQuotedMail: Splitter = (lines) => {
  const drafts: Draft[] = []
  let found = false
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(QUOTES, '')
    const opening = openMail(line.trim())
    if (opening !== null) {
      found = true
      drafts.push({ ...opening, line: index + 1, lines: [] })
    } else if (drafts.length > 0) drafts.at(-1)?.lines.push(line)
    else if (line.trim() !== '') drafts.push({ name: null, line: index + 1, lines: [line] })
  }
  return found ? drafts.reverse() : null
}

function openMail(line: string): Pick<Draft, 'name' | 'time'> | null {
  if (line.length > MAX_HEADING || !line.endsWith(':')) return null
  const groups = (WROTE_NAME.exec(line) ?? WROTE.exec(line))?.groups
  const time = readWrittenTime(groups?.['when'] ?? '')
  if (groups === undefined || time === null) return null
  return { name: groups['name']?.trim() ?? null, time }
}
