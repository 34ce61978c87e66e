/**
 * Tells the headers that the app wrote from those that people wrote: a message can hold lines that look like a header,
 * pasted from another chat or forged to put words into somebody's mouth. The app writes every header of a file alike
 * and in order, so a line that differs stays part of the message it stands in, and is reported.
 */
import { SECONDS_PER_DAY } from '../../civil-time.ts'
import { findAuthorEnd } from './author.ts'
import { dayOf, inferDateOrder, type InferredOrder } from './date-order.ts'
import type { Header, HeaderShape, WrittenDate } from './header-shape.ts'
import { findOutOfTime } from './out-of-time.ts'

export interface Timeline {
  /** The headers that begin a message, in the order of the file. */
  readonly entries: readonly Header[]
  /** Days since 1970, local, of an entry's date; null in a file whose dates are in no calendar that is known here. */
  readonly dayOf: (date: WrittenDate) => number | null
  readonly order: InferredOrder
  /** Lines that look like a header and were not taken for one. */
  readonly suspicious: readonly number[]
}

/** One in this many may be padded otherwise before the padding counts as no habit at all. */
const RARE = 10

/** Sorts the header-like lines of one file; null where there are none. */
export function buildTimeline(text: string, headers: readonly Header[]): Timeline | null {
  const shape = shapeOfFile(text, headers)
  if (shape === null) return null
  const order = inferDateOrder(distinctNeighbours(headers, shape), shape)
  const dayAt = rememberLast((date) => dayOf(date, order.order))
  const isUsual = paddingTest(headers, shape)
  // Phones can be set to other calendars. A file in which no date exists is one of those, and still a chat.
  const isDated = headers.some((header) => header.shape === shape && dayAt(header.date) !== null)
  const entries: Header[] = []
  const suspicious: number[] = []
  for (const header of headers) {
    const exists = !isDated || dayAt(header.date) !== null
    if (header.shape === shape && exists && isUsual(header)) {
      entries.push(header)
    } else if (imitates(text, header)) {
      suspicious.push(header.line)
    }
  }
  const outside = findOutOfTime(isDated ? entries.length : 0, (index) => {
    const entry = entries[index]
    return entry === undefined ? 0 : (dayAt(entry.date) ?? 0) * SECONDS_PER_DAY + entry.time
  })
  for (const index of outside) suspicious.push(entries[index]?.line ?? 0)
  return {
    entries: outside.size === 0 ? entries : entries.filter((_, index) => !outside.has(index)),
    dayOf: dayAt,
    order,
    suspicious: suspicious.sort((a, b) => a - b),
  }
}

/**
 * The shape of the app's headers. An export begins with one, and nobody in the chat can write before it, so the first
 * line decides; only where the file was cut in front does the majority.
 */
function shapeOfFile(text: string, headers: readonly Header[]): HeaderShape | null {
  const first = headers.find(({ shape }) => shape.distinct) ?? headers[0]
  if (first === undefined) return null
  if (text.slice(0, first.start).trim() === '') return first.shape
  const counts = new Map<HeaderShape, number>()
  for (const { shape } of headers) {
    if (shape.distinct === first.shape.distinct) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** The dates of a shape, each once for a run of messages of the same day. */
function distinctNeighbours(
  headers: readonly Header[],
  shape: HeaderShape,
): readonly WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const header of headers) {
    if (header.shape === shape && header.date !== dates.at(-1)) dates.push(header.date)
  }
  return dates
}

/** A test for headers that pad first number, second number and hour as nearly all others of the file do. */
function paddingTest(headers: readonly Header[], shape: HeaderShape): (header: Header) => boolean {
  const counts = new Array<number>(PADDINGS).fill(0)
  for (const header of headers) {
    const padding = paddingOf(header)
    if (header.shape === shape) counts[padding] = (counts[padding] ?? 0) + 1
  }
  const usual = counts.map((_, padding) =>
    PADDING_PLACES.every((place) => {
      const own = padding & place
      const other = own ^ place
      return own === 0 || countIn(counts, place, own) * RARE > countIn(counts, place, other)
    }),
  )
  return (header) => usual[paddingOf(header)] === true
}

/** Three places of two bits each, in which `PADDED` and `BARE` are each other's complement. */
const PADDING_PLACES = [0b000011, 0b001100, 0b110000]
const PADDINGS = 64

function paddingOf(header: Header): number {
  return header.date.padding | (header.hourPadding << 4)
}

/** Headers whose padding in a place has a value. */
function countIn(counts: readonly number[], place: number, value: number): number {
  return counts.reduce(
    (sum, count, padding) => ((padding & place) === value ? sum + count : sum),
    0,
  )
}

/** Whether a line that is no header of this file could pass for one to a reader: it names an author. */
function imitates(text: string, header: Header): boolean {
  if (!header.shape.distinct) return false
  const newline = text.indexOf('\n', header.body)
  return findAuthorEnd(text, header.body, newline < 0 ? text.length : newline) >= 0
}

/** A function that does not work twice in a row on the same date; neighbours share theirs. */
function rememberLast<Result>(work: (date: WrittenDate) => Result): (date: WrittenDate) => Result {
  let last: { readonly date: WrittenDate; readonly result: Result } | undefined
  return (date) => {
    if (last?.date !== date) last = { date, result: work(date) }
    return last.result
  }
}
