/**
 * Rows of weights two to a byte, so that twice as many fit into a page: on writers left out, sixteen steps told as much as 256
 * (decision 0029). They are opened once, before anything is read.
 */

/** The greatest number of steps that half a byte holds on either side of 0. */
export const MOST_STEPS = 7

/** Shape: as many numbers from -7 to 7, an even count, to half as many bytes. Throws `RangeError` on another number or an odd count. */
export function packRows(rows: Int8Array): Uint8Array {
  if (rows.length % 2 !== 0)
    throw new RangeError(`rows: expected an even count, got ${rows.length}`)
  return Uint8Array.from({ length: rows.length / 2 }, (_, at) => {
    const [left = 0, right = 0] = rows.subarray(2 * at, 2 * at + 2)
    for (const steps of [left, right]) {
      if (Math.abs(steps) > MOST_STEPS) throw new RangeError(`rows: ${steps} is no half byte`)
    }
    return ((left & 15) << 4) | (right & 15)
  })
}

export function openRows(bytes: Uint8Array): Int8Array {
  const rows = new Int8Array(2 * bytes.length)
  // By index: a pair for each of a million bytes would take ten times as long, each time a worker starts.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    // Shifted to the left end and back, the sign goes along.
    rows[2 * at] = (byte << 24) >> 28
    rows[2 * at + 1] = (byte << 28) >> 28
  }
  return rows
}
