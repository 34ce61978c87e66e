/**
 * Which messages cannot be where they stand in a file that a program wrote in the order of time: lines that somebody
 * wrote into a message to look like the beginning of another. Knows only dates.
 */
import { daysFromCivil } from './civil-time.ts'

/** Clocks go back by an hour, and programs sort by other clocks than they write: a day may be off by one. */
const SLACK_DAYS = 1

/**
 * Indexes of the times that break the order of the most others (the complement of a longest non-decreasing subsequence of
 * days; Fredman, "On computing the length of longest increasing subsequences", 1975). Times that are null fit anywhere.
 *
 * @param times - ISO 8601 without a zone
 */
export function findUnsorted(times: readonly (string | null)[]): ReadonlySet<number> {
  const days = times.map((time) => (time === null ? null : dayOf(time)))
  if (isSorted(days)) return new Set()
  const kept = chooseRun(days)
  const outside = new Set<number>()
  let next = 0
  for (const [index, day] of days.entries()) {
    if (kept[next] === index) {
      next += 1
      continue
    }
    if (day === null) continue
    const before = dayAt(days, kept[next - 1], -Infinity)
    const after = dayAt(days, kept[next], Infinity)
    if (day < before - SLACK_DAYS || day > after + SLACK_DAYS) outside.add(index)
  }
  return outside
}

function dayOf(time: string): number {
  return daysFromCivil(
    Number(time.slice(0, 4)),
    Number(time.slice(5, 7)),
    Number(time.slice(8, 10)),
  )
}

function dayAt(days: readonly (number | null)[], index: number | undefined, none: number): number {
  return index === undefined ? none : (days[index] ?? none)
}

function isSorted(days: readonly (number | null)[]): boolean {
  let latest = -Infinity
  for (const day of days) {
    if (day === null) continue
    if (day < latest - SLACK_DAYS) return false
    latest = Math.max(latest, day)
  }
  return true
}

/** Nobody can write before the first message, so it counts, unless most of the file would not: then its clock was wrong. */
function chooseRun(days: readonly (number | null)[]): readonly number[] {
  const free = longestRun(days)
  const first = days.find((day) => day !== null) ?? 0
  const bound = longestRun(days.map((day) => (day === null || day < first ? null : day)))
  return bound.length * 2 >= free.length ? bound : free
}

/** Indexes of a longest non-decreasing subsequence, in order. */
function longestRun(days: readonly (number | null)[]): readonly number[] {
  /** For each length the index of the lowest day that ends a run of it. */
  const ends: number[] = []
  const before = new Int32Array(days.length)
  for (const [index, day] of days.entries()) {
    if (day === null) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (dayAt(days, ends[middle], Infinity) <= day) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  }
  const run: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.push(index)
  return run.reverse()
}
