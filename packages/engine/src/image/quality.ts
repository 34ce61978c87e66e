/** How much there is in a picture, from the steps between neighbouring points (`pdqhashing.cpp` of ThreatExchange). */
import { POINTS } from './axis.ts'

/** 0…100. Steps count in whole hundredths of the range, so that many faint ones add up to nothing. */
export function measureQuality(points: Float32Array): number {
  let sum = 0
  for (let index = 0; index < points.length; index += 1) {
    const here = points[index] ?? 0
    if (index % POINTS < POINTS - 1) sum += stepOf(here, points[index + 1] ?? 0)
    if (index < points.length - POINTS) sum += stepOf(here, points[index + POINTS] ?? 0)
  }
  return Math.min(100, Math.floor(sum / 90))
}

function stepOf(a: number, b: number): number {
  const hundredths = Math.fround(Math.fround(a - b) * 100)
  return Math.abs(Math.trunc(Math.fround(hundredths / 255)))
}
