/**
 * For the tests and the bench: the filter written down as the reference has it, one row and one column after the other over
 * whole pictures in memory. The two versions of `src/image` must give its bits, and are measured against it.
 */
import { transform, createWaves } from '../src/image/cosines.ts'
import { toNearest512 } from '../src/image/nearest-512.ts'
import { createHasher, type PdqHasher } from '../src/image/pdq.ts'
import { measureQuality } from '../src/image/quality.ts'
import { keepSmall } from '../src/image/shrink.ts'
import type { Pixels } from '../src/image/types.ts'

const { fround } = Math

export function createPlainestHasher(): PdqHasher {
  const waves = createWaves()
  return createHasher('typescript', (pixels, { nearest, small }) => {
    const points = small
      ? keepSmall(pixels)
      : shrinkPlainly(nearest ? toNearest512(pixels) : pixels)
    return { values: transform(points, waves), quality: measureQuality(points) }
  })
}

function shrinkPlainly(pixels: Pixels): Float32Array {
  const { width, height } = pixels
  const values = brightness(pixels)
  const other = new Float32Array(values.length)
  for (let pass = 0; pass < 2; pass += 1) {
    for (let row = 0; row < height; row += 1) {
      average(values, other, { start: row * width, length: width, stride: 1 })
    }
    for (let column = 0; column < width; column += 1) {
      average(other, values, { start: column, length: height, stride: width })
    }
  }
  return Float32Array.from({ length: 64 * 64 }, (_, point) => {
    const row = Math.floor(((Math.floor(point / 64) + 0.5) * height) / 64)
    return values[row * width + Math.floor((((point % 64) + 0.5) * width) / 64)] ?? 0
  })
}

function brightness({ channels, data }: Pixels): Float32Array {
  const values = new Float32Array(data.length / channels)
  for (let pixel = 0, from = 0; pixel < values.length; pixel += 1, from += channels) {
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0]
    values[pixel] = channels < 3 ? red : mix(red, green, blue)
  }
  return values
}

function mix(red: number, green: number, blue: number): number {
  const warm = fround(fround(fround(0.299) * red) + fround(fround(0.587) * green))
  return fround(warm + fround(fround(0.114) * blue))
}

interface Walk {
  readonly start: number
  readonly length: number
  readonly stride: number
}

function average(from: Float32Array, to: Float32Array, { start, length, stride }: Walk): void {
  const window = Math.ceil(length / 128)
  const half = Math.floor((window + 2) / 2)
  let sum = 0
  let count = 0
  for (let step = 0; step < length + half - 1; step += 1) {
    if (step < length) {
      sum = fround(sum + (from[start + step * stride] ?? 0))
      count += 1
    }
    if (step >= window) {
      sum = fround(sum - (from[start + (step - window) * stride] ?? 0))
      count -= 1
    }
    const place = step - half + 1
    if (place >= 0) to[start + place * stride] = fround(sum / count)
  }
}
