/** Whether two readings of a message are of the same one: recognition reads the same words a little differently on each picture. */
import { fold } from './notices.ts'

/** Share of the letters that may differ. */
const DIFFERENT = 0.2

/** Letters of a message that are compared; long ones differ soon or never. */
const MOST_COMPARED = 200

/** Letters that a part must have to be told as one. */
const SHORTEST_PART = 6

/** By letters and digits alone. Two empty texts are alike. */
export function areAlike(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)]
  const longer = Math.max(x.length, y.length)
  if (Math.abs(x.length - y.length) > longer * DIFFERENT) return false
  const head = distance(x.slice(0, MOST_COMPARED), y.slice(0, MOST_COMPARED))
  return head <= Math.min(longer, MOST_COMPARED) * DIFFERENT
}

/** Whether the part may be what is left of the whole at the edge of a picture: its first lines (`start`) or its last. */
export function isPartOf(part: string, whole: string, end: 'start' | 'end'): boolean {
  const [x, y] = [fold(part), fold(whole)]
  if (x.length < SHORTEST_PART || x.length > y.length) return false
  return areAlike(x, end === 'start' ? y.slice(0, x.length) : y.slice(-x.length))
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from(b, (_, index) => index + 1)
  let i = 0
  for (const letter of a) {
    let corner = i
    let left = i + 1
    row = Array.from(b, (other, j) => {
      const up = row[j] ?? 0
      const value = Math.min(up + 1, left + 1, corner + (letter === other ? 0 : 1))
      corner = up
      left = value
      return value
    })
    i += 1
  }
  return row.at(-1) ?? a.length
}
