/**
 * For the tests and the bench: the filter written down as the reference has it, one row and one column after the other over
 * whole pictures in memory. The two versions of `src/image` must give its bits, and are measured against it.
 */
import { transform, createWaves } from '../src/image/cosines.ts'
import { createHasher, type PdqHasher } from '../src/image/pdq.ts'
import { measureQuality } from '../src/image/quality.ts'
import { keepSmall } from '../src/image/shrink.ts'
import type { Pixels } from '../src/image/types.ts'

const { fround } = Math

export function createPlainestHasher(): PdqHasher {
  const waves = createWaves()
  return createHasher('typescript', (pixels, small) => {
    const points = small ? keepSmall(pixels) : shrinkPlainly(pixels)
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

function brightness({ channels, data, width, height }: Pixels): Float32Array {
  const share = [fround(0.299), fround(0.587), fround(0.114)]
  return Float32Array.from({ length: width * height }, (_, pixel) => {
    const of = (channel: number): number => data[pixel * channels + channel] ?? 0
    if (channels < 3) return of(0)
    const [red = 0, green = 0, blue = 0] = share.map((part, channel) => fround(part * of(channel)))
    return fround(fround(red + green) + blue)
  })
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
