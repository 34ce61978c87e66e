/** Turns pasted text into a conversation in the layout that fits it, or into the words of one unknown sender. */
import { daysFromCivil, isoDate, isoOffset, isoTime } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { createPeople, UNKNOWN_NAME } from '../../people.ts'
import type { Conversation, Message } from '../../types.ts'
import type { Draft } from './draft.ts'
import { splitMessenger, splitSnapchat } from './labels.ts'
import { LAYOUTS, NAMED_LAYOUT, type Layout, type Opening } from './layouts.ts'
import { isNameLike } from './names.ts'
import { splitQuotedMail } from './quoted-mail.ts'
import { splitTimeLines } from './time-lines.ts'
import { civilDateOf, dateOrderOf, type DateOrder, type WrittenTime } from './written-time.ts'

const PROGRESS_STEP = 8_192

/** The conversation in a text. Who wrote, when, and in which order is what the paster claims. */
export function readPasted(file: TextFile, id: string, context: FormatContext): Conversation {
  const drafts = split(file.text.split('\n'))
  const people = createPeople()
  const order = reportTimes(drafts, file, context)
  const messages: Message[] = []
  for (const [index, draft] of drafts.entries()) {
    if (index % PROGRESS_STEP === 0 && !context.goOn(file, index / drafts.length)) break
    const from = people.idOf(draft.name ?? UNKNOWN_NAME)
    const at = isoOf(draft.time, order, context)
    const place = { file: file.name, line: draft.line }
    const text = draft.lines.join('\n').trim()
    messages.push({ from, ...(at === null ? {} : { at }), text, place })
  }
  const unknown = drafts.find(({ name }) => name === null)
  if (unknown !== undefined) {
    context.report({ code: 'unknown-sender', place: { file: file.name, line: unknown.line } })
  }
  for (const { line } of doubtfulDrafts(drafts)) {
    context.report({ code: 'doubtful-sender', place: { file: file.name, line } })
  }
  return { id, platform: 'pasted', participants: people.list(), messages }
}

/** Messages by a name that comes once in a chat of two others: somebody may have typed `Mum: …` into a message. */
function doubtfulDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const counts = new Map<string, number>()
  for (const { name } of drafts) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  const regular = [...counts.values()].filter((count) => count > 1).length
  if (regular !== 2 || counts.size < 3) return []
  return drafts.filter(({ name }) => name !== null && counts.get(name) === 1)
}

/** Matches what every line with a time holds: `4:0`, `4.0`; not `4 o'clock`. */
const CLOCK = /\d[.:]\d/u

/** The messages in the first layout that fits. */
function split(lines: readonly string[]): readonly Draft[] {
  const joined = joinHeadings(lines)
  const timed = joined.filter((line) => CLOCK.test(line))
  const filled = lines.filter((line) => line.trim() !== '')
  const layout = LAYOUTS.find((each) => each.fits(openingsOf(timed, each), filled.length))
  if (layout !== undefined) return splitByOpenings(joined, layout)
  return (
    splitQuotedMail(lines) ??
    splitMessenger(lines) ??
    splitSnapchat(lines) ??
    splitTimeLines(lines) ??
    splitByName(lines, filled) ??
    splitNothing(lines)
  )
}

function openingsOf(lines: readonly string[], layout: Layout): readonly Opening[] {
  return lines.flatMap((line) => layout.open(line) ?? [])
}

function splitByName(lines: readonly string[], filled: readonly string[]): readonly Draft[] | null {
  const fits = NAMED_LAYOUT.fits(openingsOf(filled, NAMED_LAYOUT), filled.length)
  return fits ? splitByOpenings(lines, NAMED_LAYOUT) : null
}

function splitNothing(lines: readonly string[]): readonly Draft[] {
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ name: null, line: index + 1, lines: [text] }],
  )
}

function splitByOpenings(lines: readonly string[], layout: Layout): readonly Draft[] {
  const drafts: Draft[] = []
  let opened = false
  for (const [index, line] of lines.entries()) {
    const opening = layout === NAMED_LAYOUT || CLOCK.test(line) ? layout.open(line) : null
    const last = drafts.at(-1)
    if (opening !== null) {
      opened = true
      const { name, text, time } = opening
      drafts.push({ name, line: index + 1, lines: [text], ...(time === undefined ? {} : { time }) })
    } else if (opened && last !== undefined) last.lines.push(line)
    else if (line.trim() !== '') drafts.push({ name: null, line: index + 1, lines: [line] })
  }
  return drafts
}

/** Matches how Discord begins the line below a name: ` — Today at 2:05 PM`; not `— said he`. */
const DASH_TIME = /^\s*[—–] ?[^—–]{0,40}\d[:.]\d/u

/** Puts a name and the dash and time below it on one line; the line below stays, empty, so that lines keep their number. */
function joinHeadings(lines: readonly string[]): readonly string[] {
  const joined = [...lines]
  for (const [index, line] of lines.entries()) {
    const name = lines[index - 1]?.trim() ?? ''
    if (!DASH_TIME.test(line) || !isNameLike(name)) continue
    joined[index - 1] = `${name} ${line.trim()}`
    joined[index] = ''
  }
  return joined
}

/** Says what is open about the times; gives the order of day and month to read them in. */
function reportTimes(drafts: readonly Draft[], file: TextFile, context: FormatContext): DateOrder {
  const timed = drafts.filter(({ time }) => time !== undefined)
  const incomplete = timed.find(({ time }) => time?.date === undefined)
  const dated = timed.filter(({ time }) => time?.date !== undefined)
  const { order, certain } = dateOrderOf(dated.flatMap(({ time }) => time ?? []))
  const [first] = dated
  if (incomplete !== undefined) {
    context.report({ code: 'time-incomplete', place: { file: file.name, line: incomplete.line } })
  }
  if (first !== undefined && !certain) {
    const place = { file: file.name, line: first.line }
    context.report({ code: 'ambiguous-date-order', place, values: { order } })
  }
  if (first !== undefined && context.offsetMinutes === undefined) {
    context.report({ code: 'zone-unknown', place: { file: file.name } })
  }
  return order
}

function isoOf(
  time: WrittenTime | undefined,
  order: DateOrder,
  { offsetMinutes }: FormatContext,
): string | null {
  const date = time === undefined ? null : civilDateOf(time, order)
  if (time === undefined || date === null) return null
  return `${isoDate(daysFromCivil(...date))}T${isoTime(time.seconds)}${isoOffset(offsetMinutes)}`
}
