/** How near a reading comes to what stands on the page. */
import type { ScreenMessage } from '@holdfast/engine/screenshots'
import type { Expected } from './page.ts'

export interface Score {
  /** Characters to be read, and edits from what was read to them: lost and invented messages count whole. */
  readonly characters: number
  readonly errors: number
  readonly messages: number
  /** Messages on the right side, and of those with names the ones under the right name. */
  readonly sides: number
  readonly named: number
  readonly names: number
  readonly timed: number
  readonly times: number
  readonly wrongTimes: number
  readonly quoted: number
  readonly quotes: number
  /** Messages that stand on no screen, and screen messages that were not read. */
  readonly invented: number
  readonly lost: number
  /** Messages marked as doubtful; and messages with a wrong character or side that are not marked. */
  readonly doubtful: number
  readonly unmarked: number
  readonly wrong: number
}

export const NOTHING: Score = {
  characters: 0,
  errors: 0,
  messages: 0,
  sides: 0,
  named: 0,
  names: 0,
  timed: 0,
  times: 0,
  wrongTimes: 0,
  quoted: 0,
  quotes: 0,
  invented: 0,
  lost: 0,
  doubtful: 0,
  unmarked: 0,
  wrong: 0,
}

export function add(a: Score, b: Score): Score {
  const keys = Object.keys(NOTHING) as (keyof Score)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Score
}

export interface Pair {
  readonly expected?: Expected
  readonly read?: ScreenMessage
  readonly errors: number
}

/** Characters that look alike in print and mean the same. */
export function plain(text: string): string {
  return text.replaceAll(/[’‘]/gu, "'").replaceAll(/\s+/gu, ' ').trim()
}

export function score(pairs: readonly Pair[]): Score {
  return pairs.map(scoreOf).reduce(add, NOTHING)
}

function scoreOf({ expected, read, errors }: Pair): Score {
  if (!expected)
    return {
      ...NOTHING,
      errors,
      invented: 1,
      wrong: 1,
      doubtful: read?.unsure ? 1 : 0,
      unmarked: read?.unsure ? 0 : 1,
    }
  const rightSide = read?.side === expected.side
  const wrong = errors > 0 || !rightSide
  return {
    characters: plain(expected.text).length,
    errors,
    messages: 1,
    sides: rightSide ? 1 : 0,
    named: expected.name === undefined ? 0 : 1,
    names: expected.name !== undefined && plain(read?.name ?? '') === plain(expected.name) ? 1 : 0,
    timed: expected.time === undefined ? 0 : 1,
    times: expected.time !== undefined && read?.time === expected.time ? 1 : 0,
    wrongTimes:
      read?.time !== undefined && expected.time !== undefined && read.time !== expected.time
        ? 1
        : 0,
    quoted: expected.reply === undefined ? 0 : 1,
    quotes:
      expected.reply !== undefined && plain(read?.reply?.text ?? '') === plain(expected.reply)
        ? 1
        : 0,
    invented: 0,
    lost: read ? 0 : 1,
    doubtful: read?.unsure ? 1 : 0,
    unmarked: wrong && !read?.unsure ? 1 : 0,
    wrong: wrong ? 1 : 0,
  }
}

/** Pairs in order with the fewest edits altogether. */
export function align(
  expected: readonly Expected[],
  read: readonly ScreenMessage[],
): readonly Pair[] {
  const rows = expected.length + 1
  const columns = read.length + 1
  const cost = Array.from({ length: rows }, () => new Array<number>(columns).fill(0))
  const at = (i: number, j: number): number => cost[i]?.[j] ?? 0
  const lengthOf = (text: string | undefined): number => plain(text ?? '').length
  const together = (i: number, j: number): number => {
    const a = plain(expected[i - 1]?.text ?? '')
    const b = plain(read[j - 1]?.text ?? '')
    const edits = distance(a, b)
    // Two that share hardly anything are one lost and one invented.
    const apart = distance(a.toLowerCase(), b.toLowerCase())
    return apart > Math.max(a.length, b.length) * 0.7 ? a.length + b.length + 1 : edits
  }
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      if (i === 0 && j === 0) continue
      const lost = i > 0 ? at(i - 1, j) + lengthOf(expected[i - 1]?.text) : Infinity
      const invented = j > 0 ? at(i, j - 1) + lengthOf(read[j - 1]?.text) : Infinity
      const both = i > 0 && j > 0 ? at(i - 1, j - 1) + together(i, j) : Infinity
      const row = cost[i]
      if (row) row[j] = Math.min(lost, invented, both)
    }
  }
  const pairs: Pair[] = []
  for (let i = expected.length, j = read.length; i > 0 || j > 0;) {
    const one = expected[i - 1]
    const other = read[j - 1]
    if (i > 0 && j > 0 && one && other && at(i, j) === at(i - 1, j - 1) + together(i, j)) {
      pairs.push({ expected: one, read: other, errors: together(i, j) })
      i -= 1
      j -= 1
    } else if (i > 0 && one && at(i, j) === at(i - 1, j) + lengthOf(one.text)) {
      pairs.push({ expected: one, errors: lengthOf(one.text) })
      i -= 1
    } else {
      pairs.push({ ...(other ? { read: other } : {}), errors: lengthOf(other?.text) })
      j -= 1
    }
  }
  return pairs.reverse()
}

/** Levenshtein's distance. */
export function distance(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)]
  let row = to.map((_, index) => index + 1)
  for (const [i, letter] of from.entries()) {
    let corner = i
    let left = i + 1
    row = row.map((up, j) => {
      const value = Math.min(up + 1, left + 1, corner + (letter === to[j] ? 0 : 1))
      corner = up
      left = value
      return value
    })
  }
  return row.at(-1) ?? from.length
}
