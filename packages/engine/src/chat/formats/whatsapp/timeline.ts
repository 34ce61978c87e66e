/**
 * Tells the headers that the app wrote from those that people wrote: a message can hold lines that look like a header,
 * pasted from another chat or forged to put words into somebody's mouth. The app writes every header of a file alike
 * and in order, so a line that differs stays part of the message it stands in, and is reported.
 */
import { SECONDS_PER_DAY } from '../../civil-time.ts'
import { findAuthorEnd } from './author.ts'
import { dayOf, inferDateOrder, type InferredOrder } from './date-order.ts'
import type { Header } from './header.ts'

export interface TimedHeader {
  readonly header: Header
  /** Days since 1970, local. */
  readonly day: number
}

export interface Timeline {
  /** The headers that begin a message, in the order of the file. */
  readonly entries: readonly TimedHeader[]
  readonly order: InferredOrder
  /** Lines that look like a header and were not taken for one. */
  readonly suspicious: readonly number[]
}

/** Clocks go back one hour in autumn, and messages cross on the way; beyond this a step back is not the app's. */
const STEP_BACK_SECONDS = 7_200

/** Lines that can be pasted out of order in one go. A longer run means that the phone's clock was changed. */
const MAX_PASTED_LINES = 50

/** One in this many may be padded otherwise before the padding counts as no habit at all. */
const RARE = 10

/** Sorts the header-like lines of one file. */
export function buildTimeline(text: string, headers: readonly Header[]): Timeline {
  const shape = shapeOfFile(text, headers)
  const alike = headers.filter((header) => header.shape === shape)
  const order = inferDateOrder(alike)
  const usual = paddingTest(alike)
  const timed: TimedHeader[] = []
  const suspicious: number[] = []
  for (const header of headers) {
    const day = header.shape === shape && usual(header) ? dayOf(header, order.order) : null
    if (day !== null) timed.push({ header, day })
    else if (imitates(text, header)) suspicious.push(header.line)
  }
  const outOfTime = findOutOfTime(timed)
  const entries = timed.filter((_, index) => !outOfTime.has(index))
  for (const index of outOfTime) {
    const line = timed[index]?.header.line
    if (line !== undefined) suspicious.push(line)
  }
  return { entries, order, suspicious: suspicious.sort((a, b) => a - b) }
}

/**
 * The shape of the app's headers. An export begins with one, and nobody in the chat can write before it, so the first
 * line decides; only where the file was cut in front does the majority.
 */
function shapeOfFile(text: string, headers: readonly Header[]): number {
  const first = headers[0]
  if (first === undefined) return -1
  if (text.slice(0, first.start).trim() === '') return first.shape
  const counts = new Map<number, number>()
  let best = first.shape
  for (const { shape, traits } of headers) {
    if (!traits.distinct) continue
    const count = (counts.get(shape) ?? 0) + 1
    counts.set(shape, count)
    if (count > (counts.get(best) ?? 0)) best = shape
  }
  return best
}

/** A test for headers that pad their numbers as nearly all others do. */
function paddingTest(headers: readonly Header[]): (header: Header) => boolean {
  const counts = new Map<number, number>()
  for (const header of headers) {
    for (const place of PADDING_PLACES) {
      const key = header.padding & place
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const rare = PADDING_VALUES.filter(({ value, opposite }) => {
    const count = counts.get(value) ?? 0
    return count > 0 && count * RARE <= (counts.get(opposite) ?? 0)
  })
  return (header) => rare.every(({ place, value }) => (header.padding & place) !== value)
}

/** The two bits of first number, second number and hour in `Header.padding`. */
const PADDING_PLACES = [0b000011, 0b001100, 0b110000]
const PADDING_VALUES = [
  { place: 0b000011, value: 0b000001, opposite: 0b000010 },
  { place: 0b000011, value: 0b000010, opposite: 0b000001 },
  { place: 0b001100, value: 0b000100, opposite: 0b001000 },
  { place: 0b001100, value: 0b001000, opposite: 0b000100 },
  { place: 0b110000, value: 0b010000, opposite: 0b100000 },
  { place: 0b110000, value: 0b100000, opposite: 0b010000 },
]

/** Whether a line that is no header of this file could pass for one to a reader: it names an author. */
function imitates(text: string, header: Header): boolean {
  if (!header.traits.distinct) return false
  const newline = text.indexOf('\n', header.body)
  return findAuthorEnd(text, header.body, newline < 0 ? text.length : newline) >= 0
}

/**
 * Indexes of the entries that stand out of time: short runs that lie far behind, or far ahead of, what is around them.
 * Of the two runs that a step back separates the shorter one is the stranger. Linear: each step looks at most
 * `MAX_PASTED_LINES` to either side.
 */
function findOutOfTime(entries: readonly TimedHeader[]): ReadonlySet<number> {
  const outside = new Set<number>()
  let latest = -Infinity
  for (let index = 0; index < entries.length; index += 1) {
    const time = secondsAt(entries, index)
    if (outside.has(index)) continue
    if (time >= latest - STEP_BACK_SECONDS) {
      latest = Math.max(latest, time)
      continue
    }
    const behind = runBehind(entries, index, latest)
    const ahead = runAhead(entries, index, time)
    if (behind <= ahead && behind <= MAX_PASTED_LINES) {
      for (let step = 0; step < behind; step += 1) outside.add(index + step)
    } else {
      // Never the file's first line: nobody in the chat can write before it.
      if (ahead <= MAX_PASTED_LINES && ahead < index) {
        for (let step = 1; step <= ahead; step += 1) outside.add(index - step)
      }
      latest = time
    }
  }
  return outside
}

/** Entries from `index` on that lie behind `latest`; more than the cap where the file never catches up. */
function runBehind(entries: readonly TimedHeader[], index: number, latest: number): number {
  for (let length = 1; length <= MAX_PASTED_LINES; length += 1) {
    if (index + length >= entries.length) return MAX_PASTED_LINES + 1
    if (secondsAt(entries, index + length) >= latest - STEP_BACK_SECONDS) return length
  }
  return MAX_PASTED_LINES + 1
}

/** Entries before `index` that lie ahead of `time`. */
function runAhead(entries: readonly TimedHeader[], index: number, time: number): number {
  let length = 0
  while (
    length <= MAX_PASTED_LINES &&
    length < index &&
    secondsAt(entries, index - length - 1) > time + STEP_BACK_SECONDS
  ) {
    length += 1
  }
  return length
}

function secondsAt(entries: readonly TimedHeader[], index: number): number {
  const entry = entries[index]
  return entry === undefined ? Infinity : entry.day * SECONDS_PER_DAY + entry.header.time
}
