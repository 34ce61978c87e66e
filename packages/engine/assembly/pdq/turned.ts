// Four vectors of four, rows and columns exchanged: between rows side by side and neighbours side by side.

/** Stores four vectors, `stride` bytes apart, each with one value of every vector given. */
export function storeTurned(
  c0: v128,
  c1: v128,
  c2: v128,
  c3: v128,
  to: usize,
  stride: usize,
): void {
  const low01 = v128.shuffle<f32>(c0, c1, 0, 4, 1, 5)
  const low23 = v128.shuffle<f32>(c2, c3, 0, 4, 1, 5)
  const high01 = v128.shuffle<f32>(c0, c1, 2, 6, 3, 7)
  const high23 = v128.shuffle<f32>(c2, c3, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5))
  v128.store(to + stride, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7))
  v128.store(to + stride * 2, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5))
  v128.store(to + stride * 3, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7))
}
