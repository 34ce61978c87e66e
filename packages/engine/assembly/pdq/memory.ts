// Where everything lies. Lengths are in values of 4 bytes unless they say bytes; every array begins at a multiple of 16.

/** Rows whose sums run side by side: two vectors of four. */
export const LANES: i32 = 8
export const POINTS: i32 = 64
export const WAVES: i32 = 16

const PAGE: usize = 65536

// Always there.
export const points: usize = memory.data(64 * 64 * 4, 16)
export const waves: usize = memory.data(16 * 64 * 4, 16)
/** The same waves, point by point. */
export const turnedWaves: usize = memory.data(64 * 16 * 4, 16)
export const half: usize = memory.data(16 * 64 * 4, 16)
export const frequencies: usize = memory.data(16 * 16 * 4, 16)
export const keptColumns: usize = memory.data(64 * 4, 16)
export const keptRows: usize = memory.data(64 * 4, 16)
export const keptSums: usize = memory.data(64 * 4, 16)

let end: usize = 0

/** Forgets the picture before. */
export function reset(): void {
  end = __heap_base
}

/** Zeros, with room for one more vector behind them, since loops go in whole vectors. */
export function allot(values: i32): usize {
  const start = (end + 15) & ~(<usize>15)
  const bytes = <usize>values * 4 + 64
  end = start + bytes
  const pages = <i32>((end + PAGE - 1) / PAGE)
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) return 0
  memory.fill(start, 0, bytes)
  return start
}
