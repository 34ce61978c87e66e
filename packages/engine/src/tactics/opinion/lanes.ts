/**
 * Four small numbers side by side in one of 32 bits, so that one addition adds four (SIMD within a register: Lamport, 1975, "Multiple Byte
 * Processing with Full-Word Instructions"). A lane holds 0 to 127; its highest bit stays free.
 */

export const ABREAST = 4
const BITS = 8
const LANE = 2 ** BITS - 1
/** The highest bit of each lane. */
const HIGHEST = 0x80_80_80_80

/**
 * Rows of `width` numbers each, a multiple of four, to lanes; `above` is added to each number, and a row of `above` alone comes at the end.
 * Throws `RangeError` on another width.
 */
export function packLanes(numbers: Int8Array, width: number, above: number): Int32Array {
  if (width % ABREAST !== 0) throw new RangeError(`rows: expected a multiple of four, got ${width}`)
  const lanes = new Int32Array((numbers.length + width) / ABREAST)
  for (let at = 0; at < numbers.length + width; at += 1) {
    const to = Math.floor(at / ABREAST)
    lanes[to] = (lanes[to] ?? 0) | (((numbers[at] ?? 0) + above) << (BITS * (at % ABREAST)))
  }
  return lanes
}

export function unpackLane(lanes: Int32Array, at: number): number {
  return ((lanes[at >> 2] ?? 0) >>> (BITS * (at & 3))) & LANE
}

/** The greater number of each lane. */
export function loudest(left: number, right: number): number {
  // With its highest bit set a lane lends nothing to its neighbour; the bit stays where left is no smaller.
  const kept = (((left | HIGHEST) - right) & HIGHEST) >>> (BITS - 1)
  return right ^ ((left ^ right) & ((kept << BITS) - kept))
}
