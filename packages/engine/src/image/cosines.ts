/**
 * 64 × 64 points → 16 × 16 frequencies, a discrete cosine transform of which the slowest wave is left out (Zauner,
 * Implementation and Benchmarking of Perceptual Image Hash Functions, 2010; `pdqhashing.cpp` of ThreatExchange).
 */
import { POINTS } from './axis.ts'

/** Frequencies a side. */
export const WAVES = 16

/**
 * 16 rows of 64: each wave at each point, rounded to 32 bits. No value lies so near the middle between two that an engine's
 * own cosine could tip it.
 */
export function createWaves(): Float32Array {
  const scale = Math.fround(Math.sqrt(2 / POINTS))
  return Float32Array.from({ length: WAVES * POINTS }, (_, index) => {
    const wave = Math.floor(index / POINTS) + 1
    return scale * Math.cos((Math.PI / 2 / POINTS) * wave * (2 * (index % POINTS) + 1))
  })
}

/** Rows of 16 frequencies; each product and each sum is rounded to 32 bits, from the first point to the last. */
export function transform(points: Float32Array, waves: Float32Array): Float32Array {
  const down = new Float32Array(WAVES * POINTS)
  for (let wave = 0; wave < WAVES; wave += 1) {
    const sums = down.subarray(wave * POINTS, (wave + 1) * POINTS)
    for (let row = 0; row < POINTS; row += 1) {
      addTimes(sums, waves[wave * POINTS + row] ?? 0, points, row * POINTS)
    }
  }
  return Float32Array.from({ length: WAVES * WAVES }, (_, index) =>
    multiply(down, Math.floor(index / WAVES) * POINTS, waves, (index % WAVES) * POINTS),
  )
}

function addTimes(sums: Float32Array, factor: number, points: Float32Array, from: number): void {
  for (let column = 0; column < POINTS; column += 1) {
    const product = Math.fround(factor * (points[from + column] ?? 0))
    sums[column] = (sums[column] ?? 0) + product
  }
}

function multiply(a: Float32Array, fromA: number, b: Float32Array, fromB: number): number {
  let sum = 0
  for (let place = 0; place < POINTS; place += 1) {
    const product = Math.fround((a[fromA + place] ?? 0) * (b[fromB + place] ?? 0))
    sum = Math.fround(sum + product)
  }
  return sum
}
